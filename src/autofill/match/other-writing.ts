import { foldedWords, type FieldKey } from '../../fields'

const names: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'fullName',
  'signerName',
  'certificateName',
  'organisationName',
  'superiorBody',
  'serviceName',
  'address',
  'position',
])
const otherwise =
  /(?<!khong )\bviet tat\b|\bkhong dau\b(?! cach)|\b(?:unaccented|abbreviated|without (?:accents|diacritics))\b/u

/** Tells whether a label asks for a name written another way than records have it: "Họ và tên (không dấu)". @returns those words */
export function otherWritingOf(label: string, key: FieldKey | undefined): string | undefined {
  if (key === undefined || !names.has(key)) return undefined
  return otherwise.exec(foldedWords(label).join(' '))?.[0]
}
