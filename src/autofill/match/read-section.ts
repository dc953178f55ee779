import { foldedWords, vocabulary, whenFirstAsked, type RoleCue } from '../../fields'
import { cut } from './cut-text'
import { isOtherPerson } from './other-people'
import { askedBy } from './questions'
import { perText } from './per-text'
import { markedWords, PhraseTree } from './phrases'
import { lengthening } from './plain-terms'

/** Whose data a heading announces, and the words that say so. */
export interface SectionReading {
  readonly role: RoleCue['role']
  readonly phrase: string
}

const cues = whenFirstAsked(() => new PhraseTree(vocabulary().filter((entry) => entry.kind === 'role')))

interface Hit {
  readonly cue: RoleCue
  readonly length: number
  readonly start: number
}

/** Words that make another word of "nhận" behind them: xác nhận is no receiving. */
const notReceiving = new Set(['xac', 'ghi', 'chung', 'cong', 'thua', 'nhin', 'tu', 'phu'])

function isHalfAWord(words: readonly string[], at: number): boolean {
  return words[at] === 'nhan' && notReceiving.has(words[at - 1] ?? '')
}

/** The cues in a heading. One that lacks marks counts only where none has them all: "Thông tin nhân viên" receives nothing. */
function hits(words: readonly string[], marks: readonly string[] | undefined): Hit[] {
  const found = words.flatMap((_word, start) => (isHalfAWord(words, start) ? [] : cues().at(words, start, marks)))
  const exact = found.filter(({ forgiving }) => !forgiving)
  return (exact.length > 0 ? exact : found).flatMap(({ entries, start, end }) =>
    entries.flatMap((cue) => (cue.kind === 'role' ? [{ cue, length: end - start, start }] : [])),
  )
}

/** Words that announce a person or a party. Beside them stands who it is. */
const parties = new Set(['nguoi', 'ben'])
/** Words for all the parties of a minute at once: "Hai bên", "Các bên". */
const together = new Set(['hai', 'cac'])
const notAParty = new Set(['nay', 'ay', 'duoi', 'tren', 'canh', 'trong', 'ngoai', 'dan'])

/** A person who is only counted is one of the list: "Người thứ 2", "Người số 3". */
function isCounted(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  return words[at] === 'nguoi' && (next === 'thu' || next === 'so' || /^\d*$/u.test(next))
}

/** A person or party that no phrase covers is a stranger: "Người bảo trợ", "Bên thứ ba". */
function stranger(words: readonly string[], known: readonly Hit[]): string | undefined {
  return words.find(
    (word, at) =>
      parties.has(word) &&
      !together.has(words[at - 1] ?? '') &&
      !notAParty.has(words[at + 1] ?? '') &&
      !isCounted(words, at) &&
      !known.some(({ start, length }) => start <= at && at < start + length),
  )
}

const people = '(?:nguoi|ben|can bo|nhan vien|cong chuc|vien chuc|chuyen vien|dai dien|ca nhan|dong chi|ai)'
const sent =
  '(?: (?:den|di|se|dung ra|la nguoi|truc tiep|duoc(?: (?:co quan|don vi|to chuc|thu truong|lanh dao)(?= (?:cu|phan cong|giao|gioi thieu)\\b))?|cu|phan cong|giao|gioi thieu|uy quyen|chi dinh|dai dien|chiu trach nhiem|phu trach|lam|thay mat|dau moi))*'
const thing = '(?:thiet bi|token|usb|sim|hsm|pki|chung thu|cts|ctcks|tblkbm|khoa|chu ky so)'
const handling =
  '(?:thu hoi|khoi phuc|mo khoa|giao nop|nop|nop lai|ban giao|giao tra|hoan tra|tra|tra lai|giao nhan|tiep nhan|nhan|gia han|cap|cap moi|dang ky)'

