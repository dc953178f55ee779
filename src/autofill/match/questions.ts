/** Labels that ask a whole question, as the names that forms give the same values: "Thiết bị mang số hiệu gì?" is "số hiệu thiết bị". */
import { perText } from './per-text'

const asking = '(?:là )?(?:gì|nào|ai|mấy|bao nhiêu|số mấy|số nào)'
const attribute = '(?<what>tên|số(?: hiệu| seri| serial)?|mã(?: số| vạch)?|loại|chức vụ|chức danh)'
const when = '(?:vào |từ )?(?:khi nào|ngày nào|bao giờ|hôm nào|lúc nào)'
const where = '(?:ở |tại )?(?:đâu|nơi nào|chỗ nào)'
const byWhom = 'do (?:ai|(?:cơ quan|đơn vị|nơi) nào)'

/** How a question is put, and the name that asks the same. */
const turns: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${byWhom} cấp$`, 'u'), 'nơi cấp'],
  [/^(?:ai|(?:cơ quan|đơn vị|nơi) nào) cấp(?<of> .+)?$/u, 'nơi cấp$<of>'],
  [new RegExp(`^(?<does>ký|ban hành|bàn giao|thu hồi|thất lạc|mất|sinh) ${when}$`, 'u'), 'ngày $<does>'],
  [new RegExp(`^(?<of>.+?) (?:được )?${byWhom} cấp$`, 'u'), 'nơi cấp $<of>'],
  [new RegExp(`^(?<of>.+?) (?:được )?cấp ${where}$`, 'u'), 'nơi cấp $<of>'],
  [new RegExp(`^(?<of>.+?) (?:được )?cấp ${when}$`, 'u'), 'ngày cấp $<of>'],
  [
    /^(?:những )?ai (?:là |sẽ |sẽ là |đang )?(?:người )?(?:(?:sẽ|đứng ra|trực tiếp|được cử) )*(?<does>(?!tham |có mặt|chứng kiến|dự )\p{L}.*)$/u,
    'người $<does>',
  ],
  [/^(?<who>cơ quan|đơn vị|tổ chức) nào (?<does>(?!cấp )\p{L}.*)$/u, '$<who> $<does>'],
  [/^.+ do (?<who>cơ quan|đơn vị|tổ chức) nào (?<does>(?!cấp$)\p{L}.*)$/u, '$<who> $<does>'],
  [
    /^(?:gọi|liên hệ|liên lạc)(?: cho| qua| vào)?(?: (?:số )?(?<what>di động|điện thoại))?(?: theo| qua| vào| cho)? số(?: nào| mấy)(?: để liên hệ)?$/u,
    'số điện thoại $<what>',
  ],
  [
    /^(?:(?:cục|sở) (?:sẽ )?)?(?:gọi|liên hệ|liên lạc)(?: cho| với)? (?:anh\/chị|ông\/bà|bạn|quý vị) (?:theo|qua|vào|bằng) số (?<what>di động|điện thoại)(?: di động)? nào$/u,
    'số điện thoại $<what>',
  ],
  [
    new RegExp(`^trên (?:thân |vỏ |mặt )?(?<of>\\p{L}.+?) (?:có )?(?:in|ghi|khắc|dán) ${attribute} ${asking}$`, 'u'),
    '$<what> $<of>',
  ],
  [
    /^(?:người(?: hoặc đơn vị)?|thuê bao|cán bộ|chủ (?:thiết bị|chứng thư)) (?:thuộc|làm việc tại|công tác tại|ở) (?<what>cơ quan|đơn vị|tổ chức)(?:, (?:tổ chức|đơn vị))? nào$/u,
    'tên $<what> công tác',
  ],
  [
    new RegExp(`^(?:cần |muốn )?(?:thay )?đổi (?<what>mục|thông tin|nội dung|phần) ${asking}$`, 'u'),
    '$<what> thay đổi',
  ],
  [new RegExp(`^(?<does>ký) với (?:tư cách|chức vụ|chức danh) ${asking}$`, 'u'), 'chức vụ người $<does>'],
  [/^(?<of>.+?) (?:ở|thuộc|đóng ở|đóng tại|đặt tại) (?<what>tỉnh|tỉnh,? thành(?: phố)?) nào$/u, '$<what> $<of>'],
  [new RegExp(`^(?:mang|có|ghi|giữ|đang giữ|đảm nhiệm|làm) (?<what>chức vụ|chức danh|tên) ${asking}$`, 'u'), '$<what>'],
  [new RegExp(`^(?<of>.+?) (?:mang|có|ghi|giữ|đang giữ|đảm nhiệm|làm) (?<what>.+?) ${asking}$`, 'u'), '$<what> $<of>'],
  [new RegExp(`^(?<of>\\p{L}.+?) ${attribute} ${asking}$`, 'u'), '$<what> $<of>'],
  [new RegExp(`^(?<what>.+?) ${asking}$`, 'u'), '$<what>'],
]

const polite = /^(?:(?:xin|vui lòng|hãy|bạn hãy|mời bạn|anh\/chị)\s+)*(?:cho biết|cho chúng tôi biết)\s*[:,]?\s*/u
/** Somebody who was named before: the part of the page says who. */
const samePerson =
  /^(?:người|cán bộ|ông\/bà) (?:đó|này|ấy)\s+|\s(?:của|cho) (?:người|cán bộ|ông\/bà) (?:đó|này|ấy)(?=\s|$)/gu
const sealing = /,?\s+(?:và )?đóng dấu$/u
const pointing = /^(?:đó|đây) là |\s(?:đó|này|ấy|kia|nói trên)(?=\s|$)/gu
const question = /\?\s*$|(?:^|\s)(?:gì|nào|ai|mấy|bao nhiêu|đâu|bao giờ)\s*[?:]?\s*$|^(?:những )?ai /u

/** The name for what a question asks; undefined for what is no question. */
export const askedBy = perText((text): string | undefined => {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s*]+$/u, '')
  if (!question.test(lower)) return undefined
  const bare = lower
    .replace(/[\s?.:!*]+$/u, '')
    .replace(polite, '')
    .replace(samePerson, '')
    .replace(sealing, '')
    .replace(pointing, '')
    .trim()
  const turn = turns.find(([put]) => put.test(bare))
  return turn ? bare.replace(turn[0], turn[1]) : bare
})
