import type { FieldValues } from '../../src/fields'

/** Three people that nobody is, as every example file lists them. */
export const people: readonly FieldValues[] = [
  {
    fullName: 'Trần Văn Thử',
    dateOfBirth: '1985-03-12',
    citizenId: '031085000123',
    citizenIdIssueDate: '2021-05-10',
    citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    email: 'thutv@example.gov.vn',
    province: 'Hải Phòng',
    position: 'Trưởng phòng',
    mobilePhone: '0912345678',
  },
  {
    fullName: 'Nguyễn Thị Mẫu',
    dateOfBirth: '1990-12-25',
    citizenId: '031190000124',
    citizenIdIssueDate: '2022-01-31',
    citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    email: 'maunt@example.gov.vn',
    province: 'Hải Phòng',
    position: 'Chuyên viên',
    mobilePhone: '0983456789',
  },
  {
    fullName: 'Đỗ Thị Ưu Việt',
    dateOfBirth: '2001-02-28',
    citizenId: '001301000125',
    citizenIdIssueDate: '2021-12-01',
    citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    email: 'vietdtu@example.gov.vn',
    province: 'Hà Nội',
    position: 'Kế toán',
    mobilePhone: '0358765432',
  },
]

const day = (iso: unknown) => String(iso).split('-').reverse().join('/')

/** The list as a plain table of texts, headings first. */
export const plainTable: readonly (readonly string[])[] = [
  ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Ngày cấp', 'Nơi cấp', 'Email', 'Tỉnh/TP', 'Chức vụ', 'Số điện thoại'],
  ...people.map((one, at) => [
    String(at + 1),
    String(one.fullName),
    day(one.dateOfBirth),
    String(one.citizenId),
    day(one.citizenIdIssueDate),
    String(one.citizenIdIssuePlace),
    String(one.email),
    String(one.province),
    String(one.position),
    String(one.mobilePhone),
  ]),
]
