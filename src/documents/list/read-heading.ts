import { readLabel } from '../../autofill/match/read-label'
import { foldedWords, type FieldKey } from '../../fields'
import { wordings } from '../../fields/vocabulary/entry'
import { forms } from '../../procedures'
import { vgcaColumns } from '../vgca-template'
import type { ColumnMeaning, ColumnPart } from './list-column'

const numbering: ColumnMeaning = { keys: [], score: 1 }
const card = '{CMND|CMTND|CMT|CCCD|CC|căn cước|căn cước công dân|chứng minh nhân dân|chứng minh thư|thẻ căn cước}'

/** Headings of lists that no form has, as patterns (see `wordings`). @source staff lists of agencies; domain notes §2 */
const listHeadings: readonly (readonly [FieldKey, ...string[]])[] = [
  [
    'fullName',
    'Họ {|và |& }tên{| CBCC| CBCCVC| cán bộ| nhân viên| CCVC| công chức| viên chức| cán bộ, công chức, viên chức| người dùng| giáo viên| người đăng ký}',
    'Tên {CBCCVC|nhân viên|người dùng|giáo viên|cá nhân}',
    'Cán bộ{|, công chức|, công chức, viên chức}',
    'Name',
    'Full name',
  ],
  ['dateOfBirth', 'Năm sinh', 'Ngày {|tháng |tháng năm }sinh', 'NTN sinh', 'NTNS', 'Ng sinh', 'NS', 'Sinh ngày'],
  [
    'citizenId',
    `{|Số }{|thẻ }${card}`,
    `{|Số }${card} {hoặc |và |}${card}`,
    `{|Số }${card} ${card} {|hoặc }{hộ chiếu|HC|passport}`,
    `{|Số }${card} {hộ chiếu|HC|passport}`,

    'Citizen ID',
    'Identity card',
    '{Số |Mã |}{ĐDCN|định danh{| cá nhân| CD| công dân}}',
    'CCCC',
    'Số thẻ',
  ],
  ['citizenIdIssueDate', `Ngày {cấp|c} {|thẻ |số }${card}`, `${card} ngày cấp`, `Ngày cấp {số ĐDCN|định danh}`],
  ['citizenIdIssuePlace', `Nơi {cấp|c} {|thẻ |số }${card}`, `${card} nơi cấp`],
  [
    'position',
    'Chức {vụ|danh}',
    'Chức vụ chức danh',
    'Chức danh chức vụ',
    'CV',
    'Chức vụ hiện nay',
    'Position',
    'Title',
  ],
  [
    'mobilePhone',
    '{SĐT|SDT|ĐT|ĐTDĐ|DĐ|Số ĐT|Số ĐTDĐ|Điện thoại|Số điện thoại|Di động}',
    '{Số |}{điện thoại|ĐT} {di động|liên hệ|DĐ|cá nhân}',
    'Mobile',
    'Phone',
    'Tel',
  ],
  [
    'email',
    '{Email|E mail|Mail|Gmail|Hộp thư|Thư điện tử|Thư ĐT}{| công vụ| CV| cơ quan| nội bộ}',
    'Địa chỉ {email|e mail|mail|thư điện tử|hộp thư|thư ĐT}{| công vụ| CV}',
    'Thư công vụ',
  ],
  [
    'organisationName',
    '{Cơ quan|Đơn vị|CQ|ĐV|Tổ chức|Cơ quan đơn vị|Đơn vị cơ quan|Cơ quan tổ chức}{| công tác| làm việc}',
    'Tên {cơ quan|đơn vị|CQ|ĐV|tổ chức|cơ quan đơn vị|cơ quan tổ chức}',
    'Nơi {công tác|làm việc}',
    'Organisation',
    'Organization',
    'Agency',
  ],
  ['province', 'Tỉnh', 'Thành phố', 'Tỉnh {TP|thành phố|thành}', 'TP tỉnh', 'Province'],
  ['address', 'Địa chỉ', 'Đ c', 'Địa chỉ {cơ quan|đơn vị|trụ sở|tiếp nhận|nhận|liên hệ|công tác}'],
  ['taxCode', 'MST', 'Mã số thuế', 'Mã thuế'],
  ['budgetCode', 'Mã {QHNS|ĐVQHNS|quan hệ ngân sách|ĐVSDNS|ngân sách}', 'MQHNS'],
  ['organisationCode', 'Mã định danh {điện tử|cơ quan|đơn vị|tổ chức}', 'Mã {cơ quan|đơn vị}'],
  [
    'oldCertificateSerial',
    '{Serial|Seri|Số hiệu|Số serial|Số seri} {CTS|chứng thư|chứng thư số|chứng thư chữ ký số} cũ{| nếu có}',
  ],
  [
    'certificateSerial',
    '{Serial|Seri|Số hiệu|Số serial|Số seri|SH} {CTS|chứng thư|chứng thư số|chứng thư chữ ký số|CTCKS}',
  ],
  [
    'certificateName',
    'Tên {CTS|chứng thư|chứng thư số|chứng thư chữ ký số|CTCKS|thuê bao}',
    'Tên {cá nhân|thuê bao} {|hoặc }{tổ chức|cơ quan|cơ quan tổ chức}',
    'Họ {|và }tên {|cá nhân |thuê bao }{|hoặc }tên {cơ quan|tổ chức|đơn vị|cơ quan tổ chức}',
  ],
  [
    'certificateNotBefore',
    '{Hiệu lực từ|Có hiệu lực từ|Từ ngày|Hiệu lực từ ngày|Có hiệu lực từ ngày|Ngày bắt đầu|Ngày hiệu lực}',
    'Ngày cấp {CTS|chứng thư|chứng thư số}',
  ],
  [
    'certificateNotAfter',
    '{Hiệu lực đến|Có hiệu lực đến|Đến ngày|Hiệu lực đến ngày|Có hiệu lực đến ngày|Ngày hết hạn|Hết hạn|Ngày hết hiệu lực|Hạn sử dụng}',
    'Ngày hết hạn {CTS|chứng thư|chứng thư số}',
  ],
  [
    'deviceNumber',
    '{Số hiệu|Số|Serial|Seri|Mã} {thiết bị|token|USB token|TBLKBM|PKI token}',
    '{Số hiệu|Số|Serial|Seri|Mã} {thiết bị|TB} lưu khóa{| bí mật}',
    'ICCID',
    'Mã vạch',
  ],
  [
    'deviceKind',
    'Loại {thiết bị|TB|token|chứng thư số}',
    'Hình thức {ký|ký số}',
    '{SIM|USB} token',
    'Token {SIM|SIM PKI}',
    'SIM PKI token',
  ],
  ['simPki', 'SIM PKI', 'Nhà mạng', 'SIM', 'Đăng ký SIM'],
  ['revocationReason', 'Lý do{| thu hồi| đề nghị}', 'Lí do{| thu hồi| đề nghị}'],
  ['wantsRenewal', 'Gia hạn'],
  ['wantsChange', 'TĐTT', 'Thay đổi{| TT| thông tin}'],
  ['changeWhat', 'Thông tin {cần |}thay đổi', 'Nội dung {cần |}thay đổi', 'Thông tin cũ'],
  ['changeTo', 'Thông tin mới', 'Nội dung mới', 'Thông tin sau thay đổi'],
  ['serviceName', 'Tên {dịch vụ|phần mềm|thiết bị|hệ thống}', 'Tên thiết bị dịch vụ phần mềm'],
  ['note', 'Ghi chú', 'GC', 'Ghi chú khác', 'Note', 'Notes', 'Remark'],
]

