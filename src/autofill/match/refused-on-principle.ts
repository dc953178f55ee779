import { foldedWords } from '../../fields/fold'
import { withoutPrompt } from './chooser-prompt'
import type { ControlFacts, LabelOrigin } from './facts'
import { perText } from './per-text'

/** Kinds that are refused whatever their label says. */
const kinds: ReadonlySet<ControlFacts['kind']> = new Set(['password', 'otp', 'captcha', 'search', 'file'])

/** Words that only stand on controls nobody but the clerk may fill. @source design rule "never write to" */
const phrases: readonly string[] = [
  'mat khau',
  'password',
  'ma pin',
  'so pin',
  'pin code',
  'passcode',
  'otp',
  'ma xac thuc',
  'ma xac nhan',
  'chu xac nhan',
  'ma bao ve',
  'ma bao mat',
  'ma kiem tra',
  'captcha',
  'recaptcha',
  'ky tu trong hinh',
  'verification code',
  'security code',
  'one time',
  'tim kiem',
  'tra cuu',
  'tu khoa',
  'search',
  'keyword',
  'khong dien',
  'dung dien',
  'leave blank',
  'leave empty',
  'leave it empty',
  'khong nhap',
  'dung nhap',
  'vui long khong',
  'robot',
  'honeypot',
  'leave this field',
  'do not fill',
  'bo trong',
  'de trong',
].map((phrase) => ` ${phrase} `)

const seenByPeople: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>([
  'labelledby',
  'aria',
  'for',
  'wrap',
  'column',
  'cell',
  'before',
  'after',
  'layout',
  'placeholder',
  'title',
])

/** Tells whether a control is refused on principle: password, PIN, one-time code, captcha, search, file. */
export function isRefusedOnPrinciple(control: ControlFacts): boolean {
  if (kinds.has(control.kind)) return true
  const labels = withoutPrompt(control)
  const seen = labels.filter(({ origin }) => seenByPeople.has(origin))
  const texts = seen.length > 0 ? seen : labels
  return texts.some(({ text }) => isRefusedText(text))
}

/** A telephone or an address may be asked for so that a code can be sent to it: "Số điện thoại (nhận OTP)". */
const whereCodesGo =
  /(?<= (?:dien thoai|di dong|dt|dtdd|sdt|phone|mobile|email|mail|thu) .*)nhan (?:ma )?(?:otp|xac thuc|xac nhan|kich hoat) /gu

/** What may be left out has its case: “để trống nếu dùng Token”. A trap for programs has none. */
const sometimesEmpty = /(?<= )(?:de|bo) trong (?=(?:neu|khi) \S)/gu

const isRefusedText = perText((text) => {
  const words = ` ${foldedWords(text.slice(0, 200)).join(' ')} `.replace(whereCodesGo, '').replace(sometimesEmpty, '')
  return phrases.some((phrase) => words.includes(phrase))
})
