import { describe, expect, it } from 'vitest'
import { checkValue, findProvince, parseValue, provinceAliases, type FieldValues } from '../../src/fields'
import { provincesIn } from '../../src/procedures'
import { judgedDraft, saidAt, type JudgedDraft } from './judged-draft'

const codesOf = (draft: JudgedDraft) => judgedDraft(draft).findings.map(({ code }) => code)

describe('handing back without a revocation notice', () => {
  const ended: FieldValues = { certificateNotAfter: '2026-03-01' }
  it.each<[FieldValues[], number]>([
    [[ended], 0],
    [[ended, ended], 0],
    [[ended, {}], 1],
    [[{ certificateNotAfter: '2026-03-02' }], 1],
    [[], 1],
  ])('%j has %d deadlines', (subjects, count) => {
    expect(judgedDraft({ mau: '08', subjects }).deadlines).toHaveLength(count)
    expect(codesOf({ mau: '08', subjects }).includes('HAND_BACK_NO_TERM')).toBe(count === 0)
  })
})

describe('a device of no told kind on Mẫu 06', () => {
  const at = (row: FieldValues, profile: string) =>
    saidAt('subjects[0].deviceKind', { mau: '06', profile, subjects: [row] })
  it('is a hint where tokens and SIMs go to different offices', () => {
    expect(at({ deviceNumber: 'VG1' }, 'long-an-2025')).toEqual(['hint DEVICE_KIND_PRESUMED'])
    expect(at({ deviceNumber: 'VG1' }, 'authority')).toEqual([])
    expect(at({ deviceNumber: '8984048000012345675' }, 'long-an-2025')).toEqual([])
    expect(at({ deviceKind: 'TOKEN' }, 'long-an-2025')).toEqual([])
  })
})

describe('two rows with one number', () => {
  const number = { citizenId: '031085000123' }
  const second = (names: [string, string]) =>
    saidAt('subjects[1].citizenId', { mau: '01', subjects: names.map((fullName) => ({ ...number, fullName })) })
  it('are the same person, or one of the numbers is wrong', () => {
    expect(second(['Trần Văn Thử', 'TRẦN VĂN THỬ'])).toEqual(['warning SUBJECT_REPEATED'])
    expect(second(['Trần Văn Thử', 'Lê Thị Ví Dụ'])).toEqual(['error SUBJECT_NUMBER_SHARED'])
    const rows = ['A', 'B'].map((certificateName) => ({ certificateName, certificateSerial: 'AB' }))
    expect(saidAt('subjects[1].certificateSerial', { mau: '05', subjects: rows })).toEqual([
      'warning SUBJECT_NUMBER_SHARED',
    ])
  })
})

it('a missing value is called as the form calls it', () => {
  const said = (mau: '06' | '07') =>
    judgedDraft({ mau, subjects: [{}] })
      .findings.map(({ message }) => message)
      .join(' ')
  expect(said('06')).toContain('Thiếu “Cơ quan, tổ chức công tác”')
  expect(said('07')).toContain('Thiếu “Tên thuê bao/Tên chứng thư chữ ký số”')
})

it.each([
  ['Đắc Lắc', 'Đắk Lắk'],
  ['Daklak', 'Đắk Lắk'],
  ['Dak Lak', 'Đắk Lắk'],
  ['KonTum', 'Quảng Ngãi'],
  ['Bắc Cạn', 'Thái Nguyên'],
  ['Thừa Thiên - Huế', 'Huế'],
  ['BR-VT', 'TP. Hồ Chí Minh'],
])('%s is a spelling of %s', (text, name) => {
  expect(findProvince(text)?.province.name).toBe(name)
  expect(provinceAliases(text)).toContain(name.replace('TP. ', ''))
})

it('a hyphen parts no name of a province', () => {
  expect(provincesIn('SỞ Y TẾ TỈNH BÀ RỊA - VŨNG TÀU').map(({ province }) => province.code)).toEqual(['79'])
  expect(provincesIn('Thừa Thiên - Huế')).toMatchObject([{ isFormerName: true }])
})

it('reads what sheets and copying leave behind', () => {
  expect(checkValue('email', 'thu@me.com')?.code).toBe('EMAIL_PUBLIC_PROVIDER')
  expect(checkValue('email', 'thu@mac.com')?.code).toBe('EMAIL_PUBLIC_PROVIDER')
  expect(checkValue('mobilePhone', '0084912345678')?.suggestion).toBe('0912345678')
  expect(checkValue('citizenId', '031185000123.0')?.suggestion).toBe('031185000123')
  expect(parseValue('citizenId', '031185000123.0', { fromSheet: true })).toEqual({ value: '031185000123' })
  expect(parseValue('fullName', 'Trần Văn\u200BThử').value).toBe('Trần Văn Thử')
  expect(parseValue('fullName', 'Trần V\u200Băn Thử').value).toBe('Trần Văn Thử')
})
