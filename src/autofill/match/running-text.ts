/** Labels in running text, as the names that forms give the same values: ", lưu trong thiết bị có số hiệu" is "số hiệu thiết bị". */
import { foldedWords } from '../../fields'
import { perText } from './per-text'
import { readSection } from './read-section'

const number = '(?<what>số(?: hiệu| sê-ri| seri| serial)?|mã(?: số| vạch)?|tên)'
const thing = '(?<of>(?:chứng thư|thiết bị|token|usb|sim)(?:\\s.*?)?)'

/** What a label is without the words that lead on to it, or in the order of a name. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/^\s*,\s*thuộc\s*$/iu, 'đơn vị công tác'],
  [/^\s*ký ngày\s*$/iu, 'ngày ký'],
  [
    /^\s*(?:đối với|nếu là)\s+(?:(?:các )?(?:cá nhân|cơ quan|tổ chức|đơn vị|thuê bao|thiết bị|dịch vụ|phần mềm)[,\s]*)+:\s*(?=\p{L})/iu,
    '',
  ],
  [/(?<=\p{L})\s+(?:lúc|khi)\s+(?:đăng ký|đề nghị)(?:\s+cấp)?\s*$/iu, ''],
  [/^(?:[\s,;]*(?:vì|cấp cho)|\s*[,;]\s*(?:với|và|cùng|kèm))\s+(?=\p{L})/iu, ''],
  [new RegExp(`^[\\s,;]*(?:\\p{L}+ ){0,3}?${thing}\\s+(?:có|mang)\\s+${number}\\s*$`, 'iu'), '$<what> $<of>'],
  [
    /^[\s.,;]*(?:[^.:]{0,30},\s+)?(?:xin|mời|đề nghị)?\s*(?:liên hệ|liên lạc|gọi)\s+(?:qua\s+|theo\s+)?(?=(?:số |điện thoại|di động))/iu,
    '',
  ],
  [/^[\s,;]*(?:được\s+)?(?:lưu|chứa)\s+(?:trong|tại|trên)\s+(?=\p{L})/iu, ''],
  [/^[^?]{3,80}\?\s*(?:(?:hãy|vui lòng|xin)\s+)?(?:nhập|ghi|điền)\s+(?=\p{L})/iu, ''],
]

/** Other ways to put a label that goes on from the words before it; none for one that stands alone. */
export const putOtherwise = perText((text): readonly string[] =>
  turns.flatMap(([leading, put]) => (leading.test(text) ? [text.replace(leading, put)] : [])),
)

const opened = /^(?<who>[^:]{3,60}):\s+(?=\p{L})/u
const ofPeople = /\b(?:nguoi|thue bao|can bo|ca nhan|dau moi)\b/u

/** What a label asks behind the words that only say of whom: "Thuê bao thứ nhất: Ông (bà)". Undefined for any other label. */
export const askedOfSomebody = perText((label): string | undefined => {
  const who = opened.exec(label.normalize('NFC'))?.groups?.['who']
  const isSaid = who !== undefined && ofPeople.test(foldedWords(who).join(' '))
  const role = isSaid ? readSection(who)?.role : undefined
  return role === 'receiver' || role === 'subject' ? label.normalize('NFC').replace(opened, '') : undefined
})