/** Columns that number their rows. */
const numberings = ['STT', 'TT', 'Số TT', 'Số thứ tự', 'S T T', 'No', 'Stt', '#', 'N°', 'Thứ tự']

/** Headings of the parts of a name. `given`: believed only beside a column of what stands before it. */
const nameParts: readonly (readonly [ColumnPart, ...string[]])[] = [
  ['before-given', 'Họ {|và }{|tên |chữ }{đệm|lót}', 'Họ {|và }tên {đệm|lót}', 'Họ tên {đệm|lót}', 'Họ {|và }chữ lót'],
  ['surname', 'Họ', 'Last name', 'Surname', 'Family name'],
  ['middle', '{Tên |Chữ |}{đệm|lót}', 'Middle name'],
  ['given', 'Tên', 'Tên gọi', 'First name', 'Given name'],
  ['after-surname', '{Tên|Chữ} đệm {|và }tên', 'Đệm và tên'],
]

/** Who receives or uses something: the name of the row's person where the list has no other. */
const namesOfUsers = [
  'Người {nhận|sử dụng|được cấp|đăng ký|đề nghị|quản lý|giữ}{| thiết bị| token| USB token| chứng thư số| CTS| chữ ký số}',
  'Chủ {sở hữu|thuê bao}',
  '{Ông|Ông bà|Đồng chí|Đ c}',
]

/** Where a paper was issued, said in a word that means so only beside its number. */
const issuePlaces = ['Tại', 'Cấp tại', 'Do']

/** Headings that name a value less surely than others: an address that is not said to be the office's. */
const lessSure: ReadonlySet<string> = new Set(['gmail', 'mail', 'email', 'e mail'])

/** Values that may share one cell. @source Mẫu số 01 and 05; lists that put phone and address, name and birth, or position and body together */
const together: readonly (readonly FieldKey[])[] = [
  ['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace'],
  ['mobilePhone', 'email'],
  ['fullName', 'dateOfBirth', 'position'],
  ['position', 'organisationName'],
  ['citizenId', 'taxCode'],
]

const issue: readonly FieldKey[] = ['citizenIdIssueDate', 'citizenIdIssuePlace']

function keyOf(text: string): string {
  return foldedWords(text).join(' ')
}

function bareKeyOf(text: string): string {
  return keyOf(text.replace(/[([{][^)\]}]*[)\]}]?/g, ' '))
}

