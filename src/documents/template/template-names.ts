import { fields, foldedWords, type FieldValues } from '../../fields'
import type { FormDefinition } from '../../procedures'
import type { Letter, RequestDraft } from '../../requests'

/** Names of placeholders with their values, as a template of a form may use them. */
export interface TemplateNames {
  /** Anywhere in the template. */
  readonly whole: ReadonlyMap<string, string>
  /** Between `{#Danh sách}` and `{/Danh sách}`, one map a row. */
  readonly rows: readonly ReadonlyMap<string, string>[]
  /** The names of a row, also where there is none. */
  readonly rowNames: readonly string[]
}

/** The name of the loop over the subjects. */
export const listName = 'Danh sách'

/** A name as it is compared: without marks, capitals, blanks and signs, so that “Họ và tên”, “ho_va_ten” and “HỌ VÀ TÊN” are one. */
export function plainName(name: string): string {
  return foldedWords(name).join('')
}

/** What a template may say of a request: the texts of its letter, so that both papers agree. */
export function templateNames(letter: Letter, form: FormDefinition, { agency }: RequestDraft): TemplateNames {
  const rowNames = [
    'STT',
    ...form.columns.map(({ header, group }) => (group === undefined ? header : `${group} ${header}`)),
  ]
  return {
    whole: new Map([...headNames(letter, agency), ...partNames(letter)]),
    rows: letter.list.rows.map(
      (cells) => new Map(rowNames.map((name, place) => [name, (cells[place] ?? []).join('\n')])),
    ),
    rowNames,
  }
}

function headNames({ head, title, addressee, list, signatures }: Letter, agency: FieldValues): [string, string][] {
  const [place, day] = splitPlaceAndDay(head.placeAndDay ?? '')
  return [
    ['Cơ quan chủ quản', head.superiorBody ?? ''],
    ['Cơ quan', head.body],
    [fields.letterNumber.label, head.number.replace(/^Số:\s*/u, '')],
    [fields.letterPlace.label, place || String(agency.letterPlace ?? '')],
    [fields.letterDate.label, day],
    [fields.letterSubject.label, (head.about ?? title?.about ?? '').replace(/^(?:V\/v|Về việc)\s+/u, '')],
    ['Kính gửi', addressee ?? ''],
    ['Số lượng', list.quantity.replace(/^Số lượng:\s*/u, '')],
    [fields.signerTitle.label, signatures.at(-1)?.title ?? ''],
    [fields.signerName.label, signatures.at(-1)?.name ?? ''],
  ]
}

function splitPlaceAndDay(text: string): [place: string, day: string] {
  const at = text.lastIndexOf(', ngày')
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 2)]
}

/** The parts' values: those of section 1 are told apart from a row's own by the part's name, in short. */
function partNames({ parts }: Letter): [string, string][] {
  return parts.flatMap(({ title, lines }) =>
    lines.map(({ label, value }): [string, string] => [`${shortTitle(title)} ${label}`, value]),
  )
}

function shortTitle(title: string): string {
  return /^Thông tin (?:người|đầu mối)/u.test(title) ? 'Tiếp nhận' : title
}
