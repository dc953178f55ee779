import { fold } from '../../fields'
import type { KeyOf } from './body-name'
import { groupEntries } from './group-entries'
import { cyclesOf } from './mapping-cycles'
import type { BodyMapping, ReorganisationInput } from './plan-input'
import { planProblem } from './plan-problem'
import type { PlanProblem } from './reorganisation-plan'

/** What is wrong with the lines of the resolution: cells missing, bodies unknown, lines repeated, in a circle or contradictory. */
export function checkMappings({ oldBodies, mappings }: ReorganisationInput, keyOf: KeyOf): PlanProblem[] {
  const olds = new Map(oldBodies.map(({ name }) => [keyOf(name), name]))
  const known = [...olds.values()]
  const named = mappings.filter(({ oldName }) => keyOf(oldName) !== '')
  const strangers = named.filter(({ oldName }) => !olds.has(keyOf(oldName)))
  return [
    ...mappings.filter(({ oldName }) => keyOf(oldName) === '').map(oldMissing),
    ...named.filter(({ newName, kind }) => keyOf(newName ?? '') === '' && kind !== 'dissolved').map(newMissing),
    ...strangers.map((mapping) => bodyUnknown(mapping, nearest(mapping.oldName, known))),
    ...repeatedLines(named, keyOf),
    ...contradictions(named, keyOf),
    ...circles(named, keyOf),
  ]
}

/** A name of the list that differs in marks only: offered, never taken. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const folded = fold(name)
  return known.find((one) => fold(one) === folded)
}

function oldMissing(mapping: BodyMapping): PlanProblem {
  return planProblem('error', 'MAPPING_OLD_MISSING', {
    vi: 'thiếu “Tên cơ quan cũ”. Hãy nhập tên, hoặc xóa dòng này.',
    en: 'the old body is missing. Enter it, or remove the row.',
    at: [mapping],
  })
}

function newMissing(mapping: BodyMapping): PlanProblem {
  return planProblem('error', 'MAPPING_NEW_MISSING', {
    vi: `thiếu “Tên cơ quan mới” của “${mapping.oldName}”. Hãy nhập tên, hoặc ghi “giải thể” nếu không có cơ quan kế tiếp.`,
    en: `the new body of “${mapping.oldName}” is missing. Enter it, or write that the old one is dissolved.`,
    at: [mapping],
  })
}

function bodyUnknown(mapping: BodyMapping, near: string | undefined): PlanProblem {
  const ask = near === undefined ? '' : ` Có phải là “${near}” không?`
  const english = near === undefined ? '' : ` Is “${near}” meant?`
  return planProblem('error', 'MAPPING_BODY_UNKNOWN', {
    vi: `“${mapping.oldName}” không có trong danh sách cơ quan cũ.${ask} Hãy sửa tên, hoặc thêm cơ quan này vào danh sách.`,
    en: `“${mapping.oldName}” is not in the list of old bodies.${english} Correct the name, or add it to the list.`,
    at: [mapping],
  })
}

function repeatedLines(mappings: readonly BodyMapping[], keyOf: KeyOf): PlanProblem[] {
  const groups = groupEntries(mappings, ({ oldName, newName = '' }) => `${keyOf(oldName)}\0${keyOf(newName)}`)
  return [...groups.values()]
    .filter((lines) => lines.length > 1)
    .map((lines) => {
      const { oldName = '', newName = '' } = lines[0] ?? {}
      return planProblem('error', 'MAPPING_REPEATED', {
        vi: `“${oldName}” được chuyển ${lines.length} lần thành “${newName}”. Hãy chỉ để lại một dòng.`,
        en: `“${oldName}” becomes “${newName}” ${lines.length} times. Leave one row only.`,
        at: lines,
      })
    })
}

/** A rename is from one body to one; a split has several new ones; who is dissolved without successor has no new one. */
function contradictions(mappings: readonly BodyMapping[], keyOf: KeyOf): PlanProblem[] {
  const byOld = groupEntries(mappings, ({ oldName }) => keyOf(oldName))
  const byNew = groupEntries(
    mappings.filter(({ newName = '' }) => keyOf(newName) !== ''),
    ({ newName = '' }) => keyOf(newName),
  )
  return [...byOld.values()].flatMap((lines) => {
    const sources = lines.flatMap(({ newName = '' }) => byNew.get(keyOf(newName)) ?? [])
    const isRenamed = lines.some(({ kind }) => kind === 'renamed')
    const ends = lines.some(({ newName = '' }) => keyOf(newName) === '')
    const name = lines[0]?.oldName ?? ''
    const at = lines
    if (isRenamed && sources.length > 1)
      return contradiction(
        name,
        'đổi tên là một cơ quan cũ thành đúng một cơ quan mới',
        'a rename is from one body to one',
        at,
      )
    if (lines.length === 1 && lines[0]?.kind === 'split')
      return contradiction(
        name,
        'chia tách phải có ít nhất hai cơ quan mới',
        'a split needs two new bodies at least',
        at,
      )
    if (ends && lines.length > 1)
      return contradiction(
        name,
        'vừa không có cơ quan kế tiếp, vừa có cơ quan mới',
        'it has no successor and a new body',
        at,
      )
    return []
  })
}

