import { newRecord, type AgencyRecord } from '../../src/records'

const families =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tô Trịnh Lương Cao Châu Tạ Hà'.split(
    ' ',
  )
const middles =
  'Văn Thị Hữu Đức Minh Ngọc Thanh Thu Quang Xuân Hồng Công Bá Đình Kim Gia Bảo Tuấn Phương Mỹ Diệu Khánh Hoài Anh'.split(
    ' ',
  )
const givens =
  'An Anh Ánh Ân Bình Bích Cường Chi Châu Dũng Dung Duyên Đạt Đức Giang Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hòa Hoàng Huệ Hùng Hương Huy Khánh Khoa Kiên Lan Liên Linh Loan Long Lộc Mai Minh My Nam Nga Ngân Nghĩa Ngọc Nhung Oanh Phong Phúc Phương Quân Quang Quyên Sơn Tâm Tân Thảo Thắng Thanh Thành Thịnh Thu Thủy Tiến Toàn Trang Trí Trung Tú Tuấn Tùng Tuyết Uyên Vân Việt Vinh Vũ Yến Ước Ý'.split(
    ' ',
  )
const positions = [
  'Chuyên viên',
  'Chuyên viên chính',
  'Văn thư',
  'Phó Trưởng phòng',
  'Trưởng phòng',
  'Kế toán trưởng',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Giám đốc',
  'Hiệu trưởng',
]
const provinces = ['Hải Phòng', 'Hà Nội', 'Đà Nẵng', 'Cần Thơ', 'Nghệ An', 'Lâm Đồng']
const at = '2026-03-02T03:00:00.000Z'

/** A row of numbers that look random and are always the same (a linear congruential generator of Numerical Recipes). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** So many invented people of one province's agencies: about 600 bodies, every fifth without a certificate. */
export function manyPeople(count: number): AgencyRecord[] {
  const next = seededNumbers(7)
  const one = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value
  const digits = (length: number) => Array.from({ length }, () => Math.floor(next() * 10)).join('')
  const hex = (length: number) =>
    Array.from({ length }, () =>
      Math.floor(next() * 16)
        .toString(16)
        .toUpperCase(),
    ).join('')
  return Array.from({ length: count }, (_, number) => {
    const body = Math.floor(next() * 600)
    const second = next() < 0.4 ? ` ${one(middles)}` : ''
    const hasCertificate = next() < 0.8
    const day = `${2026 + Math.floor(next() * 4)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`
    const values = {
      fullName: `${one(families)} ${one(middles)}${second} ${one(givens)}`,
      dateOfBirth: `19${60 + (number % 40)}-0${1 + (number % 9)}-1${number % 10}`,
      citizenId: `0${digits(11)}`,
      citizenIdIssueDate: '2021-05-10',
      citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      position: one(positions),
      mobilePhone: `09${digits(8)}`,
      email: `${hex(3).toLowerCase()}${number}@example.gov.vn`,
      organisationName: `Ủy ban nhân dân xã Thử ${body}`,
      organisationLevel1: 'Ủy ban nhân dân tỉnh Mẫu',
      organisationLevel2: `Ủy ban nhân dân huyện Ví Dụ ${Math.floor(body / 20)}`,
      province: one(provinces),
      ...(hasCertificate && { certificateSerial: hex(16), certificateNotAfter: day, deviceNumber: `TK${digits(8)}` }),
    }
    return newRecord('person', values, { id: uuidOf(next), nowMs: Date.parse(at) })
  })
}

function uuidOf(next: () => number): string {
  const hex = (length: number) => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
}
