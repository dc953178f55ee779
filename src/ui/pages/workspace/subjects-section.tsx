import { useMemo, useRef, useState } from 'preact/hooks'
import type { FieldValues } from '../../../fields'
import type { FormDefinition } from '../../../procedures'
import { subjectFromRecord } from '../../../records'
import { subjectName, type DifferenceToLast } from '../../../requests'
import { Button } from '../../components/button'
import { FieldFindings } from '../../components/field-findings'
import type { PlacedFinding } from '../../components/form-field'
import { Badge, Empty } from '../../components/states'
import { useWords } from '../../text/words'
import { LastSent } from '../life/last-sent'
import { RecordPicker } from './record-picker'
import type { SectionProps } from './request-sections'
import { RowFields } from './row-fields'
import { sectionsOf } from './form-parts'
import { rowOfPath } from './focus-path'
import { kindsOf } from './form-subscribers'

interface OpenRow {
  /** The request that the rows stand in. */
  readonly ownId: string
  /** How a row differs from what was last sent of the same subject; asked of the open row only. */
  readonly lastOf: (subject: FieldValues) => DifferenceToLast | undefined
  readonly openRow: number | undefined
  readonly onOpenRow: (row: number | undefined) => void
  /** Opens the row of a path and goes to its field. */
  readonly onJump: (path: string) => void
}

/** Section 2 of the form: the list. One row is open at a time, so that sixty stay easy to look over. */
export function SubjectsSection({ draft, form, findings, onChange, ...rows }: SectionProps & OpenRow) {
  const { openRow, onOpenRow, onJump, ownId, lastOf } = rows
  const heading = useRef<HTMLHeadingElement>(null)
  const { words } = useWords()
  const [isPicking, setPicking] = useState(false)
  const { subjects } = draft
  const ofRows = useMemo(() => findingsByRow(findings), [findings])
  const put = (next: readonly FieldValues[]) => onChange({ ...draft, subjects: next })
  const addEmpty = () => {
    const kinds = kindsOf(form.mau)
    put([...subjects, kinds.length === 1 && kinds[0] ? { subscriberKind: kinds[0] } : {}])
    onJump(`${rowPath(subjects.length)}.${form.columns[0]?.keys[0] ?? ''}`)
  }
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1} data-path="subjects">
        {sectionsOf(form).length + 1}. {form.listTitle} ({subjects.length})
      </h2>
      {subjects.length === 0 && (
        <Empty title={words.requests.rowsEmpty}>
          <p>{words.requests.rowsEmptyNext}</p>
        </Empty>
      )}
      <ol class="plain-list rows">
        {subjects.map((subject, row) => (
          <SubjectRow
            key={row}
            row={row}
            subject={subject}
            form={form}
            findings={ofRows.get(row) ?? []}
            isOpen={openRow === row}
            last={openRow === row ? lastOf(subject) : undefined}
            ownId={ownId}
            onToggle={() => onOpenRow(openRow === row ? undefined : row)}
            onChange={(changed) => put(subjects.map((one, place) => (place === row ? changed : one)))}
            onRemove={() => {
              onOpenRow(undefined)
              put(subjects.filter((_one, place) => place !== row))
              heading.current?.focus()
            }}
          />
        ))}
      </ol>
      <div class="row">
        <Button onPress={() => setPicking(!isPicking)}>{words.requests.addFromRecord}</Button>
        <Button onPress={addEmpty}>{words.requests.addEmpty}</Button>
      </div>
      {isPicking && (
        <RecordPicker
          kinds={kindsOf(form.mau)}
          staysOpen
          onClose={() => setPicking(false)}
          onPick={({ record, certificates }) =>
            put([...subjects, subjectFromRecord(record, draft.mau, certificates?.[0], form)])
          }
        />
      )}
    </section>
  )
}

/** What is found in each row, by its place. */
function findingsByRow(findings: readonly PlacedFinding[]): ReadonlyMap<number, readonly PlacedFinding[]> {
  const found = new Map<number, PlacedFinding[]>()
  for (const finding of findings) {
    const row = rowOfPath(finding.path)
    if (row === undefined) continue
    const before = found.get(row)
    if (before) before.push(finding)
    else found.set(row, [finding])
  }
  return found
}

function rowPath(row: number): string {
  return `subjects[${row}]`
}

function SubjectRow({
  row,
  subject,
  form,
  findings,
  isOpen,
  last,
  ownId,
  onToggle,
  onChange,
  onRemove,
}: {
  readonly row: number
  readonly subject: FieldValues
  readonly form: FormDefinition
  readonly findings: readonly PlacedFinding[]
  readonly isOpen: boolean
  readonly last: DifferenceToLast | undefined
  readonly ownId: string
  readonly onToggle: () => void
  readonly onChange: (subject: FieldValues) => void
  readonly onRemove: () => void
}) {
  const { words } = useWords()
  const path = rowPath(row)
  const name = subjectName(subject)
  // What a form of guessed columns lacks is to be looked at only.
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return (
    <li>
      <h3>
        <button type="button" class="row-head" aria-expanded={isOpen} data-path={path} onClick={onToggle}>
          <span class="wrap">{words.requests.row(row + 1, name === '' ? words.requests.unnamedRow : name)}</span>
          <span class="row tight">
            {errors > 0 && <Badge tone="error">{words.requests.rowState(errors)}</Badge>}
            {errors === 0 && warnings > 0 && <Badge tone="warning">{words.requests.warnings(warnings)}</Badge>}
            {errors + warnings === 0 && <Badge tone="good">{words.requests.ready}</Badge>}
          </span>
        </button>
      </h3>
      {isOpen && (
        <div class="row-body">
          <FieldFindings
            id={`${path}-row-findings`}
            findings={findings.filter((finding) => finding.path === path)}
            onAccept={() => undefined}
          />
          {last && <LastSent last={last} ownId={ownId} />}
          <RowFields path={path} form={form} subject={subject} findings={findings} onChange={onChange} />
          <div class="row">
            <Button look="danger" onPress={onRemove}>
              {words.requests.removeRow}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