/** How headings say who somebody is by what he does, however many words say that he was sent. The first that fits counts. */
const doings: readonly (readonly [RegExp, RoleCue['role']])[] = [
  // What only says what to look for: "Tìm thuê bao có sẵn", "Lọc".
  [/^(?:tim|tim kiem|tra cuu|bo loc|loc|search|find|filter)(?! ra\b)(?=$| )/u, 'foreign'],
  // A part that somebody else fills in: "Phần dành cho Cục".
  [
    /^(?:(?:phan|muc|khu vuc|noi dung) )?(?:chi )?danh (?:rieng )?cho (?!nguoi|ca nhan|thue bao|to chuc|co quan to chuc|thiet bi|khach hang)/u,
    'foreign',
  ],
  // One who stands in for the receiver: "Người được ủy quyền nhận thay".
  [new RegExp(`^${people}\\b.* nhan (?:thay|ho|giup)(?! mat\\b)(?=$| )`, 'u'), 'foreign'],
  // One who comes for a device or certificate: "Người được cử đến nhận thiết bị", "Ai sẽ nhận Token?".
  [
    new RegExp(
      `^${people}${sent} (?:nhan|tiep nhan|giao nhan|linh)(?: ban giao| va quan ly| va su dung)?(?=$| ${thing})`,
      'u',
    ),
    'receiver',
  ],
  // One whom the Authority works with: "Cán bộ phụ trách giao nộp thiết bị", "Liên hệ thu hồi".
  [
    new RegExp(
      `^(?:${people}${sent} )?(?:phu trach|dau moi|lien he|phoi hop|chiu trach nhiem)(?: (?:viec|ve|de|cong tac|lam|thuc hien))* ${handling}(?=$| ${thing})`,
      'u',
    ),
    'receiver',
  ],
  // One for whom something is asked: "Người xin cấp chứng thư", "Cá nhân cần gia hạn".
  [
    new RegExp(
      `^${people}(?: (?:can|muon|de nghi|xin|duoc|dang ky|se))+ (?:cap|cap moi|gia han|thay doi|thu hoi|khoi phuc)(?=$| (?:moi |lai )?${thing})`,
      'u',
    ),
    'subject',
  ],
  // One who has it: "Người sử dụng thiết bị", "Cá nhân đứng tên chứng thư".
  [
    new RegExp(
      `^${people}${sent} (?:(?:quan ly )?(?:va )?(?:dang )?(?:su )?dung|so huu|dung ten|(?:dang )?giu) ${thing}`,
      'u',
    ),
    'subject',
  ],
]

interface Doing {
  readonly role: RoleCue['role']
  /** The words behind what he does. */
  readonly rest: string
}

function doingIn(words: readonly string[]): Doing | undefined {
  const text = words.join(' ').replace(numbered, '').replace(introduction, '')
  for (const [says, role] of doings) {
    const found = says.exec(text)
    if (found) return { role, rest: text.slice(found[0].length) }
  }
  return undefined
}

const startsWithPerson = /^(?:nguoi|can bo|nhan vien|chuyen vien|cong chuc|vien chuc|dong chi)\b/u

const onlyThings =
  /^(?: (?:thiet bi|token|usb|sim|pki|hsm|chung thu|cts|ctcks|tblkbm|khoa|bi mat|chu ky|so|luu|moi|va|hoac))*$/u

/** Whether a label names the receiver by what he does, and asks nothing else of him: "Người phối hợp thu hồi". */
export function namesReceiverByDoing(label: string): boolean {
  const words = foldedWords(label)
  if (!startsWithPerson.test(words.join(' '))) return false
  const doing = doingIn(words)
  return doing?.role === 'receiver' && onlyThings.test(doing.rest)
}

const introduction = /^(?:thong tin |ho so )?(?:ve |cua )?/u
const numbered = /^(?:(?:buoc|phan|muc) )?(?:[ivx]{1,4}|[a-h]|\d+)(?: \d+)* (?=\p{L})/u

/** "Thông tin nhà thầu", "Thông tin mẹ": a heading about something of which no word is known, or about one who is no party, is about a stranger. */
const aboutWhat = /^(?:(?:[ivx]+|[a-z]|\d+(?:\.\d+)*)\s*[.):]\s*)?thông tin (?:về )?(?<matter>\p{L}.*)$/iu

