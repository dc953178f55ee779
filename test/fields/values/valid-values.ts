import fc from 'fast-check'
import {
  choiceWords,
  fieldDefinition,
  fieldKeys,
  hasTaxCheckDigit,
  isoDate,
  issuePlaces,
  provinces,
  type FieldKey,
  type FieldValue,
} from '../../../src/fields'

/** A day from 1900 to 2399 that exists. */
export const anyDay = fc
  .record({
    year: fc.integer({ min: 1900, max: 2399 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => isoDate(year, month, day) ?? `${year}-02-28`)

const word = fc.stringMatching(
  /^[A-ZĐÂƠƯa-zàáâãèéêìíòóôõùúăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹý]{1,8}$/u,
)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ').normalize('NFC'))
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const upperWord = fc.stringMatching(/^[0-9A-Z]{1,5}$/)
const hostLabel = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,5})?$/)
const ipv4 = fc.ipV4()
const host = fc.oneof(
  fc.tuple(hostLabel, hostLabel).map(([one, other]) => `${one}.${other}.gov.vn`),
  ipv4,
  fc.ipV6(),
)

const taxCode = digits(9)
  .map(
    (nine) =>
      nine + (['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].find((last) => hasTaxCheckDigit(nine + last)) ?? ''),
  )
  .filter((ten) => ten.length === 10)

const serial = fc
  .array(fc.stringMatching(/^[0-9A-F]{2}$/), { minLength: 1, maxLength: 20 })
  .map((bytes) => bytes.join(''))
  .filter((hex) => !/^00[89A-F]/.test(hex))

const byKey: Partial<Record<FieldKey, fc.Arbitrary<FieldValue>>> = {
  citizenId: digits(12),
  citizenIdIssuePlace: fc.constantFrom('Bộ Công an', ...issuePlaces.flatMap(({ code, names }) => [code, ...names])),
  mobilePhone: fc.tuple(fc.constantFrom('032', '056', '070', '081', '091'), digits(7)).map((parts) => parts.join('')),
  email: fc.tuple(hostLabel, hostLabel).map(([name, agency]) => `${name}@${agency}.gov.vn`),
  province: fc.constantFrom(...provinces.flatMap(({ name, formerly }) => [name, ...formerly])),
  taxCode: fc.oneof(
    taxCode,
    fc.tuple(taxCode, digits(3)).map((parts) => parts.join('-')),
  ),
  budgetCode: digits(7),
  organisationCode: fc
    .tuple(fc.stringMatching(/^[A-Z]\d{2}$/), fc.array(upperWord, { maxLength: 4 }))
    .map(([head, groups]) => [head, ...groups].join('.')),
  domainOrIp: fc.array(host, { minLength: 1, maxLength: 3 }).map((hosts) => hosts.join(', ')),
  certificateSerial: serial,
  oldCertificateSerial: serial,
  deviceNumber: fc.oneof(
    fc.tuple(fc.constantFrom(15, 16).chain(digits)).map(([rest]) => `8984${rest}`),
    fc.stringMatching(/^[A-Z]{2}[0-9A-Z-]{4,12}[0-9]$/),
  ),
  letterNumber: fc.tuple(fc.integer({ min: 1, max: 9999 }), upperWord).map(([number, body]) => `${number}/${body}-VP`),
  quantity: fc.integer({ min: 1, max: 999_999_999 }),
}

/** Values that are valid for a key, as the product keeps them. Not ticked and not wanted are the empty text's (no value). */
export function validValues(key: FieldKey): fc.Arbitrary<FieldValue> {
  const { type } = fieldDefinition(key)
  if (type === 'date') return anyDay
  if (type === 'boolean') return fc.constant(true)
  if (key === 'simPki' || key === 'deviceKind' || key === 'subscriberKind') {
    return fc.constantFrom(...choiceWords[key].map(({ value }) => value).filter((value) => value !== ''))
  }
  return byKey[key] ?? words
}

/** Every key, those that are read by the same rule together; keys with a rule of their own stand alone. */
export const keysByRule: readonly (readonly FieldKey[])[] = (() => {
  const groups = new Map<string, FieldKey[]>()
  for (const key of fieldKeys) {
    const { type } = fieldDefinition(key)
    const rule = byKey[key] || typeof type === 'object' ? key : type
    groups.set(rule, [...(groups.get(rule) ?? []), key])
  }
  return [...groups.values()]
})()

/** Texts of every sort: any Unicode, raw code units with lone surrogates, and near misses of what the keys take. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.stringMatching(/^[0-9+ .,:/@A-Fa-fxX'×-]{0,24}$/),
  fc
    .constantFrom(...fieldKeys)
    .chain(validValues)
    .map(String),
)
