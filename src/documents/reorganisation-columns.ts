import { fold, type FieldKey } from '../fields'

/** What a column of a reorganisation sheet holds: a name or word of the table itself, or a value in the keys of the forms. */
export type ReorganisationColumnId =
  | 'oldName'
  | 'newName'
  | 'kind'
  | 'movesTo'
  | 'holdsCertificate'
  | 'newEmail'
  | 'newAddress'
  | 'newTaxCode'
  | 'newBudgetCode'
  | 'newProvince'
  | FieldKey

/** One column that is understood: its heading, other ways to write it, and whether a sheet needs it. */
export interface ReorganisationColumn {
  readonly id: ReorganisationColumnId
  /** As the product writes it. */
  readonly heading: string
  readonly synonyms: readonly string[]
  /** `bodies`: a table of bodies needs it; `people`: a list of people does. */
  readonly requiredIn: readonly ('bodies' | 'people')[]
  readonly source: string
}

const ours = 'Suy luận của phần mềm: cách đặt tên cột thường gặp'
const forms = 'Tên cột theo các mẫu của NĐ 68/2024 (Phụ lục)'

function column(
  id: ReorganisationColumnId,
  heading: string,
  synonyms: readonly string[] = [],
  requiredIn: ReorganisationColumn['requiredIn'] = [],
  source = ours,
): ReorganisationColumn {
  return { id, heading, synonyms, requiredIn, source }
}

function formColumn(id: FieldKey, heading: string, ...synonyms: string[]): ReorganisationColumn {
  return column(id, heading, synonyms, [], forms)
}

