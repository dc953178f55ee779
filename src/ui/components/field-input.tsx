import { useRef, useState } from 'preact/hooks'
import { fieldDefinition, type FieldValue } from '../../fields'
import { useWords } from '../text/words'
import { FieldControl } from './field-control'
import { FieldFindings } from './field-findings'
import { isLong, isTypedIn, type FieldFinding, type FormField } from './form-field'

interface FieldInputProps {
  readonly field: FormField
  /** Where it stands, e.g. `receiver.email`: what a jump looks for. */
  readonly path: string
  readonly value: FieldValue | undefined
  readonly findings: readonly FieldFinding[]
  readonly onChange: (value: FieldValue | undefined) => void
}

/** One value with its label and, right under it, what is missing or wrong. Nothing is said while a person is typing. */
export function FieldInput({ field, path, value, findings, onChange }: FieldInputProps) {
  const { words, language } = useWords()
  const [isTyping, setTyping] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const { label, english, type } = fieldDefinition(field.key)
  const shown = isTyping ? [] : findings
  const isWrong = shown.some(({ severity, code }) => severity === 'error' && code !== 'VALUE_MISSING')
  const text = language === 'vi' ? (field.label ?? label) : english
  const control = (
    <FieldControl
      id={path}
      fieldKey={field.key}
      value={value}
      isWrong={isWrong}
      proposals={field.proposals ?? []}
      describedBy={shown.length > 0 ? `${path}-findings` : undefined}
      onChange={(next) => {
        if (isTypedIn(field.key)) setTyping(true)
        onChange(next)
      }}
      onLeave={() => setTyping(false)}
    />
  )
  return (
    <div ref={box} class={`field${isWrong ? ' has-error' : ''}${isLong(field.key) ? ' long' : ''}`}>
      {type === 'boolean' ? (
        <label class="tick">
          {control}
          <span>{text}</span>
        </label>
      ) : (
        <>
          <label for={path}>
            {text}
            {field.isRequired === true && (
              <>
                <span class="needed" aria-hidden="true">
                  {' *'}
                </span>
                <span class="seen-by-readers-only"> ({words.fieldWords.required})</span>
              </>
            )}
          </label>
          {control}
        </>
      )}
      <FieldFindings
        id={`${path}-findings`}
        findings={shown}
        onAccept={(suggestion) => {
          setTyping(false)
          onChange(suggestion)
          box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
        }}
      />
    </div>
  )
}