function isAboutStranger(heading: string): boolean {
  const matter = aboutWhat.exec(heading.normalize('NFC').trim())?.groups?.['matter']
  if (matter === undefined) return false
  const { unknown, counter } = cut(`thông tin ${matter}`)
  return unknown >= foldedWords(matter).length || (counter !== undefined && isOtherPerson(counter))
}

function weightOf({ cue }: Hit): number {
  return cue.role === 'foreign' ? 1 : 0
}

/**
 * Reads a heading: the longest phrase decides, then one that names a stranger, then the earliest. A heading that announces
 * nobody gives undefined.
 */
export const readSection = perText((heading): SectionReading | undefined => {
  const text = heading.slice(0, 300)
  const folded = foldedWords(text)
  const doing = doingIn(folded)
  if (doing) return { role: doing.role, phrase: heading }
  const longer = lengthening(folded)
  const plain = (_word: string, place: number) => !longer.has(place)
  const words = folded.filter(plain)
  const all = hits(words, markedWords(text)?.filter(plain))
  const unknown = stranger(words, all)
  if (unknown !== undefined) return { role: roleInBrackets(text) ?? 'foreign', phrase: heading }
  if (isAuthority(folded)) return { role: 'foreign', phrase: heading }
  const best = all.sort((a, b) => b.length - a.length || weightOf(b) - weightOf(a) || a.start - b.start)[0]
  if (!best) return isAboutStranger(text) ? { role: 'foreign', phrase: heading } : undefined
  const title = titleRole(text)
  if (title && holders.has(best.cue.role) && title !== best.cue.role) return { role: title, phrase: heading }
  return { role: best.cue.role, phrase: best.cue.text }
})

/** Whom a minute is handed to may be the Authority itself: "Bên nhận – Cục Chứng thực số và Bảo mật thông tin". */
function isAuthority(words: readonly string[]): boolean {
  return /^ben (?:nhan|tiep nhan) .*(?:\bcuc\b|ban co yeu|authority)/u.test(words.join(' ').replace(numbered, ''))
}

const inBrackets = /\(([^()]+)\)/u
const fewWords = 4

/** Who somebody is in the forms' own word: "Người được phân công (thuê bao)". */
function roleInBrackets(text: string): RoleCue['role'] | undefined {
  const inside = inBrackets.exec(text)?.[1] ?? ''
  const words = foldedWords(inside)
  const role =
    words.length <= fewWords
      ? readSection(inside)?.role
      : doingIn(startsWithPerson.test(words.join(' ')) ? words : ['nguoi', ...words])?.role
  return role !== undefined && holders.has(role) ? role : undefined
}

const holders: ReadonlySet<RoleCue['role']> = new Set<RoleCue['role']>(['receiver', 'subject'])
/** A title with the line under it: "Người tiếp nhận Cán bộ được giao nhận thiết bị". */
const titled = /^(?<title>.*?\p{Ll})(?<!\s(?:và|hoặc|của|cho|tại|là|do))\s+(?=\p{Lu}\p{Ll}+\s\p{Ll})/u

/** Whom a title announces that a line under it goes on from. */
function titleRole(text: string): RoleCue['role'] | undefined {
  const title = titled.exec(text.normalize('NFC'))?.groups?.['title']
  const role = title === undefined ? undefined : readSection(title)?.role
  return role !== undefined && holders.has(role) && parties.has(foldedWords(title ?? '')[0] ?? '') ? role : undefined
}

const managing = /quản lý|managing/iu

/** Reads whose value a label itself says it is: "Họ tên người tiếp nhận", "Cơ quan ban hành". Headings say the rest. */
export function readRoleInLabel(label: string): { role: 'receiver' | 'agency'; phrase: string } | undefined {
  const reading = readSection(askedBy(label) ?? label)
  if (reading?.role !== 'receiver' && reading?.role !== 'agency') return undefined
  // Who manages a subscriber or a system is asked of each of them too: the part it stands in says whose it is.
  if (managing.test(reading.phrase)) return undefined
  return { role: reading.role, phrase: reading.phrase }
}
