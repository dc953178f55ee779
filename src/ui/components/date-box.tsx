import { useState } from 'preact/hooks'
import type { InputHTMLAttributes } from 'preact'
import { formatDate, isIsoDate, parseDate } from '../../fields'
import { useWords } from '../text/words'

interface DateBoxProps extends Omit<InputHTMLAttributes, 'value' | 'type'> {
  /** An ISO date, or what was typed and is no day. */
  readonly value: string
  /** The ISO date, or the text as typed while it is no day; empty for an emptied box. */
  readonly onDay: (value: string) => void
  readonly onLeave?: () => void
}

/**
 * A day as people here write it (dd/mm/yyyy), whatever the browser's language. What is no day stays as it was typed, and is the value
 * until it is corrected.
 */
export function DateBox({ value, onDay, onLeave, ...attributes }: DateBoxProps) {
  const { words } = useWords()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string }>()
  return (
    <input
      {...attributes}
      type="text"
      inputMode="numeric"
      autocomplete="off"
      placeholder={words.fieldWords.datePlaceholder}
      value={typed && typed.value === value ? typed.text : shownDay(value)}
      onInput={({ currentTarget }) => {
        const text = currentTarget.value
        const next = parseDate(text) ?? text
        setTyped({ text, value: next })
        onDay(next)
      }}
      onBlur={() => {
        setTyped(undefined)
        onLeave?.()
      }}
    />
  )
}

function shownDay(value: string): string {
  return isIsoDate(value) ? formatDate(value) : value
}
