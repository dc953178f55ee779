import type { KeyOf } from './body-name'
import { groupEntries } from './group-entries'
import { textOf } from './held-certificate'
import type { NewBody, OldBody, ReorganisationInput } from './plan-input'
import { planProblem } from './plan-problem'
import type { PlanProblem } from './reorganisation-plan'

/** What is wrong with the lists of old and new bodies: names missing or repeated, details of a body that no line leads to. */
export function checkBodies({ oldBodies, newBodies = [], mappings }: ReorganisationInput, keyOf: KeyOf): PlanProblem[] {
  const targets = new Set(mappings.map(({ newName }) => keyOf(newName ?? '')))
  const stays = new Set(oldBodies.map(({ name }) => keyOf(name)))
  const unknown = newBodies.filter(({ name }) => !targets.has(keyOf(name)) && !stays.has(keyOf(name)))
  return [
    ...[...oldBodies, ...newBodies].filter(({ name }) => keyOf(name) === '').map(nameMissing),
    ...repeated(oldBodies, keyOf).map((bodies) => bodyRepeated(bodies)),
    ...repeated(newBodies, keyOf).map((bodies) => newBodyRepeated(bodies)),
    ...unknown.filter(({ name }) => keyOf(name) !== '').map(newBodyUnknown),
    ...emailConflicts({ newBodies, mappings }, keyOf),
  ]
}

/** Groups of entries under the same name. */
function repeated<Body extends { readonly name: string }>(bodies: readonly Body[], keyOf: KeyOf): Body[][] {
  return [...groupEntries(bodies, ({ name }) => keyOf(name))]
    .filter(([key, group]) => key !== '' && group.length > 1)
    .map(([, group]) => group)
}

function nameMissing(body: OldBody | NewBody): PlanProblem {
  return planProblem('error', 'BODY_NAME_MISSING', {
    vi: 'thiếu tên cơ quan. Hãy nhập tên, hoặc xóa dòng này.',
    en: 'the name of the body is missing. Enter it, or remove the row.',
    at: [body],
  })
}

function bodyRepeated(bodies: readonly OldBody[]): PlanProblem {
  const name = bodies[0]?.name ?? ''
  return planProblem('error', 'BODY_REPEATED', {
    vi: `cơ quan cũ “${name}” có ${bodies.length} lần trong danh sách, không rõ chứng thư nào là đúng. Hãy chỉ để lại một dòng.`,
    en: `the old body “${name}” stands ${bodies.length} times in the list. Leave one row only.`,
    at: bodies,
  })
}

function newBodyRepeated(bodies: readonly NewBody[]): PlanProblem {
  const name = bodies[0]?.name ?? ''
  return planProblem('error', 'NEW_BODY_REPEATED', {
    vi: `thông tin của cơ quan mới “${name}” có ${bodies.length} lần. Hãy chỉ để lại một dòng.`,
    en: `the details of the new body “${name}” stand ${bodies.length} times. Leave one row only.`,
    at: bodies,
  })
}

function newBodyUnknown(body: NewBody): PlanProblem {
  return planProblem('warning', 'NEW_BODY_UNKNOWN', {
    vi: `không có cơ quan cũ nào được chuyển thành “${body.name}”. Hãy kiểm tra lại tên, hoặc bỏ dòng này.`,
    en: `no old body becomes “${body.name}”. Check the name, or remove the row.`,
    at: [body],
  })
}

function emailConflicts(
  { newBodies = [], mappings }: Pick<ReorganisationInput, 'newBodies' | 'mappings'>,
  keyOf: KeyOf,
): PlanProblem[] {
  const told = [
    ...mappings.map(({ newName = '', newEmail = '', place }) => ({ name: newName, email: newEmail, place })),
    ...newBodies.map(({ name, values, place }) => ({ name, email: textOf(values, 'email'), place })),
  ].map(({ name, email, place }) => ({ name, email: email.trim().toLowerCase(), ...(place && { place }) }))
  const byName = groupEntries(
    told.filter(({ name, email }) => keyOf(name) !== '' && email !== ''),
    ({ name }) => keyOf(name),
  )
  return [...byName.values()]
    .filter((lines) => new Set(lines.map(({ email }) => email)).size > 1)
    .map((lines) => {
      const name = lines[0]?.name ?? ''
      return planProblem('error', 'NEW_EMAIL_CONFLICT', {
        vi: `cơ quan mới “${name}” có nhiều địa chỉ thư điện tử công vụ khác nhau. Hãy chỉ để lại địa chỉ đúng.`,
        en: `the new body “${name}” has several official addresses. Leave the right one.`,
        at: lines,
      })
    })
}
