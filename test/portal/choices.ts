import type { Choice } from './form'

/** The 34 provinces since 1/7/2025 with their two-digit codes; true marks a centrally run city. Source: domain facts §6. */
const provinces: [code: string, name: string, isCity?: true][] = [
  ['01', 'Hà Nội', true],
  ['04', 'Cao Bằng'],
  ['08', 'Tuyên Quang'],
  ['11', 'Điện Biên'],
  ['12', 'Lai Châu'],
  ['14', 'Sơn La'],
  ['15', 'Lào Cai'],
  ['19', 'Thái Nguyên'],
  ['20', 'Lạng Sơn'],
  ['22', 'Quảng Ninh'],
  ['24', 'Bắc Ninh'],
  ['25', 'Phú Thọ'],
  ['31', 'Hải Phòng', true],
  ['33', 'Hưng Yên'],
  ['37', 'Ninh Bình'],
  ['38', 'Thanh Hóa'],
  ['40', 'Nghệ An'],
  ['42', 'Hà Tĩnh'],
  ['44', 'Quảng Trị'],
  ['46', 'Huế', true],
  ['48', 'Đà Nẵng', true],
  ['51', 'Quảng Ngãi'],
  ['52', 'Gia Lai'],
  ['56', 'Khánh Hòa'],
  ['66', 'Đắk Lắk'],
  ['68', 'Lâm Đồng'],
  ['75', 'Đồng Nai'],
  ['79', 'Hồ Chí Minh', true],
  ['80', 'Tây Ninh'],
  ['82', 'Đồng Tháp'],
  ['86', 'Vĩnh Long'],
  ['91', 'An Giang'],
  ['92', 'Cần Thơ', true],
  ['96', 'Cà Mau'],
]

/** Code as value, official name as text: '31' → "Thành phố Hải Phòng". */
export const provincesByCode: Choice[] = provinces.map(([code, name, isCity]) => ({
  value: code,
  text: `${isCity ? 'Thành phố' : 'Tỉnh'} ${name}`,
}))

/** The short name as value and text: "Hải Phòng", "TP. Hồ Chí Minh". */
export const provincesByName: Choice[] = provinces.map(([code, name]) => {
  const shown = code === '79' ? 'TP. Hồ Chí Minh' : name
  return { value: shown, text: shown }
})

/** Kinds of key device that a clerk may ask for, with the codes of the import file as values. */
export const deviceKinds: Choice[] = [
  { value: 'TOKEN', text: 'PKI Token' },
  { value: 'SIM', text: 'SIM PKI' },
  { value: 'SOFT', text: 'Phần mềm' },
  { value: 'RSSP', text: 'Ký số tập trung' },
  { value: 'HSM', text: 'HSM' },
]

/** Carrier = new SIM, carrier + "/cs" = move a number in use (note of Mẫu 01). */
export const simCarriers: Choice[] = ['Viettel', 'Vinaphone', 'Mobifone'].flatMap((carrier) => [
  { value: carrier, text: carrier },
  { value: `${carrier}/cs`, text: `${carrier}/cs` },
])

/** Who issues citizen cards; value and text are the same. */
export const issuePlaces: Choice[] = [
  'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  'Cục Cảnh sát đăng ký quản lý cư trú và dữ liệu quốc gia về dân cư',
  'Bộ Công an',
].map((place) => ({ value: place, text: place }))

const carriersDelayMs = 400

/** The carriers that serve a province, as if asked from a server: they arrive a while after the province was chosen. */
export function loadCarriers(provinceCode: string): Promise<Choice[]> {
  return new Promise((resolve) => setTimeout(() => resolve(provinceCode === '' ? [] : simCarriers), carriersDelayMs))
}
