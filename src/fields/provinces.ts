import { fold } from './fold'

/** One of the 34 provinces since 1/7/2025, with the older provinces that went into it. */
export interface Province {
  readonly code: string
  readonly name: string
  readonly formerly: readonly string[]
}

/** Where the list comes from. */
export const provinceSource =
  'Nghị quyết của Quốc hội ngày 12/6/2025 về sắp xếp đơn vị hành chính cấp tỉnh (34 tỉnh, thành phố từ 1/7/2025)'

function province(code: string, name: string, ...formerly: string[]): Province {
  return { code, name, formerly }
}

/** The 34 provinces. @source provinceSource */
export const provinces: readonly Province[] = [
  province('01', 'Hà Nội'),
  province('04', 'Cao Bằng'),
  province('08', 'Tuyên Quang', 'Hà Giang'),
  province('11', 'Điện Biên'),
  province('12', 'Lai Châu'),
  province('14', 'Sơn La'),
  province('15', 'Lào Cai', 'Yên Bái'),
  province('19', 'Thái Nguyên', 'Bắc Kạn'),
  province('20', 'Lạng Sơn'),
  province('22', 'Quảng Ninh'),
  province('24', 'Bắc Ninh', 'Bắc Giang'),
  province('25', 'Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'),
  province('31', 'Hải Phòng', 'Hải Dương'),
  province('33', 'Hưng Yên', 'Thái Bình'),
  province('37', 'Ninh Bình', 'Hà Nam', 'Nam Định'),
  province('38', 'Thanh Hóa'),
  province('40', 'Nghệ An'),
  province('42', 'Hà Tĩnh'),
  province('44', 'Quảng Trị', 'Quảng Bình'),
  province('46', 'Huế', 'Thừa Thiên Huế'),
  province('48', 'Đà Nẵng', 'Quảng Nam'),
  province('51', 'Quảng Ngãi', 'Kon Tum'),
  province('52', 'Gia Lai', 'Bình Định'),
  province('56', 'Khánh Hòa', 'Ninh Thuận'),
  province('66', 'Đắk Lắk', 'Phú Yên'),
  province('68', 'Lâm Đồng', 'Đắk Nông', 'Bình Thuận'),
  province('75', 'Đồng Nai', 'Bình Phước'),
  province('79', 'TP. Hồ Chí Minh', 'Bà Rịa - Vũng Tàu', 'Bình Dương'),
  province('80', 'Tây Ninh', 'Long An'),
  province('82', 'Đồng Tháp', 'Tiền Giang'),
  province('86', 'Vĩnh Long', 'Bến Tre', 'Trà Vinh'),
  province('91', 'An Giang', 'Kiên Giang'),
  province('92', 'Cần Thơ', 'Sóc Trăng', 'Hậu Giang'),
  province('96', 'Cà Mau', 'Bạc Liêu'),
]

const shortNames: Readonly<Record<string, string>> = {
  hcm: 'ho chi minh',
  'sai gon': 'ho chi minh',
  tphcm: 'ho chi minh',
  'dac lac': 'dak lak',
  'dac lak': 'dak lak',
  'dak lac': 'dak lak',
  daclac: 'dak lak',
  daklak: 'dak lak',
  'dac nong': 'dak nong',
  daknong: 'dak nong',
  kontum: 'kon tum',
  'bac can': 'bac kan',
  'tt hue': 'thua thien hue',
  'br vt': 'ba ria vung tau',
  brvt: 'ba ria vung tau',
}

/** The bare folded name of a province: without "Tỉnh", "Thành phố", "TP." in front. "TP HCM" gives "ho chi minh". */
export function provinceStem(text: string): string {
  const words = fold(text)
    .replace(/[.,\-–—]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const stem = words.replace(/^(tinh|thanh pho|tp) /, '').replace(/^tphcm$/, 'hcm')
  return shortNames[stem] ?? stem
}

const byStem = new Map<string, Province>(provinces.map((one) => [provinceStem(one.name), one]))
const byFormerStem = new Map<string, Province>(
  provinces.flatMap((one) => one.formerly.map((name) => [provinceStem(name), one] as const)),
)

/** The province a text names today, and whether the text used a name from before 1/7/2025. */
export function findProvince(
  text: string,
): { readonly province: Province; readonly isFormerName: boolean } | undefined {
  const stem = provinceStem(text)
  const current = byStem.get(stem)
  if (current) return { province: current, isFormerName: false }
  const former = byFormerStem.get(stem)
  return former && { province: former, isFormerName: true }
}

/**
 * Other texts under which a page may list the same province, best first: with and without its kind and code, then
 * (for a former name) the province of today. Two provinces never share an alias.
 */
export function provinceAliases(text: string): string[] {
  const found = findProvince(text)
  if (!found) return []
  const { province: current, isFormerName } = found
  const forms = (name: string) => [
    name,
    `Tỉnh ${name}`,
    `Thành phố ${name}`,
    `TP ${name}`,
    `TP. ${name}`,
    `${name} City`,
    `${name} Province`,
  ]
  const today = [...forms(current.name.replace(/^TP\. /, '')), `${current.code} - ${current.name}`]
  if (current.code === '79') today.push('TP HCM', 'TPHCM', 'TP.HCM')
  if (!isFormerName) return today
  const former = current.formerly.find((name) => provinceStem(name) === provinceStem(text)) ?? text
  return [...new Set([...forms(text), ...forms(former), ...today])]
}
