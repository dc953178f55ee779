import { useEffect, useState } from 'preact/hooks'
import { toAppError } from '../../../errors'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Badge, Loading, Notice } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PageHeading } from '../workspace/page-heading'
import { doctorLines, doctorSections, doctorText, type DoctorFindings, type DoctorLine } from './doctor-lines'

const tones = { fine: 'good', 'not-fine': 'error', unknown: 'plain' } as const

function Line({ line }: { readonly line: DoctorLine }) {
  const { words } = useWords()
  const [what, ...next] = line.advice
  return (
    <li class={`doctor-line ${line.state}`}>
      <Badge tone={tones[line.state]}>{words.doctor.states[line.state]}</Badge>
      <div class="stack tight">
        <p class="strong">{line.title}</p>
        {line.detail !== '' && <p class="small muted wrap">{line.detail}</p>}
        {what !== undefined && <p>{what}</p>}
        {next.map((one) => (
          <p key={one}>{one}</p>
        ))}
        {line.code !== undefined && (
          <p class="small muted">
            {words.errors.code}: <code>{line.code}</code>
          </p>
        )}
      </div>
    </li>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const { words } = useWords()
  const services = useServices()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setCopied(false), [text])
  return (
    <>
      <Button onPress={() => void services.copy(text).then(() => setCopied(true))}>{words.doctor.copy}</Button>
      {isCopied && (
        <span class="small muted" role="status">
          {words.doctor.copied}
        </span>
      )}
    </>
  )
}

function Result({ findings, onAgain }: { readonly findings: DoctorFindings; readonly onAgain: () => void }) {
  const { words, language } = useWords()
  const services = useServices()
  const lines = doctorLines(findings, words.doctor, language)
  const bad = lines.filter(({ state }) => state === 'not-fine').length
  return (
    <>
      <Notice
        tone={bad === 0 ? 'good' : 'warning'}
        title={bad === 0 ? words.doctor.allFine : words.doctor.someNotFine(bad)}
      />
      <div class="row">
        <Button look="main" onPress={onAgain}>
          {words.doctor.again}
        </Button>
        <CopyButton text={doctorText(lines, words.doctor, services.today())} />
      </div>
      {doctorSections.map((section) => (
        <section key={section} class="card" aria-label={words.doctor.sections[section]}>
          <h2>{words.doctor.sections[section]}</h2>
          <ul class="doctor-lines">
            {lines
              .filter((line) => line.section === section)
              .map((line) => (
                <Line key={`${line.title} ${line.detail}`} line={line} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Checks this computer from the browser to the token: each line fine, not fine with the next step, or not known. */
export function DoctorPage() {
  const { words } = useWords()
  const services = useServices()
  const [findings, again] = useLoaded<DoctorFindings>(async () => {
    const outcome = await services.machine.examine().catch(toAppError)
    return { browser: services.machine.browser(), outcome }
  }, [services])
  return (
    <>
      <PageHeading>{words.doctor.title}</PageHeading>
      <p class="muted">{words.doctor.intro}</p>
      {findings.state === 'done' ? (
        <Result findings={findings.value} onAgain={again} />
      ) : (
        <Loading text={words.doctor.checking} />
      )}
    </>
  )
}