/** Every column that is understood, in the order in which a template would have them. */
export const reorganisationColumns: readonly ReorganisationColumn[] = [
  column(
    'oldName',
    'Tên cơ quan cũ',
    [
      'Cơ quan cũ',
      'Đơn vị cũ',
      'Tên đơn vị cũ',
      'Tên cơ quan, tổ chức cũ',
      'Trước sắp xếp',
      'Đơn vị trước sắp xếp',
      'Cơ quan trước sắp xếp',
      'Tên trước sắp xếp',
      'Tên cơ quan trước sắp xếp',
      'Tên đơn vị trước sắp xếp',
      'Trước sáp nhập',
      'Đơn vị trước sáp nhập',
      'Tên cơ quan, tổ chức',
      'Tên cơ quan, tổ chức công tác',
      'Cơ quan công tác',
      'Đơn vị công tác',
      'Cơ quan, đơn vị công tác',
      'Tên cơ quan, đơn vị',
      'Cơ quan, tổ chức',
      'Đơn vị',
      'Cơ quan',
    ],
    ['bodies', 'people'],
  ),
  column(
    'newName',
    'Tên cơ quan mới',
    [
      'Cơ quan mới',
      'Đơn vị mới',
      'Tên đơn vị mới',
      'Tên cơ quan, tổ chức mới',
      'Sau sắp xếp',
      'Đơn vị sau sắp xếp',
      'Cơ quan sau sắp xếp',
      'Tên sau sắp xếp',
      'Tên cơ quan sau sắp xếp',
      'Tên đơn vị sau sắp xếp',
      'Sau sáp nhập',
      'Đơn vị sau sáp nhập',
      'Tên mới',
    ],
    ['bodies'],
  ),
  column('kind', 'Hình thức sắp xếp', ['Hình thức', 'Phương án sắp xếp', 'Phương án', 'Cách sắp xếp']),
  column('effectiveDate', 'Ngày có hiệu lực', ['Ngày hiệu lực', 'Hiệu lực từ ngày', 'Ngày nghị quyết có hiệu lực']),
  column('fullName', 'Họ và tên', ['Họ tên', 'Họ và tên cá nhân', 'Tên cá nhân'], ['people']),
  column('movesTo', 'Nơi chuyển đến', [
    'Đơn vị chuyển đến',
    'Cơ quan chuyển đến',
    'Chuyển đến',
    'Cơ quan công tác mới',
    'Đơn vị công tác mới',
  ]),
  column('holdsCertificate', 'Đã có chứng thư', [
    'Có chứng thư',
    'Có chứng thư số',
    'Đã có chữ ký số',
    'Có chữ ký số',
    'Đã có chứng thư số',
  ]),
  formColumn('certificateName', 'Tên chứng thư chữ ký số', 'Tên chứng thư', 'Tên chứng thư số'),
  formColumn(
    'certificateSerial',
    'Số hiệu chứng thư',
    'Số hiệu chứng thư chữ ký số',
    'Số hiệu chứng thư số',
    'Serial',
    'Số serial',
    'Serial chứng thư',
    'Serial CTS',
  ),
  formColumn(
    'certificateNotAfter',
    'Hết hạn',
    'Ngày hết hạn',
    'Ngày hết hiệu lực',
    'Có hiệu lực đến',
    'Hiệu lực đến',
    'Thời hạn đến',
    'Hạn sử dụng',
    'Ngày hết hạn chứng thư',
  ),
  formColumn('renewedBefore', 'Đã gia hạn'),
  formColumn(
    'deviceNumber',
    'Số hiệu thiết bị',
    'Số hiệu thiết bị lưu khóa bí mật',
    'Số hiệu token',
    'Mã vạch thiết bị',
    'ICCID',
  ),
  formColumn('deviceKind', 'Loại thiết bị', 'Thiết bị'),
  formColumn('taxCode', 'Mã số thuế', 'MST'),
  formColumn('budgetCode', 'Mã quan hệ ngân sách', 'Mã QHNS', 'Mã ĐVQHNS', 'Mã đơn vị quan hệ ngân sách'),
  formColumn(
    'email',
    'Địa chỉ thư điện tử công vụ',
    'Thư điện tử công vụ',
    'Thư công vụ',
    'Email',
    'Email công vụ',
    'E-mail',
    'Hộp thư công vụ',
    'Email cũ',
    'Thư điện tử công vụ cũ',
    'Địa chỉ thư điện tử công vụ cũ',
  ),
  formColumn('address', 'Địa chỉ', 'Địa chỉ cũ', 'Địa chỉ cơ quan', 'Trụ sở'),
  formColumn('province', 'Tỉnh/Thành phố', 'Tỉnh, thành phố', 'Tỉnh thành'),
  column('newEmail', 'Địa chỉ thư điện tử công vụ mới', [
    'Thư điện tử công vụ mới',
    'Thư công vụ mới',
    'Email mới',
    'Email công vụ mới',
  ]),
  column('newAddress', 'Địa chỉ mới', ['Địa chỉ cơ quan mới', 'Trụ sở mới', 'Địa chỉ sau sắp xếp']),
  column('newTaxCode', 'Mã số thuế mới', ['MST mới']),
  column('newBudgetCode', 'Mã quan hệ ngân sách mới', ['Mã QHNS mới']),
  column('newProvince', 'Tỉnh/Thành phố mới', ['Tỉnh mới', 'Tỉnh/Thành phố sau sắp xếp']),
  column('foundingDecision', 'Quyết định thành lập', [
    'Nghị quyết, quyết định thành lập',
    'Quyết định thành lập hoặc xác nhận của cấp trên',
  ]),
  formColumn('dateOfBirth', 'Ngày sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh'),
  formColumn(
    'citizenId',
    'Số định danh cá nhân',
    'Số CCCD',
    'CCCD',
    'Số căn cước',
    'Số căn cước công dân',
    'Căn cước công dân',
    'Số CMND/CCCD',
  ),
  formColumn('citizenIdIssueDate', 'Ngày cấp', 'Ngày cấp CCCD'),
  formColumn('citizenIdIssuePlace', 'Nơi cấp', 'Nơi cấp CCCD'),
  formColumn('position', 'Chức vụ', 'Chức danh', 'Chức vụ, chức danh'),
  formColumn('mobilePhone', 'Số điện thoại di động', 'Số điện thoại', 'Điện thoại', 'Điện thoại di động', 'SĐT'),
  formColumn('simPki', 'SIM PKI'),
]

function headingKey(text: string): string {
  const bare = text
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[*:]/g, ' ')
  return (fold(bare).match(/[a-z0-9]+/g) ?? []).join(' ')
}

const byHeading = new Map(
  reorganisationColumns.flatMap((one) =>
    [one.heading, ...one.synonyms].map((text) => [headingKey(text), one] as const),
  ),
)

/** Headings that every list has and nobody needs here. */
const ignored = new Set(['stt', 'tt', 'so thu tu', 'so tt', 'ghi chu'])

/** The column that a heading means; `ignored` for numbering and notes. Marks, case, and what stands in brackets do not count. */
export function columnOfHeading(heading: string): ReorganisationColumn | 'ignored' | undefined {
  const key = headingKey(heading)
  return ignored.has(key) ? 'ignored' : byHeading.get(key)
}
