import { checkOrganisationCode, readJsonObject } from '../../fields'
import { breakOff, readList, readText, readTextOr } from './profile-fault'
import type { Office } from './receiver-profile'

/** What stands as the source of whatever a user wrote. */
export const userSource = 'Do người dùng đặt'

const mostPhones = 20

function readPhone(value: unknown, path: string): Office['phones'][number] {
  const phone = readJsonObject(value, path, ['number', 'what'])
  const number = readText(phone['number'], `${path}.number`)
  if (!/^[\d\s.+()-]{3,30}$/.test(number) || number.replace(/\D/g, '').length < 3)
    return breakOff(
      `${path}.number`,
      'Số điện thoại chỉ gồm chữ số, dấu chấm, gạch, ngoặc và dấu cách, ví dụ 024.3773.8668.',
      'A telephone number has only digits, dots, dashes, brackets and blanks, e.g. 024.3773.8668.',
    )
  return {
    number,
    what: phone['what'] === undefined ? '' : readText(phone['what'], `${path}.what`, { mayBeEmpty: true }),
  }
}

function readOrganisationCode(value: unknown, path: string): string {
  const code = readText(value, path)
  const problem = checkOrganisationCode(code)
  return problem?.severity === 'error' ? breakOff(path, problem.message, problem.english) : code
}

/** Reads a department: a name; address and telephones may be empty. @throws JsonFault at the first fault */
export function readOffice(value: unknown, path: string): Office {
  const office = readJsonObject(value, path, [
    ...['name', 'address', 'phones', 'organisationCode', 'note', 'noteEnglish', 'source'],
  ])
  const phones = readList(office['phones'] ?? [], `${path}.phones`, mostPhones)
  const { organisationCode: code, note, noteEnglish } = office
  return {
    name: readText(office['name'], `${path}.name`),
    address:
      office['address'] === undefined ? '' : readText(office['address'], `${path}.address`, { mayBeEmpty: true }),
    phones: phones.map((phone, place) => readPhone(phone, `${path}.phones[${place}]`)),
    ...(code !== undefined && { organisationCode: readOrganisationCode(code, `${path}.organisationCode`) }),
    ...(note !== undefined && { note: readText(note, `${path}.note`) }),
    ...(noteEnglish !== undefined && { noteEnglish: readText(noteEnglish, `${path}.noteEnglish`) }),
    source: readTextOr(office['source'], `${path}.source`, userSource),
  }
}
