import { useState } from 'preact/hooks'
import { fieldDefinition, isFieldKey, type FieldKey, type FieldValues } from '../../../fields'
import { forms } from '../../../procedures'
import type { RequestDraft } from '../../../requests'
import { Button } from '../../components/button'
import { useWords } from '../../text/words'
import { shownValue } from '../../components/shown-value'
import { ExportButton } from '../workspace/export-button'

const shownAtFirst = 20

/** The values of a request exactly as they were sent, whatever was edited since. Drawn only when somebody opens them. */
export function SentValues({ sent }: { readonly sent: RequestDraft }) {
  const texts = useWords().words.life
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="sent-values" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="small">{texts.sentShow(sent.subjects.length)}</summary>
      {isOpen && (
        <div class="stack tight">
          {(['receiver', 'letter', 'agency'] as const).map((role) => (
            <PartFacts key={role} role={role} values={sent[role]} />
          ))}
          <SentSubjects sent={sent} />
          <div class="row">
            <ExportButton draft={sent} />
          </div>
        </div>
      )}
    </details>
  )
}

function PartFacts({
  role,
  values,
}: {
  readonly role: 'receiver' | 'letter' | 'agency'
  readonly values: FieldValues
}) {
  const { words } = useWords()
  const label = useLabel()
  const keys = Object.keys(values).filter((key) => isFieldKey(key))
  if (keys.length === 0) return null
  return (
    <>
      <p class="small strong">{words.roles[role]}</p>
      <dl class="facts small">
        {keys.map((key) => (
          <FactLine key={key} name={label(key)} value={shownValue(key, values[key], words)} />
        ))}
      </dl>
    </>
  )
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd class="wrap">{value}</dd>
    </>
  )
}

function SentSubjects({ sent: { mau, subjects } }: { readonly sent: RequestDraft }) {
  const { words } = useWords()
  const label = useLabel()
  const [count, setCount] = useState(shownAtFirst)
  const keys = keysOf(mau, subjects)
  const title = forms[mau].listTitle
  if (subjects.length === 0) return <p class="small muted">{words.requests.noOne}</p>
  return (
    <>
      <div class="table-box" role="region" aria-label={title} tabIndex={0}>
        <table class="small">
          <caption class="small">{title}</caption>
          <thead>
            <tr>
              <th scope="col">STT</th>
              {keys.map((key) => (
                <th key={key} scope="col">
                  {label(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjects.slice(0, count).map((subject, row) => (
              <tr key={row}>
                <td>{row + 1}</td>
                {keys.map((key) => (
                  <td key={key} class="wrap">
                    {shownValue(key, subject[key], words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count < subjects.length && (
        <div>
          <Button look="quiet" onPress={() => setCount(subjects.length)}>
            {words.life.sentAll(subjects.length)}
          </Button>
        </div>
      )}
    </>
  )
}

/** The keys that any subject has, those of the form's columns first, in their order. */
function keysOf(mau: RequestDraft['mau'], subjects: RequestDraft['subjects']): FieldKey[] {
  const held = new Set(subjects.flatMap((subject) => Object.keys(subject).filter((key) => isFieldKey(key))))
  const ofForm = forms[mau].columns.flatMap(({ keys }) => keys).filter((key) => held.has(key))
  return [...new Set([...ofForm, ...held])]
}

function useLabel(): (key: FieldKey) => string {
  const { language } = useWords()
  return (key) => fieldDefinition(key)[language === 'vi' ? 'label' : 'english']
}
