import type { FieldValues } from './state'

/** One option of a select or a radio group: what the model holds, and what the user reads. */
export interface Choice {
  value: string
  text: string
}

/**
 * How a field is entered. `typed-date` is a text box for dd/MM/yyyy, `date` the toolkit's own date control,
 * `identity` the combined cell "Số định danh cá nhân/Ngày cấp, nơi cấp".
 */
export type ControlKind = 'text' | 'long-text' | 'date' | 'typed-date' | 'select' | 'radio' | 'check' | 'identity'

/** One field as a page shows it. `key` names it in the state only; `id` and `name` are what the markup carries. */
export interface FieldDefinition {
  key: string
  label: string
  control: ControlKind
  id: string
  name: string
  required?: boolean
  maxLength?: number
  placeholder?: string
  choices?: Choice[]
  /** Options that arrive only after another field of the same row got a value. */
  choicesFollow?: { key: string; load: (value: string) => Promise<Choice[]> }
  /** Header over several columns, or label over several check boxes. */
  group?: string
  /** Takes the whole width of its block. */
  wide?: boolean
  /** Minimum width of its column, in pixels. */
  columnWidth?: number
}

/** One practice page: its words, its fields and how its honeypot hides. */
export interface FormDefinition {
  page: string
  title: string
  /** Số hồ sơ, shown read-only. */
  dossierCode: string
  receiverTitle: string
  receiver: FieldDefinition[]
  subjectsTitle: string
  subjects: FieldDefinition[]
  letterTitle: string
  letter: FieldDefinition[]
  honeypot: { label: string; name: string; hiding: 'off-screen' | 'display-none' | 'transparent' | 'invisible' }
}

/** The state of a block nobody has filled in yet. */
export function emptyValues(fields: readonly { key: string; control: string }[]): FieldValues {
  const values: FieldValues = {}
  for (const field of fields) {
    if (field.control === 'identity') Object.assign(values, parseIdentity(''))
    values[field.key] = field.control === 'check' ? false : ''
  }
  return values
}

/** dd/MM/yyyy (also d/M/yyyy) → ISO date; null when the text is no date of the calendar. */
export function isoFromTyped(text: string): string | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  if (parts === null) return null
  const [, day = '', month = '', year = ''] = parts
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}

/** The three facts of the combined cell, e.g. "031185000123/10/05/2021, Cục Cảnh sát …"; all '' when it doesn't read so. */
export function parseIdentity(text: string): {
  citizenId: string
  citizenIdIssueDate: string
  citizenIdIssuePlace: string
} {
  const parts = /^(\d{12})[\s/,;-]+(\d{1,2}\/\d{1,2}\/\d{4})[\s/,;-]+(\S.*)$/s.exec(text.trim())
  const date = isoFromTyped(parts?.[2] ?? '')
  if (parts === null || date === null) return { citizenId: '', citizenIdIssueDate: '', citizenIdIssuePlace: '' }
  return { citizenId: parts[1] ?? '', citizenIdIssueDate: date, citizenIdIssuePlace: parts[3] ?? '' }
}
