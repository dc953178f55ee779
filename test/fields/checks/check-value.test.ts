import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkValue, fieldKeys, type FieldKey } from '../../../src/fields'

const fine: [FieldKey, string][] = [
  ['citizenId', '031085000123'],
  ['citizenIdIssuePlace', 'Cục Cảnh sát quản lý hành chính về trật tự xã hội'],
  ['mobilePhone', '0912345678'],
  ['mobilePhone', '0329999999'],
  ['email', 'thutv@example.gov.vn'],
  ['email', 'Van.Thu-2@phuongmau.haiphong.gov.vn'],
  ['taxCode', '0100109106'],
  ['taxCode', '0100233488'],
  ['taxCode', '0100109106-001'],
  ['budgetCode', '1234567'],
  ['organisationCode', 'G11.07.05'],
  ['organisationCode', 'H01.151.03'],
  ['certificateSerial', '2A05F812673607B0'],
  ['oldCertificateSerial', '00'],
  ['province', 'Hải Phòng'],
  ['province', 'Tỉnh Tây Ninh'],
  ['province', 'TP HCM'],
  ['dateOfBirth', '2024-02-29'],
  ['fullName', 'Trần Văn Thử'],
  ['position', '???'],
  ['fullName', 'LÊ THỊ VÍ DỤ'],
  ['deviceNumber', '8984048000012345675'],
  ['deviceNumber', '89840480000123456784'],
  ['deviceNumber', 'VG0012345'],
  ['deviceNumber', '8984123'],
  ['domainOrIp', 'dichvu.example.gov.vn'],
  ['domainOrIp', '*.example.gov.vn'],
  ['domainOrIp', 'dịchvụ.example.vn'],
  ['domainOrIp', '203.0.113.5'],
  ['domainOrIp', '2001:db8::1'],
  ['domainOrIp', '2001:db8::203.0.113.5'],
  ['domainOrIp', '2001:db8:0:0:0:0:0:1'],
  ['domainOrIp', 'a.example.gov.vn, 203.0.113.5'],
  ['letterNumber', '12/UBND-VP'],
  ['quantity', '1'],
  ['deviceKind', 'TOKEN'],
  ['simPki', 'Viettel/cs'],
  ['email', ''],
  ['mobilePhone', '  '],
]

