import { fold, type FieldKey, type FieldValues } from '../fields'
import { subjectName } from './subject-name'

/** Keys whose value belongs to one subject alone, the surest first. */
export const identifyingKeys: readonly FieldKey[] = [
  'citizenId',
  'certificateSerial',
  'fullName',
  'certificateName',
  'serviceName',
  'domainOrIp',
  'deviceNumber',
  'email',
  'mobilePhone',
]

/** A value without case, marks and separators, to compare what a page holds with what a draft holds. */
export function plainText(value: unknown): string {
  return fold(String(value)).replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Who each row of a draft is, in its order: a text that stays the same when rows are moved, added or corrected elsewhere. Two rows
 * of the same person are told apart by their order.
 */
export function subjectIdentities(subjects: readonly FieldValues[]): string[] {
  const seen = new Map<string, number>()
  return subjects.map((subject) => {
    const key = identifyingKeys.find((one) => subject[one] !== undefined && plainText(subject[one]) !== '')
    const who = key === undefined ? subjectName(subject) : `${key}:${plainText(subject[key])}`
    const before = seen.get(who) ?? 0
    seen.set(who, before + 1)
    return `${who.slice(0, 200)}#${before}`
  })
}
