import { foldedWords, type FieldKey } from '../../fields'
import { cut } from './cut-text'
import { isInstruction } from './label-sides'

/** How words begin that say whose a value is. */
const owner = /^(?:cua|nguoi|ben|chu|danh cho|cho|can bo|nhan vien|don vi|co quan)\b/u

/** What a device may be like: “Tình trạng (mới/đã qua sử dụng)”. */
const newOrUsed = /^\s*(?:mới|cũ)\s*$/iu

/** Splits a label into what stands outside and what stands inside brackets. */
export function splitBrackets(label: string): { main: string; asides: string[] } {
  const asides: string[] = []
  const main = label.replace(/[([]([^()[\]]*)[)\]]?/gu, (_all, inside: string) => {
    asides.push(inside)
    return ' '
  })
  return { main, asides }
}

/** A trap for programs, or a value that may be left out: the whole of the brackets says so, or it goes on. */
const leaveEmpty = /^(?:xin |vui long |hay )?(?:de trong|khong (?:dien|nhap))$/u
/** The same body by its other name: "Cơ quan cấp trên (chủ quản)". */
const superior = /^(?:(?:co quan |don vi )?(?:chu quan|cap tren)(?: cap tren| truc tiep)?)$/u
/** When a certificate of before is asked for: “Serial chứng thư cũ (cấp lại)”. */
const anew = /^(?:khi |neu |xin |de nghi )*(?:cap lai|cap moi|gia han)$/u
const province = /\b(?:tinh|thanh pho|tp|province|city)\b/u

/** How words begin that only tell when a value is asked for: "(trường hợp dùng SIM PKI)". */
const when =
  /^\s*(?:trong |các )?trường hợp\s+(?=(?:dùng|sử dụng|đăng ký|chọn|cấp|gia hạn|thay đổi|có|không|chưa|đã)(?!\p{L}))/iu

/** What is told in words of one's own: brackets count up what it may be. */
const told: ReadonlySet<FieldKey | undefined> = new Set<FieldKey | undefined>(['revocationReason', 'lossCircumstances'])

/** What in brackets names something else, or a person or body that nobody knows: "Họ tên (người nhận hàng)". */
export function counterInAsides(asides: readonly string[], key: FieldKey | undefined): string | undefined {
  for (const inside of asides) {
    const folded = foldedWords(inside).join(' ')
    if (leaveEmpty.test(folded)) return inside
    // A whole address told by its parts is one address still.
    if (isInstruction(inside) || (key === 'address' && province.test(folded))) continue
    if (key === 'superiorBody' && superior.test(folded)) continue
    if (key === 'oldCertificateSerial' && anew.test(folded)) continue
    if (told.has(key) && /[,;/]/u.test(inside)) continue
    for (const part of inside.replace(when, '').split(/[,;/]/u)) {
      if (isInstruction(part) || (key === 'deviceCondition' && newOrUsed.test(part))) continue
      const { counter, unknown } = cut(part)
      if (counter !== undefined) return counter
      if (unknown > 0 && owner.test(foldedWords(part).join(' '))) return inside
    }
  }
  return undefined
}