function contradiction(name: string, vi: string, en: string, at: readonly BodyMapping[]): PlanProblem[] {
  return [
    planProblem('error', 'MAPPING_KIND_CONTRADICTS', {
      vi: `các dòng của “${name}” mâu thuẫn: ${vi}. Hãy sửa hình thức sắp xếp hoặc tên cơ quan.`,
      en: `the rows of “${name}” contradict each other: ${en}. Correct the kind or the names.`,
      at,
    }),
  ]
}

function circles(mappings: readonly BodyMapping[], keyOf: KeyOf): PlanProblem[] {
  const lines = mappings
    .map((mapping) => ({ mapping, from: keyOf(mapping.oldName), to: keyOf(mapping.newName ?? '') }))
    .filter(({ from, to }) => to !== '' && from !== to)
  const targets = new Map(
    [...groupEntries(lines, ({ from }) => from)].map(([key, all]) => [key, all.map(({ to }) => to)]),
  )
  const groups = cyclesOf(targets)
  const inCircle = new Set(groups.flat())
  const chained = lines.filter(({ to }) => targets.has(to) && !inCircle.has(to))
  return [
    ...groups.map((group) => circle(lines.filter(({ from, to }) => group.includes(from) && group.includes(to)))),
    ...chained.map(({ mapping, to }) =>
      chain(
        mapping,
        lines.filter(({ from }) => from === to),
      ),
    ),
  ]
}

interface Line {
  readonly mapping: BodyMapping
}

function circle(lines: readonly Line[]): PlanProblem {
  const names = lines.map(({ mapping }) => `“${mapping.oldName}” → “${mapping.newName ?? ''}”`).join(', ')
  return planProblem('error', 'MAPPING_CYCLE', {
    vi: `các cơ quan chuyển thành nhau theo vòng: ${names}. Hãy sửa lại cột cơ quan mới.`,
    en: `the bodies become each other in a circle: ${names}. Correct the new bodies.`,
    at: lines.map(({ mapping }) => mapping),
  })
}

function chain(mapping: BodyMapping, onward: readonly Line[]): PlanProblem {
  const name = mapping.newName ?? ''
  return planProblem('warning', 'MAPPING_CHAIN', {
    vi: `“${name}” vừa là cơ quan mới, vừa là cơ quan cũ được chuyển tiếp. Bảng được hiểu đúng như đã ghi; nếu “${mapping.oldName}” chuyển thẳng đến nơi cuối thì hãy sửa lại.`,
    en: `“${name}” is a new body and an old one that moves on. The rows are taken as written; correct them if “${mapping.oldName}” goes straight on.`,
    at: [mapping, ...onward.map((one) => one.mapping)],
  })
}
