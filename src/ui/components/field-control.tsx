import { fieldDefinition, issuePlaces, provinces, type FieldKey, type FieldValue } from '../../fields'
import { useWords } from '../text/words'
import { DateBox } from './date-box'
import { isLong } from './form-field'

interface ControlProps {
  readonly id: string
  readonly fieldKey: FieldKey
  readonly value: FieldValue | undefined
  readonly isWrong: boolean
  readonly describedBy: string | undefined
  /** Values to choose from beside typing. */
  readonly proposals: readonly string[]
  readonly onChange: (value: FieldValue | undefined) => void
  readonly onLeave: () => void
}

/** The control that fits a key's type: tick box, list, date as people write it, number, or text. */
export function FieldControl(props: ControlProps) {
  const { fieldKey, value, onChange } = props
  const { type } = fieldDefinition(fieldKey)
  if (type === 'boolean') {
    return (
      <input
        {...sharedBy(props)}
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )
  }
  if (type === 'date') return <DateControl {...props} />
  if (type === 'integer') return <IntegerControl {...props} />
  if (typeof type === 'object') return <ChoiceControl {...props} options={type.oneOf} />
  if (fieldKey === 'province') return <ChoiceControl {...props} options={provinces.map(({ name }) => name)} />
  return isLong(fieldKey) ? (
    <textarea
      autocomplete="off"
      {...sharedBy(props)}
      rows={2}
      value={textOf(value)}
      onInput={(event) => onChange(orNothing(event.currentTarget.value))}
    />
  ) : (
    <TextControl {...props} />
  )
}

function sharedBy({ id, isWrong, describedBy, onLeave }: ControlProps) {
  return {
    id,
    'data-path': id,
    'aria-invalid': isWrong,
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
    onBlur: () => onLeave(),
  }
}

function textOf(value: FieldValue | undefined): string {
  return value === undefined ? '' : String(value)
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text
}

const inputModes: Readonly<Partial<Record<FieldKey, 'numeric' | 'tel' | 'email'>>> = {
  citizenId: 'numeric',
  mobilePhone: 'tel',
  email: 'email',
  taxCode: 'numeric',
  budgetCode: 'numeric',
}

function TextControl(props: ControlProps) {
  const { fieldKey, value, onChange } = props
  const inputMode = inputModes[fieldKey]
  const proposals =
    fieldKey === 'citizenIdIssuePlace' ? issuePlaces.map(({ code, names }) => names[0] ?? code) : props.proposals
  const listId = proposals.length > 0 ? `${props.id}-proposals` : undefined
  return (
    <>
      <input
        {...sharedBy(props)}
        {...(inputMode && { inputMode })}
        {...(listId !== undefined && { list: listId })}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={textOf(value)}
        onInput={(event) => onChange(orNothing(event.currentTarget.value))}
      />
      {listId !== undefined && (
        <datalist id={listId}>
          {proposals.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** A day as people type it. */
function DateControl(props: ControlProps) {
  const { onBlur: onLeave, ...attributes } = sharedBy(props)
  return (
    <DateBox
      {...attributes}
      value={textOf(props.value)}
      onDay={(day) => props.onChange(orNothing(day))}
      onLeave={onLeave}
    />
  )
}

function IntegerControl(props: ControlProps) {
  const { value, onChange } = props
  return (
    <input
      autocomplete="off"
      {...sharedBy(props)}
      type="number"
      min={0}
      step={1}
      value={textOf(value)}
      onInput={(event) => {
        const { valueAsNumber } = event.currentTarget
        onChange(Number.isSafeInteger(valueAsNumber) ? valueAsNumber : undefined)
      }}
    />
  )
}

/** A closed list. A value that is not in it (a former province, say) stays choosable. */
function ChoiceControl(props: ControlProps & { readonly options: readonly string[] }) {
  const { value, options, onChange } = props
  const { fieldWords } = useWords().words
  const held = textOf(value)
  const all = held !== '' && !options.includes(held) ? [held, ...options] : options
  return (
    <select
      autocomplete="off"
      {...sharedBy(props)}
      value={held}
      onChange={(event) => onChange(orNothing(event.currentTarget.value))}
    >
      <option value="">{fieldWords.notChosen}</option>
      {all
        .filter((option) => option !== '')
        .map((option) => (
          <option key={option} value={option}>
            {fieldWords.choices[option] ?? option}
          </option>
        ))}
    </select>
  )
}