const wrong: [FieldKey, string, string, 'error' | 'warning' | 'hint', string?][] = [
  ['citizenId', '31085000123', 'CITIZEN_ID_LOST_ZERO', 'error', '031085000123'],
  ['citizenId', '031 085 000 123', 'CITIZEN_ID_INVALID', 'error', '031085000123'],
  ['citizenId', '0310850001234', 'CITIZEN_ID_INVALID', 'error'],
  ['citizenId', '0310850001', 'CITIZEN_ID_INVALID', 'error'],
  ['citizenId', '03108500012A', 'CITIZEN_ID_INVALID', 'error'],
  ['citizenId', '123456789', 'CITIZEN_ID_OLD_CARD', 'warning'],
  ['citizenId', '003085000123', 'CITIZEN_ID_PLACE_UNKNOWN', 'warning'],
  ['citizenIdIssuePlace', 'Bộ Công an', 'ISSUE_PLACE_UNKNOWN', 'hint'],
  ['mobilePhone', '0242345678', 'MOBILE_PHONE_INVALID', 'error'],
  ['mobilePhone', '0312345678', 'MOBILE_PHONE_INVALID', 'error'],
  ['mobilePhone', '091234567', 'MOBILE_PHONE_INVALID', 'error'],
  ['mobilePhone', '09123456789', 'MOBILE_PHONE_INVALID', 'error'],
  ['mobilePhone', '0983 456 789 (Zalo)', 'MOBILE_PHONE_INVALID', 'error', '0983456789'],
  ['mobilePhone', '0225.3842123 - 0912345678', 'MOBILE_PHONE_INVALID', 'error', '0912345678'],
  ['mobilePhone', '0912345678/0987654321', 'MOBILE_PHONE_INVALID', 'error'],
  ['mobilePhone', '+84 912 345 678', 'MOBILE_PHONE_UNTIDY', 'warning', '0912345678'],
  ['mobilePhone', '84912345678', 'MOBILE_PHONE_UNTIDY', 'warning', '0912345678'],
  ['mobilePhone', '+84 (0) 912.345.678', 'MOBILE_PHONE_UNTIDY', 'warning', '0912345678'],
  ['email', 'thutv', 'EMAIL_INVALID', 'error'],
  ['email', 'thử@example.gov.vn', 'EMAIL_INVALID', 'error'],
  ['email', 'thu tv@example.gov.vn', 'EMAIL_INVALID', 'error'],
  ['email', 'thutv @ example.gov.vn', 'EMAIL_INVALID', 'error', 'thutv@example.gov.vn'],
  ['email', 'thutv@example.gov.vn (mới)', 'EMAIL_INVALID', 'error', 'thutv@example.gov.vn'],
  ['email', 'thutv@example.gov.vn; maunt@example.gov.vn', 'EMAIL_INVALID', 'error'],
  ['email', 'thu..tv@example.gov.vn', 'EMAIL_INVALID', 'error'],
  ['email', 'thutv@example.gov.vn.', 'EMAIL_INVALID', 'error'],
  ['email', 'thutv@gmail.com', 'EMAIL_PUBLIC_PROVIDER', 'error'],
  ['email', 'thutv@YAHOO.com.vn', 'EMAIL_PUBLIC_PROVIDER', 'error'],
  ['email', 'thutv@icloud.com', 'EMAIL_PUBLIC_PROVIDER', 'error'],
  ['email', 'thutv@example.edu.vn', 'EMAIL_NOT_GOVERNMENT', 'warning'],
  ['email', 'thutv@examplegov.vn', 'EMAIL_NOT_GOVERNMENT', 'warning'],
  ['email', 'thutv@gov.vn.example.com', 'EMAIL_NOT_GOVERNMENT', 'warning'],
  // Ours: the name as on the citizen card.
  ['fullName', 'Trần Văn Thử 2', 'FULL_NAME_HAS_DIGITS', 'error'],
  ['signerName', 'Lê Thị Ví Dụ (0912)', 'FULL_NAME_HAS_DIGITS', 'error'],
  ['fullName', 'trần văn thử', 'FULL_NAME_LOWER_CASE', 'hint', 'Trần Văn Thử'],
  ['fullName', 'Thử', 'FULL_NAME_ONE_WORD', 'hint'],
  // Domain notes §6: ^8984\d{15,16}$, Luhn.
  ['deviceNumber', '8984048000012345676', 'ICCID_CHECK_DIGIT', 'warning'],
  ['deviceNumber', '8984048000012345657', 'ICCID_CHECK_DIGIT', 'warning'],
  ['deviceNumber', '898404800001234567', 'ICCID_INVALID', 'warning'],
  ['deviceNumber', '898404800001234567845', 'ICCID_INVALID', 'warning'],
  ['deviceNumber', '8984 0480 0001 2345 675', 'ICCID_UNTIDY', 'warning', '8984048000012345675'],
  ['deviceNumber', '8.98405E+18', 'NUMBER_ROUNDED', 'error'],
  ['citizenId', '3.1085E+10', 'NUMBER_ROUNDED', 'error'],
  // RFC 1123 §2.1, RFC 4291 §2.2; private ranges of RFC 1918, RFC 4193.
  ['domainOrIp', 'dichvu_.example.gov.vn', 'HOST_INVALID', 'error'],
  ['domainOrIp', '-a.example.gov.vn', 'HOST_INVALID', 'error'],
  ['domainOrIp', 'a..example.gov.vn', 'HOST_INVALID', 'error'],
  ['domainOrIp', '256.1.1.1', 'HOST_INVALID', 'error'],
  ['domainOrIp', '10.0.0', 'HOST_INVALID', 'error'],
  ['domainOrIp', '10.0.0.01', 'HOST_INVALID', 'error'],
  ['domainOrIp', '2001:db8::1::2', 'HOST_INVALID', 'error'],
  ['domainOrIp', '2001:db8:1', 'HOST_INVALID', 'error'],
  ['domainOrIp', 'a.example.gov.vn:443', 'HOST_INVALID', 'error'],
  ['domainOrIp', `${'a'.repeat(64)}.vn`, 'HOST_INVALID', 'error'],
  ['domainOrIp', '10.1.2.3', 'HOST_PRIVATE', 'hint'],
  ['domainOrIp', '172.16.0.1', 'HOST_PRIVATE', 'hint'],
  ['domainOrIp', '172.31.255.255', 'HOST_PRIVATE', 'hint'],
  ['domainOrIp', '192.168.1.1', 'HOST_PRIVATE', 'hint'],
  ['domainOrIp', 'a.example.gov.vn, fd00::1', 'HOST_PRIVATE', 'hint'],
  ['domainOrIp', '::1', 'HOST_PRIVATE', 'hint'],
  ['domainOrIp', 'maychu', 'HOST_PRIVATE', 'hint'],
  // Nghị định 30/2020/NĐ-CP: number and symbol.
  ['letterNumber', '12', 'LETTER_NUMBER_NO_SYMBOL', 'hint'],
  ['quantity', '0', 'QUANTITY_INVALID', 'error'],
  ['quantity', '-1', 'QUANTITY_INVALID', 'error'],
  ['quantity', '1.5', 'QUANTITY_INVALID', 'error'],
  ['deviceKind', 'Token', 'CHOICE_UNKNOWN', 'error', 'TOKEN'],
  ['simPki', 'Vietnamobile', 'CHOICE_UNKNOWN', 'error'],
  ['mobilePhone', '912345678', 'MOBILE_PHONE_LOST_ZERO', 'error', '0912345678'],
  ['taxCode', '100109106', 'TAX_CODE_LOST_ZERO', 'error', '0100109106'],
  ['taxCode', '0100109106001', 'TAX_CODE_INVALID', 'error', '0100109106-001'],
  ['certificateSerial', '00D43F', 'SERIAL_UNTIDY', 'warning', 'D43F'],
  ['dateOfBirth', '5/3/85', 'DATE_TWO_DIGIT_YEAR', 'error'],
  ['dateOfBirth', '1985', 'DATE_YEAR_ONLY', 'error'],
  ['dateOfBirth', '29/2/1900', 'DATE_INVALID', 'error'],
  ['taxCode', '0106091234', 'TAX_CODE_CHECK_DIGIT', 'error'],
  ['taxCode', '0106091234-001', 'TAX_CODE_CHECK_DIGIT', 'error'],
  ['taxCode', '010010910', 'TAX_CODE_INVALID', 'error'],
  ['taxCode', '0100109106-01', 'TAX_CODE_INVALID', 'error'],
  ['budgetCode', '123456', 'BUDGET_CODE_LOST_ZERO', 'error', '0123456'],
  ['budgetCode', '123 4567', 'BUDGET_CODE_INVALID', 'error', '1234567'],
  ['budgetCode', '12345', 'BUDGET_CODE_INVALID', 'error'],
  ['budgetCode', '12345678', 'BUDGET_CODE_INVALID', 'error'],
  ['organisationCode', '000.00.00.H30', 'ORGANISATION_CODE_OLD_ORDER', 'warning'],
  ['organisationCode', 'g11', 'ORGANISATION_CODE_INVALID', 'error'],
  ['certificateSerial', '2a:05:f8', 'SERIAL_UNTIDY', 'warning', '2A05F8'],
  ['certificateSerial', 'A05', 'SERIAL_UNTIDY', 'warning', '0A05'],
  ['certificateSerial', 'XYZ', 'SERIAL_INVALID', 'error'],
  ['certificateSerial', 'AB'.repeat(21), 'SERIAL_INVALID', 'error'],
  ['province', 'Hải Dương', 'PROVINCE_FORMER', 'warning', 'Hải Phòng'],
  ['province', 'tỉnh Long An', 'PROVINCE_FORMER', 'warning', 'Tây Ninh'],
  ['province', 'Atlantis', 'PROVINCE_UNKNOWN', 'warning'],
  ['dateOfBirth', '2023-02-29', 'DATE_INVALID', 'error'],
  ['citizenIdIssueDate', '5/3/2021', 'DATE_INVALID', 'error', '2021-03-05'],
]

describe('checks of values', () => {
  it.each(fine)('have nothing to say of %s “%s”', (key, text) => {
    expect(checkValue(key, text)).toBeUndefined()
  })

  it.each(wrong)('say of %s “%s” %s (%s)', (key, text, code, severity, suggestion) => {
    const problem = checkValue(key, text)
    expect(problem).toMatchObject({ code, severity })
    expect(problem?.suggestion).toBe(suggestion)
    expect(problem?.source).not.toBe('')
  })

  it('name the new province beside the old one', () => {
    expect(checkValue('province', 'Hải Dương')?.message).toContain('Hải Phòng')
  })

  it('never throw, and a suggestion is no error itself', () => {
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9+ .@A-Fa-f-]{0,24}$/))
    fc.assert(
      fc.property(fc.constantFrom(...fieldKeys), anyText, (key, text) => {
        const suggestion = checkValue(key, text)?.suggestion
        if (suggestion !== undefined) expect(checkValue(key, suggestion)?.severity).not.toBe('error')
      }),
      { numRuns: 10_000 },
    )
  })
})
