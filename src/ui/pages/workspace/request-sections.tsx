import { useState } from 'preact/hooks'
import type { FormDefinition } from '../../../procedures'
import { receiverFromRecord } from '../../../records'
import type { RequestDraft } from '../../../requests'
import { Button } from '../../components/button'
import type { PlacedFinding } from '../../components/form-field'
import { ValueFields } from '../../components/value-fields'
import { useWords } from '../../text/words'
import { agencyKeys, letterKeys } from './draft-findings'
import { RecordPicker } from './record-picker'

/** What every section of the editor gets. */
export interface SectionProps {
  readonly draft: RequestDraft
  readonly form: FormDefinition
  readonly findings: readonly PlacedFinding[]
  readonly onChange: (draft: RequestDraft) => void
}

/** Section 1 of the form. */
export function ReceiverSection({ draft, form, findings, onChange }: SectionProps) {
  const { words } = useWords()
  const [isPicking, setPicking] = useState(false)
  const fields = form.receiver.keys.map((key) => ({
    key,
    isRequired: true,
    ...(key === 'address' && { label: words.fieldWords.receiverAddress }),
  }))
  return (
    <section class="card">
      <div class="row apart">
        <h2>1. {form.receiver.title}</h2>
        <Button onPress={() => setPicking(!isPicking)}>{words.requests.fromRecord}</Button>
      </div>
      {isPicking && (
        <RecordPicker
          kind="person"
          onClose={() => setPicking(false)}
          onPick={({ record }) => {
            onChange({ ...draft, receiver: { ...draft.receiver, ...receiverFromRecord(record, draft.mau) } })
            setPicking(false)
          }}
        />
      )}
      <ValueFields
        path="receiver"
        fields={fields}
        values={draft.receiver}
        findings={findings}
        onChange={(receiver) => onChange({ ...draft, receiver })}
      />
    </section>
  )
}

/** The letter and the agency that sends it. */
export function LetterSections({ draft, findings, onChange }: SectionProps) {
  const { words } = useWords()
  return (
    <>
      <section class="card">
        <h2>{words.requests.letterTitle}</h2>
        <ValueFields
          path="letter"
          fields={letterKeys.map((key) => ({ key }))}
          values={draft.letter}
          findings={findings}
          onChange={(letter) => onChange({ ...draft, letter })}
        />
      </section>
      <section class="card">
        <h2>{words.requests.agencyTitle}</h2>
        <ValueFields
          path="agency"
          fields={agencyKeys.map((key) => ({ key }))}
          values={draft.agency}
          findings={findings}
          onChange={(agency) => onChange({ ...draft, agency })}
        />
      </section>
    </>
  )
}
