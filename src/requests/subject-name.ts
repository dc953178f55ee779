import type { FieldKey, FieldValues } from '../fields'

/** What a row of section 2 is called, whatever the form: empty when it names nobody yet. */
export function subjectName(subject: FieldValues): string {
  for (const key of nameKeys) {
    const value = subject[key]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}

const nameKeys: readonly FieldKey[] = ['fullName', 'serviceName', 'certificateName', 'organisationName', 'domainOrIp']
