import type { FieldValues, SubscriberKind } from '../../fields'
import { emailPhrases, listedChanges, unlistedPhrases } from './listed-changes'
import { holdsAny, quoted, wordsOf } from './phrases'
import { textIn, type RowRule } from './row-facts'
import { ruleSources } from './rule-sources'
import { kindNames, kindUnknown, subscriberKindOf } from './subscriber-kind-of-row'
import { daysLeftOf, fewestDaysLeft, issueAnew, timeLeft, validityOf } from './validity-of-row'

/** A change needs at least 30 days left; exactly 30 are enough. @source SGDĐT Long An 2025 §6b */
export const changedInTime: RowRule = (values, facts) => {
  if (values.wantsChange !== true) return []
  const { notAfter } = validityOf(values, facts)
  const daysLeft = daysLeftOf(values, facts)
  if (notAfter === undefined || daysLeft === undefined || daysLeft >= fewestDaysLeft) return []
  const left = timeLeft(daysLeft, notAfter)
  const instead = issueAnew(subscriberKindOf(values, '04', facts.certificate))
  return [
    {
      severity: 'error',
      code: 'CHANGE_TOO_LATE',
      key: 'certificateSerial',
      message: `Chứng thư ${left.vi}; thay đổi thông tin phải còn ít nhất ${fewestDaysLeft} ngày. Hãy bỏ chọn Thay đổi thông tin và ${instead.vi} với thông tin mới.`,
      english: `The certificate ${left.en}; a change of information needs at least ${fewestDaysLeft} days. Untick the change and ${instead.en} with the new information.`,
      source: `${ruleSources.change} (cấp mới thay cho thay đổi: suy luận của phần mềm)`,
    },
  ]
}

const expiryPhrases = ['thoi han', 'het han', 'hieu luc', 'gia han']
// What comes behind is why, and not what: "tên cơ quan theo nghị quyết có hiệu lực từ 1/7".
const reasonBegins = / (?:theo|do|vi|tai|can cu|nghi quyet|quyet dinh) /

/** A change does not move the last day. @source SGDĐT Long An 2025 §6b */
export const changeKeepsExpiry: RowRule = (values) => {
  const what = changeIn(values)
  if (what === undefined) return []
  const [named = ''] = wordsOf(what).split(reasonBegins)
  if (!holdsAny(`${named} `, expiryPhrases)) return []
  return [
    {
      severity: 'error',
      code: 'CHANGE_MOVES_EXPIRY',
      key: 'changeWhat',
      message:
        'Thay đổi thông tin không làm thay đổi thời hạn của chứng thư. Muốn dùng lâu hơn, hãy chọn Gia hạn và xóa phần này.',
      english:
        'A change of information does not move the certificate’s last day. To use it longer, tick the renewal and clear this.',
      source: ruleSources.change,
    },
  ]
}

/** Only the changes that the letters list for the kind of subscriber. @source SGDĐT Long An 2025 §6b, Thủy Nguyên 2024 mục 3 */
export const changeIsListed: RowRule = (values, facts) => {
  const what = changeIn(values)
  if (what === undefined || changeKeepsExpiry(values, facts).length > 0) return []
  const kind = subscriberKindOf(values, '04', facts.certificate)
  if (kind === undefined) return [kindUnknown]
  if (isListed(what, kind)) return []
  const listed = listedChanges.filter((change) => change.kind === kind)
  return [
    {
      severity: 'warning',
      code: 'CHANGE_NOT_LISTED',
      key: 'changeWhat',
      message: `${quoted(what)} không nằm trong các trường hợp thay đổi thông tin của ${kindNames[kind].vi}: ${listed.map(({ text }) => text).join('; ')}. Hãy hỏi nơi tiếp nhận trước khi gửi.`,
      english: `${quoted(what)} is none of the changes listed for ${kindNames[kind].en}: ${listed.map(({ english }) => english).join('; ')}. Ask the receiver before sending.`,
      source: ruleSources.changeOfBody,
    },
  ]
}

function isListed(what: string, kind: SubscriberKind): boolean {
  const words = wordsOf(what)
  if (holdsAny(words, unlistedPhrases[kind])) return false
  const withoutEmail = emailPhrases.reduce((rest, phrase) => rest.replaceAll(` dia chi ${phrase} `, ' '), words)
  return listedChanges.some(
    ({ kind: one, phrases }) => one === kind && holdsAny(phrases === emailPhrases ? words : withoutEmail, phrases),
  )
}

/** What a row wants changed; undefined when it wants no change or does not say what. */
function changeIn(values: FieldValues): string | undefined {
  const what = textIn(values, 'changeWhat')
  return values.wantsChange === true && what !== '' ? what : undefined
}
