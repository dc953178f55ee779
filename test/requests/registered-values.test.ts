import { describe, expect, it } from 'vitest'
import { forms } from '../../src/procedures'
import { judgedDraft, saidOfRow } from './judged-draft'

describe('the e-mail of a row, as registered when the certificate was issued', () => {
  const privateHint = ['hint REGISTERED_EMAIL_PRIVATE']

  it.each<['01' | '04' | '05', string, string[]]>([
    ['04', 'thutv@gmail.com', privateHint],
    ['04', 'thutv@example.edu.vn', []],
    ['04', 'thutv@example.gov.vn', []],
    ['04', 'thutv', ['error EMAIL_INVALID']],
    ['05', 'thutv@gmail.com', []],
    ['05', 'thutv@example.edu.vn', []],
    ['05', 'thutv', ['error EMAIL_INVALID']],
    ['01', 'thutv@gmail.com', ['error EMAIL_PUBLIC_PROVIDER']],
  ])('on Mẫu %s, %s', (mau, email, expected) => {
    expect(saidOfRow(mau, { email }, 'email')).toEqual(expected)
  })

  it('is not to be changed twice: no hint where the row changes it already', () => {
    const row = { email: 'thutv@gmail.com', wantsChange: true, changeWhat: 'Thư điện tử' }
    expect(saidOfRow('04', { ...row, changeTo: 'thutv@example.gov.vn' }, 'email')).toEqual([])
  })

  it('is another matter than that of the receiver, which must be official', () => {
    const { findings } = judgedDraft({ mau: '05', receiver: { email: 'mau@gmail.com' }, subjects: [{}] })
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toContain('receiver.email EMAIL_PUBLIC_PROVIDER')
  })
})

describe('a new e-mail on Mẫu 04', () => {
  const publicProvider = ['error EMAIL_PUBLIC_PROVIDER']

  it.each(['Địa chỉ thư điện tử', 'email', 'E-mail', 'Hộp thư', 'thư công vụ', 'Cơ quan công tác và email'])(
    'is checked where “%s” is to be changed',
    (changeWhat) => {
      const changed = (changeTo: string) => saidOfRow('04', { wantsChange: true, changeWhat, changeTo }, 'changeTo')
      expect(changed('thutv@gmail.com')).toEqual(publicProvider)
      expect(changed('Email mới: thutv@gmail.com.')).toEqual(publicProvider)
      expect(changed('thutv@example.gov.vn; thutv@yahoo.com')).toEqual(publicProvider)
      expect(changed('thutv(a)example.gov.vn')).toEqual(['error EMAIL_INVALID'])
      expect(changed('thutv@example')).toEqual(['error EMAIL_INVALID'])
      expect(changed('thutv@example.edu.vn')).toEqual(['warning EMAIL_NOT_GOVERNMENT'])
      expect(changed('thutv@example.gov.vn')).toEqual([])
      expect(changed('Sở Ví dụ, hộp thư <thutv@example.gov.vn>')).toEqual([])
    },
  )

  it('is not looked for where something else is to be changed', () => {
    const row = { wantsChange: true, changeWhat: 'Cơ quan công tác', changeTo: 'Sở Ví dụ' }
    expect(saidOfRow('04', row, 'changeTo')).toEqual([])
  })
})

describe('a new name with a province of before 1/7/2025', () => {
  const changed = (changeTo: string) =>
    judgedDraft({
      mau: '04',
      subjects: [{ subscriberKind: 'organisation', wantsChange: true, changeWhat: 'Tên cơ quan', changeTo }],
    }).findings.filter(({ code }) => code === 'PROVINCE_FORMER')

  it.each(['SỞ Y TẾ TỈNH LONG AN', 'Số 1 đường Mẫu, Long An'])('is a warning with the new name: %s', (changeTo) => {
    expect(changed(changeTo)).toMatchObject([{ severity: 'warning', path: 'subjects[0].changeTo', key: 'changeTo' }])
    expect(changed(changeTo)[0]?.message).toContain('Tây Ninh')
  })

  it.each([
    'SỞ Y TẾ TỈNH TÂY NINH',
    'Tây Ninh, nay gồm Long An',
    'Long An (nay là Tây Ninh), Tây Ninh',
    'phường Long An',
  ])('is nothing for “%s”', (changeTo) => {
    expect(changed(changeTo)).toEqual([])
  })
})

describe('a number that is no quantity', () => {
  it.each([
    [0, ['error QUANTITY_INVALID']],
    [-1, ['error QUANTITY_INVALID']],
    [1.5, ['error QUANTITY_INVALID']],
    [1, []],
  ])('%d', (quantity, expected) => {
    expect(saidOfRow('08', { quantity }, 'quantity')).toEqual(expected)
  })
})

it('Mẫu 05 has the headers of the decree’s form', () => {
  expect(forms['05'].columns.map(({ header }) => header)).toEqual([
    'Tên chứng thư chữ ký số',
    'Số định danh cá nhân/Ngày cấp, nơi cấp (cá nhân)',
    'Mã số thuế (cơ quan)',
    'Mã quan hệ ngân sách (cơ quan)',
    'Địa chỉ thư điện tử công vụ',
    'Số hiệu chứng thư chữ ký số',
    'Số hiệu thiết bị lưu khóa bí mật',
    'Lý do thu hồi',
  ])
})
