import type { KeyOf } from './body-name'
import { nearest } from './check-mappings'
import { groupEntries } from './group-entries'
import { textOf } from './held-certificate'
import type { BodyMember, ReorganisationInput } from './plan-input'
import { planProblem } from './plan-problem'
import type { PlanProblem } from './reorganisation-plan'

/** What is wrong with the list of people: cells missing, bodies unknown, someone entered twice. */
export function checkPeople({ people, oldBodies, mappings }: ReorganisationInput, keyOf: KeyOf): PlanProblem[] {
  const olds = new Set(oldBodies.map(({ name }) => keyOf(name)))
  const moving = new Set(mappings.map(({ oldName }) => keyOf(oldName)))
  const staying = [...olds].filter((key) => !moving.has(key))
  const places = new Set([...staying, ...mappings.map(({ newName = '' }) => keyOf(newName))])
  const names = oldBodies.map(({ name }) => name)
  return [
    ...people.flatMap((person): PlanProblem[] => {
      if (textOf(person.values, 'fullName') === '') return [nameMissing(person)]
      const body = keyOf(person.body)
      if (body === '') return [bodyMissing(person)]
      if (!olds.has(body)) return [bodyUnknown(person, nearest(person.body, names))]
      return []
    }),
    ...targetsUnknown(people.filter(({ movesTo = '' }) => keyOf(movesTo) !== '' && !places.has(keyOf(movesTo)))),
    ...repeatedPeople(people),
  ]
}

function nameMissing(person: BodyMember): PlanProblem {
  return planProblem('error', 'PERSON_NAME_MISSING', {
    vi: 'thiếu “Họ và tên”. Hãy nhập tên, hoặc xóa dòng này.',
    en: 'the full name is missing. Enter it, or remove the row.',
    at: [person],
  })
}

function bodyMissing(person: BodyMember): PlanProblem {
  return planProblem('error', 'PERSON_BODY_MISSING', {
    vi: `thiếu cơ quan cũ của “${textOf(person.values, 'fullName')}”. Hãy nhập tên cơ quan.`,
    en: `the old body of “${textOf(person.values, 'fullName')}” is missing. Enter it.`,
    at: [person],
  })
}

function bodyUnknown(person: BodyMember, near: string | undefined): PlanProblem {
  const ask = near === undefined ? '' : ` Có phải là “${near}” không?`
  const english = near === undefined ? '' : ` Is “${near}” meant?`
  return planProblem('error', 'PERSON_BODY_UNKNOWN', {
    vi: `cơ quan “${person.body}” của “${textOf(person.values, 'fullName')}” không có trong danh sách cơ quan cũ.${ask} Hãy sửa tên, hoặc thêm cơ quan này vào danh sách.`,
    en: `the body “${person.body}” of “${textOf(person.values, 'fullName')}” is not in the list of old bodies.${english} Correct the name, or add it to the list.`,
    at: [person],
  })
}

/** Who leaves for a body outside of the table makes no fault; a name that is only written otherwise would, so it is shown. */
function targetsUnknown(people: readonly BodyMember[]): PlanProblem[] {
  const names = [...new Set(people.map(({ movesTo = '' }) => movesTo.normalize('NFC').trim()))]
  if (names.length === 0) return []
  const shown = names
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join(', ')
  const list = shown + (names.length > 3 ? ', …' : '')
  return [
    planProblem('warning', 'PERSON_TARGET_UNKNOWN', {
      vi: `${people.length} người chuyển đến nơi không có trong bảng sắp xếp (${list}): được hiểu là cơ quan khác, ngoài bảng. Nếu là tên viết chưa đúng của cơ quan trong bảng thì hãy sửa lại.`,
      en: `${people.length} people go where the table has no body (${list}): taken for bodies outside of it. Correct the name if a body of the table is meant.`,
      at: people,
    }),
  ]
}

/** The same citizen number with the same certificate is one person entered twice; with another certificate it is a second one. */
function repeatedPeople(people: readonly BodyMember[]): PlanProblem[] {
  const known = people.filter(({ values }) => textOf(values, 'citizenId') !== '')
  const groups = groupEntries(
    known,
    ({ values }) => `${textOf(values, 'citizenId')}\0${textOf(values, 'certificateSerial').toUpperCase()}`,
  )
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const name = group[0] ? textOf(group[0].values, 'fullName') : ''
      return planProblem('error', 'PERSON_REPEATED', {
        vi: `“${name}” (cùng số định danh cá nhân) có ${group.length} lần trong danh sách. Hãy chỉ để lại một dòng.`,
        en: `“${name}” (the same citizen number) stands ${group.length} times in the list. Leave one row only.`,
        at: group,
      })
    })
}
