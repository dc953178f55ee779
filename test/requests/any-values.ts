import fc from 'fast-check'
import { choiceWords, fieldKeys, type FieldKey, type FieldValue, type FieldValues } from '../../src/fields'

const odd = [
  ...['', '  ', '(', '\\', '%', '2026-02-30', '9999-12-31', '1000-01-01', '0000-00-00', '00', '\ud800'],
  ...['Trần Văn Thử', 'example.gov.vn', 'a@gmail.com', '8984012345678901234', '031085000123', 'SỞ '.repeat(500)],
]

/** Values that the rules look for, by key. */
const sought: Readonly<Partial<Record<FieldKey, readonly FieldValue[]>>> = {
  ...Object.fromEntries(Object.entries(choiceWords).map(([key, words]) => [key, words.map(({ value }) => value)])),
  wantsRenewal: [true, false],
  wantsChange: [true, false],
  renewedBefore: [true, false],
  deviceLocked: [true, false],
  changeWhat: ['Thời hạn', 'Cơ quan công tác', 'Chức vụ', 'Email', 'Tên', 'Nâng cấp phiên bản'],
  changeTo: ['Sở Y tế tỉnh Bắc Ninh', 'Công an phường Mẫu', 'Sở Xây dựng', 'a@example.gov.vn'],
  revocationReason: [
    'Nghỉ hưu',
    'Chuyển công tác',
    'Điều động đến Tỉnh ủy',
    'Sáp nhập',
    'Bị mất',
    'Token bị hỏng',
    'Mất SIM',
    'Không rõ',
  ],
  province: ['Hải Phòng', 'Bắc Ninh', 'Hải Dương', 'Mẫu'],
  certificateNotBefore: ['2020-01-01', '2024-02-29'],
  certificateNotAfter: ['2026-03-01', '2026-03-31', '2026-04-01', '2028-02-29', '2029-01-01'],
  effectiveDate: ['2026-03-01', '2026-03-03'],
  letterDate: ['2026-02-28', '2026-03-03'],
  certificateSerial: ['4A01020304050607', '4a:01 02'],
  oldCertificateSerial: ['4A01020304050607'],
}

const anything: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.constantFrom(...odd),
  fc.boolean(),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.double(),
)

const soughtKeys = fieldKeys.filter((key) => sought[key] !== undefined)

function pairOf(key: FieldKey): fc.Arbitrary<readonly [FieldKey, FieldValue]> {
  const plausible = fc.constantFrom<FieldValue>(...(sought[key] ?? odd))
  return fc.oneof({ weight: 4, arbitrary: plausible }, { weight: 1, arbitrary: anything }).map((value) => [key, value])
}

/** Values by any keys, of any type: what the rules look for, and what no reader of ours would let through. */
export const anyValues: fc.Arbitrary<FieldValues> = fc
  .tuple(
    fc.array(fc.constantFrom(...soughtKeys).chain(pairOf), { maxLength: 14 }),
    fc.array(fc.constantFrom(...fieldKeys).chain(pairOf), { maxLength: 4 }),
  )
  .map(([some, others]) => Object.fromEntries([...others, ...some]))
