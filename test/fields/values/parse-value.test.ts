import { describe, expect, it } from 'vitest'
import {
  dateOfExcelSerial,
  fieldKeys,
  parseValue,
  type FieldKey,
  type FieldValue,
  type ReadingContext,
} from '../../../src/fields'

const sheet: ReadingContext = { fromSheet: true }
const decomposed = (text: string) => text.normalize('NFD')

/** What is read without a word. The rules of writing are those of domain notes §6 and of the contract of keys. */
const read: [FieldKey, string | number | boolean, FieldValue, ReadingContext?][] = [
  ['dateOfBirth', '5/3/2026', '2026-03-05'],
  ['dateOfBirth', '05/03/2026', '2026-03-05'],
  ['dateOfBirth', '05-03-2026', '2026-03-05'],
  ['dateOfBirth', '05.03.2026', '2026-03-05'],
  ['dateOfBirth', '5 . 3 . 2026', '2026-03-05'],
  ['dateOfBirth', 'ngày 5 tháng 3 năm 2026', '2026-03-05'],
  ['dateOfBirth', decomposed('Ngày 05 tháng 03 năm 2026'), '2026-03-05'],
  ['dateOfBirth', '5 tháng 3 năm 2026', '2026-03-05'],
  ['dateOfBirth', '2026-03-05', '2026-03-05'],
  ['dateOfBirth', '2026/3/5', '2026-03-05'],
  ['dateOfBirth', '05032026', '2026-03-05'],
  ['dateOfBirth', '20260305', '2026-03-05'],
  ['dateOfBirth', '\u200B05/03/2026\u00A0', '2026-03-05'],
  ['dateOfBirth', '05/03/2026 00:00:00', '2026-03-05'],
  ['dateOfBirth', '2026-03-05 07:30', '2026-03-05'],
  ['dateOfBirth', '2026-03-04T17:00:00Z', '2026-03-05'],
  ['dateOfBirth', '2026-03-05T00:00:00.000Z', '2026-03-05'],
  ['dateOfBirth', '29/2/2024', '2024-02-29'],
  ['dateOfBirth', 46086, '2026-03-05'],
  ['dateOfBirth', 46086.75, '2026-03-05'],
  ['dateOfBirth', '46086', '2026-03-05', sheet],
  ['dateOfBirth', '5/3/2026', '2026-03-05', sheet],
  ['fullName', '  Trần   Văn\u00A0Thử ', 'Trần Văn Thử'],
  ['fullName', decomposed('Nguyễn Thị Mẫu'), 'Nguyễn Thị Mẫu'],
  ['fullName', '\uFEFFLê Thị Thuý', 'Lê Thị Thuý'],
  ['fullName', 'Lê\u200B Thị\tHoà', 'Lê Thị Hoà'],
  ['citizenId', '031 085 000 123', '031085000123'],
  ['citizenId', '031.085.000.123', '031085000123'],
  ['citizenId', '031-085-000-123', '031085000123'],
  ['citizenId', "'031085000123", '031085000123'],
  ['taxCode', "' '0100109106", '0100109106'],
  ['mobilePhone', '+84 912 345 678', '0912345678'],
  ['mobilePhone', '84912345678', '0912345678'],
  ['mobilePhone', 84912345678, '0912345678'],
  ['mobilePhone', '(+84) 0912.345.678', '0912345678'],
  ['mobilePhone', '0912-345-678', '0912345678'],
  ['email', ' ThuTV@Example.GOV.vn ', 'thutv@example.gov.vn'],
  ['email', 'mailto:thutv@example.gov.vn', 'thutv@example.gov.vn'],
  ['email', 'MAILTO: thutv@example.gov.vn?subject=CTS', 'thutv@example.gov.vn'],
  ['email', 'Trần Thử <thutv@example.gov.vn>;', 'thutv@example.gov.vn'],
  ['province', 'TỈNH TÂY NINH', 'Tây Ninh'],
  ['province', 'khánh hoà', 'Khánh Hòa'],
  ['province', 'Tp. HCM', 'TP. Hồ Chí Minh'],
  ['province', decomposed('Thành phố Hải Phòng'), 'Hải Phòng'],
  [
    'citizenIdIssuePlace',
    'Cục Cảnh sát quản lý  hành chính về trật tự xã hội',
    'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  ],
  ['taxCode', '0100 109 106', '0100109106'],
  ['taxCode', '0100109106001', '0100109106-001'],
  ['taxCode', '0100109106 - 001', '0100109106-001'],
  ['taxCode', '0100.109.106', '0100109106'],
  ['budgetCode', '1 234 567', '1234567'],
  ['budgetCode', 1234567, '1234567'],
  ['organisationCode', ' g11 . 07.05', 'G11.07.05'],
  ['certificateSerial', '2a:05:f8', '2A05F8'],
  ['certificateSerial', '2A 05 F8 12', '2A05F812'],
  ['certificateSerial', '0x2a05f8', '2A05F8'],
  ['certificateSerial', 'A05', '0A05'],
  ['oldCertificateSerial', '00 d4 3f', 'D43F'],
  ['deviceNumber', '8984 0480 0001 2345 675', '8984048000012345675'],
  ['deviceNumber', 'PKI-00 12', 'PKI-00 12'],
  ['domainOrIp', 'https://DichVu.example.gov.vn/trang?x=1', 'dichvu.example.gov.vn'],
  ['domainOrIp', 'a.example.gov.vn/203.0.113.5', 'a.example.gov.vn, 203.0.113.5'],
  ['domainOrIp', 'a.example.gov.vn ;  2001:DB8::1', 'a.example.gov.vn, 2001:db8::1'],
  ['letterNumber', 'Số: 12 / UBND - VP', '12/UBND-VP'],
  ['quantity', '12', 12],
  ['quantity', '1.000', 1000],
  ['quantity', '1.234.567', 1234567],
  ['quantity', '05', 5],
  ['quantity', 3, 3],
  ['deviceKind', 'PKI Token', 'TOKEN'],
  ['deviceKind', 'usb token', 'TOKEN'],
  ['deviceKind', 'Ký số tập trung', 'RSSP'],
  ['deviceKind', decomposed('Chứng thư mềm'), 'SOFT'],
  ['simPki', 'VIETTEL/CS', 'Viettel/cs'],
  ['simPki', 'viettel / cs', 'Viettel/cs'],
  ['simPki', 'VinaPhone', 'Vinaphone'],
  ['simPki', 'Mobifone (chuyển số)', 'Mobifone/cs'],
  ['simPki', 'Không', ''],
  ['subscriberKind', 'Cá nhân', 'person'],
  ['subscriberKind', 'cơ quan/tổ chức', 'organisation'],
  ['subscriberKind', 'Thiết bị, dịch vụ, phần mềm', 'service'],
  ...(['x', 'X', '×', 'có', 'Có', 'CO', 'true', 'TRUE', '1'] as const).map(
    (tick) => ['wantsRenewal', tick, true] as [FieldKey, string, true],
  ),
  ...(['không', 'KHÔNG', 'khong', 'false', '0'] as const).map(
    (tick) => ['wantsRenewal', tick, false] as [FieldKey, string, false],
  ),
  ['deviceLocked', true, true],
  ['renewedBefore', false, false],
  ['note', 'dòng  một\r\n\r\n dòng hai ', 'dòng một\ndòng hai'],
]

/** What is kept as it stands, with a problem beside it; the suggestion is the clerk's to take. */
const kept: [FieldKey, string | number, FieldValue, string, string?][] = [
  ['citizenId', '31085000123', '31085000123', 'CITIZEN_ID_LOST_ZERO', '031085000123'],
  ['citizenId', 31085000123, '31085000123', 'CITIZEN_ID_LOST_ZERO', '031085000123'],
  ['citizenId', '123 456 789', '123456789', 'CITIZEN_ID_OLD_CARD'],
  ['citizenId', '3,10850E+10', '3,10850E+10', 'NUMBER_ROUNDED'],
  ['mobilePhone', '912345678', '912345678', 'MOBILE_PHONE_LOST_ZERO', '0912345678'],
  ['mobilePhone', 912345678, '912345678', 'MOBILE_PHONE_LOST_ZERO', '0912345678'],
  ['taxCode', '100109106', '100109106', 'TAX_CODE_LOST_ZERO', '0100109106'],
  ['taxCode', '100109106-001', '100109106-001', 'TAX_CODE_LOST_ZERO', '0100109106-001'],
  ['budgetCode', '123456', '123456', 'BUDGET_CODE_LOST_ZERO', '0123456'],
  ['province', 'Tỉnh  Long An', 'Tỉnh Long An', 'PROVINCE_FORMER', 'Tây Ninh'],
  ['province', 'Hoà Bình', 'Hòa Bình', 'PROVINCE_FORMER', 'Phú Thọ'],
  ['province', 'Atlantis', 'Atlantis', 'PROVINCE_UNKNOWN'],
  ['citizenIdIssuePlace', 'Bộ Công an', 'Bộ Công an', 'ISSUE_PLACE_UNKNOWN'],
  ['citizenIdIssuePlace', 'CA tỉnh Thanh Hoá', 'CA tỉnh Thanh Hóa', 'ISSUE_PLACE_UNKNOWN'],
  ['email', 'ThuTV@gmail.com', 'thutv@gmail.com', 'EMAIL_PUBLIC_PROVIDER'],
  ['deviceNumber', '8,98405E+18', '8,98405E+18', 'NUMBER_ROUNDED'],
  ['domainOrIp', 'a.example.gov.vn:8443', 'a.example.gov.vn:8443', 'HOST_INVALID'],
]

/** What is not read at all: no value, and why. */
const refused: [FieldKey, string | number, string, (string | undefined)?, ReadingContext?][] = [
  ['dateOfBirth', '5/3/26', 'DATE_TWO_DIGIT_YEAR'],
  ['dateOfBirth', '05-03-85', 'DATE_TWO_DIGIT_YEAR'],
  ['dateOfBirth', 'ngày 5 tháng 3 năm 26', 'DATE_TWO_DIGIT_YEAR'],
  ['dateOfBirth', "5/3/'26", 'DATE_TWO_DIGIT_YEAR'],
  ['dateOfBirth', '5/3/26', 'DATE_TWO_DIGIT_YEAR', undefined, sheet],
  ['dateOfBirth', '1985', 'DATE_YEAR_ONLY'],
  ['dateOfBirth', '1985', 'DATE_YEAR_ONLY', undefined, sheet],
  ['dateOfBirth', 1985, 'DATE_YEAR_ONLY'],
  ['dateOfBirth', '46086', 'DATE_INVALID'],
  ['dateOfBirth', '29/2/1900', 'DATE_INVALID'],
  ['dateOfBirth', '29/2/2023', 'DATE_INVALID'],
  ['dateOfBirth', '2026-02-30T00:00:00Z', 'DATE_INVALID'],
  ['dateOfBirth', '31/4/2026', 'DATE_INVALID'],
  ['dateOfBirth', '13/13/2026', 'DATE_INVALID'],
  ['dateOfBirth', 60, 'DATE_INVALID'],
  ['dateOfBirth', 0, 'DATE_INVALID'],
  ['dateOfBirth', -5, 'DATE_INVALID'],
  ['dateOfBirth', 2_958_466, 'DATE_INVALID'],
  ['dateOfBirth', 'hôm qua', 'DATE_INVALID'],
  ['wantsChange', 'có lẽ', 'TICK_UNKNOWN'],
  ['wantsChange', 2, 'TICK_UNKNOWN'],
  ['quantity', '0', 'QUANTITY_INVALID'],
  ['quantity', '-1', 'QUANTITY_INVALID'],
  ['quantity', '1,5', 'QUANTITY_INVALID'],
  ['quantity', 1.5, 'QUANTITY_INVALID'],
  ['quantity', 'hai', 'QUANTITY_INVALID'],
  ['deviceKind', 'thẻ nhớ', 'CHOICE_UNKNOWN'],
  ['simPki', 'vina', 'CHOICE_UNKNOWN', 'Vinaphone'],
  ['simPki', 'Vi', 'CHOICE_UNKNOWN'],
  ['simPki', '/', 'CHOICE_UNKNOWN'],
  ['deviceNumber', 898404800001234567, 'NUMBER_ROUNDED'],
]

describe('reading what people type', () => {
  it.each(read)('%s “%s” is %j', (key, typed, value, context) => {
    expect(parseValue(key, typed, context)).toEqual({ value })
  })

  it.each(kept)('%s “%s” stays %j, with %s', (key, typed, value, code, suggestion) => {
    const parsed = parseValue(key, typed)
    expect(parsed.value).toBe(value)
    expect(parsed.problem).toMatchObject({ code })
    expect(parsed.problem?.suggestion).toBe(suggestion)
  })

  it.each(refused)('%s “%s” is asked about: %s', (key, typed, code, suggestion, context) => {
    const parsed = parseValue(key, typed, context)
    expect(parsed.value).toBeUndefined()
    expect(parsed.problem).toMatchObject({ code, severity: 'error' })
    expect(parsed.problem?.suggestion).toBe(suggestion)
  })

  it.each(fieldKeys)('an empty %s has no value and no problem', (key) => {
    for (const empty of ['', '  ', '\u00A0', '\u200B\uFEFF', '\r\n']) expect(parseValue(key, empty)).toEqual({})
  })
})

describe('an Excel serial', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [45351, '2024-02-29'],
    [2_958_465, '9999-12-31'],
    [60, undefined],
    [0, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%s is %s', (serial, day) => {
    expect(dateOfExcelSerial(serial)).toBe(day)
  })
})