const exact = new Map<string, ColumnMeaning>()
for (const { heading, key, part } of vgcaColumns)
  exact.set(keyOf(heading), key ? { keys: [key], score: 1, ...(part && { part }) } : numbering)
for (const { columns } of Object.values(forms))
  for (const { header, keys } of columns)
    if (keys.length > 0 && !exact.has(keyOf(header))) exact.set(keyOf(header), { keys, score: 1 })

const usual = new Map<string, ColumnMeaning>()
for (const one of numberings) usual.set(keyOf(one), numbering)
for (const [part, ...patterns] of nameParts)
  for (const text of patterns.flatMap(wordings)) usual.set(keyOf(text), { keys: ['fullName'], part, score: 0.9 })
for (const [key, ...patterns] of listHeadings)
  for (const text of patterns.flatMap(wordings))
    if (!usual.has(keyOf(text))) usual.set(keyOf(text), { keys: [key], score: lessSure.has(keyOf(text)) ? 0.8 : 0.95 })
for (const text of namesOfUsers.flatMap(wordings))
  if (!usual.has(keyOf(text))) usual.set(keyOf(text), { keys: ['fullName'], score: 0.6, needs: 'no-other-name' })
for (const text of issuePlaces) usual.set(keyOf(text), { keys: ['citizenIdIssuePlace'], score: 0.6, needs: 'identity' })
usual.delete('')

/**
 * What a heading of a list says its column holds: by the exact text of the import list and the forms, by the usual headings of lists, then
 * by the vocabulary of labels. Case, marks, what stands in brackets, breaks of lines and kinds of blanks do not count.
 * @returns undefined for a heading that is not known, and for one that names something else
 */
export function readHeading(text: string): ColumnMeaning | undefined {
  const key = keyOf(text)
  if (key === '') return text.trim() === '#' ? numbering : undefined
  const bare = bareKeyOf(text)
  const level = exact.has(key) ? undefined : levelIn(key)
  if (level) return { keys: [level], score: 0.95 }
  const said =
    exact.get(key) ?? usual.get(key) ?? exact.get(bare) ?? usual.get(bare) ?? ofSeveral(text) ?? ofLabel(text)
  if (said) return said
  const apart = wordsApart(text)
  return apart === text ? undefined : readHeading(apart)
}

/** “NgaySinh”, “SoCCCD”: how programs that keep staff name the columns of what they give out. */
function wordsApart(text: string): string {
  return /^\w+$/.test(text) ? text.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : text
}

/** “Đơn vị (cấp 2)”, “Cấp 1 (Sở, UBND)”: the level is what tells one such column from another. */
function levelIn(key: string): FieldKey | undefined {
  const [, level = ''] = /^(?:(?:ten )?(?:co quan|don vi|to chuc)\b[a-z ]*\b)?cap ([1-4])\b/.exec(key) ?? []
  return level === '' ? undefined : levels[Number(level) - 1]
}

const levels: readonly FieldKey[] = [
  'organisationLevel1',
  'organisationLevel2',
  'organisationLevel3',
  'organisationLevel4',
]

/** Several values in one cell: “Số CMND/ CCCD/Hộ chiếu;Ngày cấp; nơi cấp”. */
function ofSeveral(text: string): ColumnMeaning | undefined {
  const parts = text
    .normalize('NFC')
    .replace(/[()[\]]/g, ';')
    // The “và” of a name parts no values.
    .replace(/\b(họ)\s+và\s+(?=tên)/giu, '$1 ')
    .split(/[/;,&+\n]|(?<=\s)[-–](?=\s)|\s(?:và|and)\s/iu)
    .filter((part) => keyOf(part) !== '')
  if (parts.length < 2) return undefined
  const keys: FieldKey[] = []
  for (const part of parts) {
    if (/^(?:ho chieu|passport|hc|neu co|bat buoc)$/.test(keyOf(part))) continue
    const meaning = exact.get(keyOf(part)) ?? usual.get(keyOf(part)) ?? ofLabel(part)
    const [key] = meaning?.keys ?? []
    if (!key || meaning?.part || meaning?.keys.length !== 1) return undefined
    if (!keys.includes(key)) keys.push(key)
  }
  if (!together.some((set) => keys.every((key) => set.includes(key)))) return undefined
  return keys.length === 0 ? undefined : { keys, score: 0.9, ...needsOf(keys[0]) }
}

function ofLabel(text: string): ColumnMeaning | undefined {
  const { keys, counter } = readLabel(text.replace(/\s+/g, ' ').trim())
  const [first] = keys
  if (!first || counter !== undefined || first.score < 0.7) return undefined
  const { needs } = first
  const meaning = { keys: keys.map(({ key }) => key), score: first.score * 0.9 }
  if (needs === undefined || needs === 'subjectRow') return meaning
  // A list has no letter, no receiver: words that mean something only beside these mean nothing here.
  return needs === 'identity' || needs === 'certificate' || needs === 'device' ? { ...meaning, needs } : undefined
}

function needsOf(key: FieldKey | undefined): Pick<ColumnMeaning, 'needs'> {
  return key !== undefined && issue.includes(key) ? { needs: 'identity' } : {}
}
