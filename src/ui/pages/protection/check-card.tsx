import { damagedIn, type StoreCheck } from '../../../protocol/runtime/check-client'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PartTable } from './part-table'

/** "Kiểm tra dữ liệu": opens everything that is kept, says what is damaged, and what to do about it. */
export function CheckCard() {
  const texts = useWords().words.check
  const { store } = useServices()
  const [checking, run] = useTask<StoreCheck>()
  const check = () => void run(() => store.check())
  return (
    <section class="card" aria-labelledby="check-title">
      <h2 id="check-title">{texts.title}</h2>
      <p class="muted">{texts.what}</p>
      <div class="row">
        <Button disabled={checking.state === 'running'} onPress={check}>
          {texts.run}
        </Button>
      </div>
      {checking.state === 'running' && <Loading text={texts.running} />}
      {checking.state === 'failed' && <ErrorNotice error={checking.error} onRetry={check} />}
      {checking.state === 'done' && <Outcome check={checking.value} />}
    </section>
  )
}

function Outcome({ check: { parts, damagedLists, wrongIndex, names } }: { readonly check: StoreCheck }) {
  const { words } = useWords()
  const texts = words.check
  const damaged = parts.reduce((sum, part) => sum + damagedIn(part), 0)
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  const index = wrongIndex > 0 && <Notice tone="warning" title={texts.wrongIndex} />
  if (damaged === 0 && damagedLists === 0)
    return (
      <>
        <Notice tone="good" title={texts.good(rows)} />
        {index}
      </>
    )
  const columns = ['rows', 'unreadable', 'unproven', 'missing'] as const
  const shownNames = names.map((name) => name || words.recordsPage.unnamed).join(', ')
  return (
    <>
      <Notice tone="error" title={damaged > 0 ? texts.bad(damaged) : texts.badLists}>
        {damaged > 0 && damagedLists > 0 && <p>{texts.badLists}</p>}
        {shownNames !== '' && <p class="wrap">{texts.names(shownNames)}</p>}
      </Notice>
      {index}
      <div class="table-box" role="region" aria-label={texts.title} tabIndex={0}>
        <PartTable
          heading={texts.part}
          parts={parts.map(({ part }) => part)}
          columns={columns}
          nameOf={(part) => texts.parts[part]}
          titleOf={(column) => texts[column]}
          countOf={(part, column) => parts.find((one) => one.part === part)?.[column] ?? 0}
        />
      </div>
      <div>
        <p class="strong">{texts.nextTitle}</p>
        <ol>
          {texts.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </>
  )
}
