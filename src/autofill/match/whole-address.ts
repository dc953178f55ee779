import { fold } from '../../fields'

const street = new Set(['so nha', 'ngo', 'hem', 'duong', 'ten duong', 'pho', 'duong pho', 'thon', 'xom', 'ap', 'to'])
const ward = new Set(['xa', 'phuong', 'xa phuong', 'phuong xa'])
const between = new Set(['dac khu', 'thi tran', 'quan', 'huyen', 'thi xa', 'so'])
/** Some of the signs and words that it takes, for a text at a glance. */
const list = /(?:nhà|nha|ngõ|hẻm|đường|duong|phố|thôn|xóm|ấp|tổ).*[,;/–-].*[,;/–-]/iu
const top = new Set(['tinh', 'thanh pho', 'tp', 'tinh thanh'])

/** Tells whether a text counts up the parts of a whole address, from the house to the province: "Số nhà, đường, xã/phường, tỉnh". */
export function countsUpAddress(text: string): boolean {
  if (!list.test(text)) return false
  const parts = fold(text)
    .split(/\s*[,;/\-–]\s*/u)
    .map((part) => part.replace(/^(?:nhap|ghi|vd:|vi du:)\s+|[.…]+$/gu, '').trim())
  const has = (words: ReadonlySet<string>) => parts.some((part) => words.has(part))
  const all = [street, ward, between, top]
  return has(street) && has(ward) && has(top) && parts.every((part) => all.some((words) => words.has(part)))
}
