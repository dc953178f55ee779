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
  ['mobilePhone', '+84 912 345 678', 'MOBILE_PHONE_UNTIDY', 'warning', '0912345678'],
  ['mobilePhone', '84912345678', 'MOBILE_PHONE_UNTIDY', 'warning', '0912345678'],
  ['mobilePhone', '+84 (0) 912.345.678', 'MOBILE_PHONE_UNTIDY', 'warning', '0912345678'],
  ['email', 'thutv', 'EMAIL_INVALID', 'error'],
  ['email', 'thử@example.gov.vn', 'EMAIL_INVALID', 'error'],
  ['email', 'thu tv@example.gov.vn', 'EMAIL_INVALID', 'error'],
  ['email', 'thu..tv@example.gov.vn', 'EMAIL_INVALID', 'error'],
  ['email', 'thutv@example.gov.vn.', 'EMAIL_INVALID', 'error'],
  ['email', 'thutv@gmail.com', 'EMAIL_PUBLIC_PROVIDER', 'error'],
  ['email', 'thutv@YAHOO.com.vn', 'EMAIL_PUBLIC_PROVIDER', 'error'],
  ['email', 'thutv@icloud.com', 'EMAIL_PUBLIC_PROVIDER', 'error'],
  ['email', 'thutv@example.edu.vn', 'EMAIL_NOT_GOVERNMENT', 'warning'],
  ['email', 'thutv@examplegov.vn', 'EMAIL_NOT_GOVERNMENT', 'warning'],
  ['email', 'thutv@gov.vn.example.com', 'EMAIL_NOT_GOVERNMENT', 'warning'],
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
