import { partyOrVerticalIn } from './party-or-vertical'
import { holdsAny, states, wordsOf } from './phrases'
import { provincesIn } from './provinces-in-text'
import { revocationReasons, type RevocationReasonId } from './revocation-reasons'

/** What a written reason says: the listed reasons that it names, and whether it tells of a move that none of them covers. */
export interface ReadReason {
  readonly reasons: readonly RevocationReasonId[]
  /**
   * A move to another body that is not known to be of the Party, a mass organisation or a vertical sector: out of the province by its
   * words, or nothing says so.
   */
  readonly move?: 'elsewhere' | 'unclear'
  /** Where to, as it is written; absent when the reason does not say. */
  readonly destination?: string
}

const movePhrases = [
  ...['chuyen cong tac', 'chuyen don vi', 'chuyen co quan', 'chuyen sang', 'chuyen den', 'chuyen ve', 'chuyen vi tri'],
  ...['chuyen nganh', 'luan chuyen', 'dieu chuyen', 'thuyen chuyen', 'dieu dong', 'biet phai', 'nhan cong tac'],
  'nhan nhiem vu',
]
const elsewherePhrases = ['tinh khac', 'ngoai tinh', 'thanh pho khac', 'ngoai thanh pho', 'trung uong']

/**
 * Reads "Lý do thu hồi" by its words, marks and case apart. Several reasons may be named; none is guessed.
 * @param presentProvince tells the code of the province where the subscriber is, to know a move out of it
 */
export function readRevocationReason(
  text: string,
  presentProvince: () => string | undefined = () => undefined,
): ReadReason {
  const words = plainWords(text)
  const named = revocationReasons.filter(({ phrases }) => states(words, phrases)).map(({ id }) => id)
  if (!states(words, movePhrases)) return { reasons: named }
  if (partyOrVerticalIn(text)) return { reasons: [...named, 'moved-to-party-or-vertical'] }
  const leaves = holdsAny(words, elsewherePhrases) || namesOtherThan(presentProvince(), text)
  const destination = destinationIn(text)
  return { reasons: named, move: leaves ? 'elsewhere' : 'unclear', ...(destination !== undefined && { destination }) }
}

const behindMove = /(?:^|\s)(?:sang|đến|tới|về|den|toi|ve)\s+(\S.*)$/iu
const noName = / (?:khac|moi) $/

/** What stands behind "sang", "đến", "về"; "cơ quan khác" names nothing. */
function destinationIn(text: string): string | undefined {
  const [firstPart = ''] = text.normalize('NFC').split(/[,;.\n]/)
  const named = behindMove.exec(firstPart)?.[1]?.trim()
  return named === undefined || noName.test(wordsOf(named)) ? undefined : named
}

function namesOtherThan(code: string | undefined, text: string): boolean {
  return code !== undefined && provincesIn(text).some(({ province }) => province.code !== code)
}

// Folded, "khóa bí mật" reads like "bị mất" (lost), and so does "bị mất an toàn".
function plainWords(text: string): string {
  const words = wordsOf(text)
  if (words === ' hong ') return ' bi hong '
  return words
    .replaceAll(' lo khoa bi mat ', ' lo khoa ')
    .replaceAll(' khoa bi mat bi lo ', ' khoa bi lo ')
    .replaceAll(' khoa bi mat ', ' khoa ')
    .replaceAll(' bi mat an toan ', ' mat an toan ')
}
