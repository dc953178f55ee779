import type { FieldValues } from '../../../src/fields'
import { forms, type Mau } from '../../../src/procedures'
import type { RequestDraft } from '../../../src/requests'
import { issueRequest } from '../../main-job/example-request'

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Vũ']
const middles = ['Thị Thùy', 'Văn', 'Đức', 'Ngọc', 'Hữu']
const givens = ['Dương', 'Thử', 'Mẫu', 'Ước', 'Quỳnh', 'Ổn', 'Ỷ', 'Nghĩa', 'Đỗ']
const bodies = [
  'Ủy ban nhân dân phường Mẫu',
  'Trung tâm Phục vụ hành chính công phường Ví Dụ',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
]
const carriers = ['', 'Viettel', 'Vinaphone/cs', 'Mobifone', 'Viettel/cs']
const reasons = ['Nghỉ hưu', 'Thiết bị bị mất', 'Chuyển sang cơ quan Đảng', 'Nghi ngờ lộ khóa bí mật']

function pick<T>(list: readonly T[], row: number): T {
  const found = list[row % list.length]
  if (found === undefined) throw new Error('empty list')
  return found
}

function padded(row: number, width: number): string {
  return String(row + 1).padStart(width, '0')
}

/** A row with a value for every key that any form asks for. Invented throughout. */
export function exampleSubject(row: number): FieldValues {
  const fullName = `${pick(surnames, row)} ${pick(middles, row)} ${pick(givens, row)}`
  const simPki = pick(carriers, row)
  return {
    fullName,
    dateOfBirth: `19${80 + (row % 19)}-0${1 + (row % 9)}-1${row % 10}`,
    citizenId: `0310${80 + (row % 19)}${padded(row, 6)}`,
    citizenIdIssueDate: '2021-06-11',
    citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    position: row % 2 === 0 ? 'Chuyên viên' : 'Phó Chủ tịch',
    mobilePhone: `0987${padded(row, 6)}`,
    email: `canbo.thunghiem${row + 1}@example.gov.vn`,
    organisationName: pick(bodies, row),
    province: row % 7 === 3 ? 'TP. Hồ Chí Minh' : 'Hải Phòng',
    address: `Số ${row + 1} đường Ví Dụ, phường Mẫu, thành phố Hải Phòng`,
    taxCode: '0100109106',
    budgetCode: `10${padded(row, 5)}`,
    serviceName: `Hệ thống thông tin giải quyết thủ tục hành chính ${row + 1}`,
    domainOrIp: `dichvu${row + 1}.example.gov.vn`,
    certificateName: fullName,
    certificateSerial: `2A05F812673${padded(row, 5)}`,
    ...(row % 3 === 0 && { oldCertificateSerial: `5B0011223344${padded(row, 4)}` }),
    deviceNumber: simPki === '' ? `VGCA-T${padded(row, 6)}` : `898404000000${padded(row, 8)}`,
    deviceKind: simPki === '' ? 'TOKEN' : 'SIM',
    simPki,
    ...(row % 2 === 1 && { changeWhat: 'Địa chỉ thư điện tử công vụ', changeTo: `moi${row + 1}@example.gov.vn` }),
    wantsRenewal: row % 2 === 0,
    wantsChange: row % 2 === 1,
    revocationReason: pick(reasons, row),
    subscriberKind: 'person',
    handoverDate: '2026-03-05',
    deviceCondition: 'Nguyên vẹn',
    quantity: 1,
    note: row % 4 === 0 ? 'Kèm hộp đựng' : '',
    lossDate: '2026-02-20',
    lossPlace: 'Trên đường đi công tác',
    lossCircumstances: 'Rơi túi đựng hồ sơ trong lúc di chuyển bằng xe máy, đã tìm nhưng không thấy',
  }
}

/** A draft of a form with so many subjects, each with what the form's list asks for and no more. */
export function exampleDraft(mau: Mau, count: number): RequestDraft {
  const form = forms[mau]
  const keys = new Set([...form.columns.flatMap((column) => column.keys), 'deviceKind', 'subscriberKind'])
  const subjects = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(Object.entries(exampleSubject(row)).filter(([key]) => keys.has(key))),
  )
  const receiver = { ...issueRequest.receiver, organisationName: 'Văn phòng Ủy ban nhân dân phường Mẫu' }
  return {
    mau,
    receiver,
    subjects,
    agency: { ...issueRequest.agency, citizenId: '031075000999' },
    letter: {
      letterNumber: form.paper === 'minute' ? '07/BB-UBND' : '12/UBND-VP',
      letterDate: '2026-03-02',
      letterSubject: form.subject,
      ...(mau === '09' && { participants: 'Bà Nguyễn Thị Mẫu, văn thư; ông Trần Văn Thử, người làm mất thiết bị' }),
    },
  }
}
