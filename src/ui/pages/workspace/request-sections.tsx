import { useState } from 'preact/hooks'
import type { FormDefinition } from '../../../procedures'
import { receiverFromRecord } from '../../../records'
import type { RequestDraft } from '../../../requests'
import { Button } from '../../components/button'
import type { PlacedFinding } from '../../components/form-field'
import { ValueFields } from '../../components/value-fields'
import { useWords } from '../../text/words'
import { remainingKeys, sectionFields, type NumberedSection } from './form-parts'
import { RecordPicker } from './record-picker'

/** What every section of the editor gets. */
export interface SectionProps {
  readonly draft: RequestDraft
  readonly form: FormDefinition
  readonly findings: readonly PlacedFinding[]
  readonly onChange: (draft: RequestDraft) => void
}

/** One part of the form that is no list. Section 1 can be taken from a person's record. */
export function PartSection({
  draft,
  form,
  findings,
  onChange,
  part,
}: SectionProps & { readonly part: NumberedSection }) {
  const { words } = useWords()
  const [isPicking, setPicking] = useState(false)
  const { number, section } = part
  const { role } = section
  return (
    <section class="card">
      <div class="row apart">
        <h2>
          {number}. {section.title}
        </h2>
        {role === 'receiver' && <Button onPress={() => setPicking(!isPicking)}>{words.requests.fromRecord}</Button>}
      </div>
      {isPicking && (
        <RecordPicker
          kinds={['person']}
          onClose={() => setPicking(false)}
          onPick={({ record }) => {
            onChange({ ...draft, receiver: { ...draft.receiver, ...receiverFromRecord(record, draft.mau) } })
            setPicking(false)
          }}
        />
      )}
      <ValueFields
        path={role}
        fields={sectionFields(section, form)}
        values={draft[role]}
        findings={findings}
        onChange={(values) => onChange({ ...draft, [role]: values })}
      />
    </section>
  )
}

/** The head of the letter and the agency that sends it: what no part of the form asked for already. */
export function LetterSections({ draft, form, findings, onChange }: SectionProps) {
  const { requests } = useWords().words
  return (
    <>
      {(['letter', 'agency'] as const).map((role) => (
        <section key={role} class="card">
          <h2>{role === 'letter' ? requests.paperTitles[form.paper] : requests.agencyTitle}</h2>
          <ValueFields
            path={role}
            fields={remainingKeys(form, role).map((key) => ({ key }))}
            values={draft[role]}
            findings={findings}
            onChange={(values) => onChange({ ...draft, [role]: values })}
          />
        </section>
      ))}
    </>
  )
}
