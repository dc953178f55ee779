/** The cases of people that the sources leave open, with what the clerk may choose. */
import type { MappingGraph, NewNode, OldNode } from './mapping-graph'
import { textOf } from './held-certificate'
import { option } from './open-cases'
import type { BodyMember } from './plan-input'
import { sortedPlaces } from './plan-problem'
import { inferred, planSources } from './reasons'
import type { CaseKind, CaseOption, UndecidedCase } from './reorganisation-plan'

/** The same for the same person, whatever the row: two that nothing tells apart share it. */
function personId(kind: CaseKind, { values }: BodyMember, old: OldNode): string {
  const number = textOf(values, 'citizenId') || textOf(values, 'certificateSerial') || textOf(values, 'email')
  const birth = textOf(values, 'dateOfBirth')
  return [kind, old.key, textOf(values, 'fullName').normalize('NFC').toLowerCase(), birth, number].join(':')
}

/** Where someone may go who goes to no body of the table. The names do not differ by person: one list serves all. */
const exits: readonly CaseOption[] = [
  option(
    'outside',
    'Cơ quan khác trong tỉnh: thay đổi thông tin (Mẫu 04), điền tên cơ quan mới trong mẫu',
    'Another body of the province: change (04); its name is filled in there',
    planSources.change,
  ),
  option(
    'sector',
    'Cơ quan đảng, đoàn thể, ngành dọc: thu hồi (Mẫu 05)',
    'The Party, a mass organisation, a vertical sector: revoke (05)',
    planSources.revokePerson,
  ),
  option('left', 'Thôi việc, nghỉ hưu: thu hồi (Mẫu 05)', 'Left or retired: revoke (05)', planSources.revokePerson),
]

function optionTo(key: string, name: string): CaseOption {
  return option(`to:${key}`, `Về “${name}”`, `To “${name}”`, planSources.personChange)
}

const byGraph = new WeakMap<MappingGraph, readonly CaseOption[]>()

/** The exits, then every body that is there afterwards: made once for a plan, since thousands may choose among hundreds. */
function anywhere(graph: MappingGraph): readonly CaseOption[] {
  const known = byGraph.get(graph) ?? [...exits, ...[...graph.places].map(([key, name]) => optionTo(key, name))]
  byGraph.set(graph, known)
  return known
}

/** A person of a split body, of whom nobody said where to. */
export function personOfSplit(person: BodyMember, old: OldNode, targets: readonly NewNode[]): UndecidedCase {
  const name = textOf(person.values, 'fullName')
  return {
    id: personId('person-of-split', person, old),
    kind: 'person-of-split',
    name,
    question: `“${old.body.name}” chia tách: “${name}” về cơ quan nào?`,
    english: `“${old.body.name}” is split: where does “${name}” go?`,
    source: `${planSources.kept} (không nói người của cơ quan chia tách về đâu)`,
    options: targets.map(({ key, name: goal }) => optionTo(key, goal)),
    places: sortedPlaces([person]),
  }
}

/** A person of a body dissolved without successor. */
export function personOfDissolved(person: BodyMember, old: OldNode, graph: MappingGraph): UndecidedCase {
  const name = textOf(person.values, 'fullName')
  return {
    id: personId('person-of-dissolved', person, old),
    kind: 'person-of-dissolved',
    name,
    question: `“${old.body.name}” giải thể: “${name}” chuyển đi đâu hay thôi việc?`,
    english: `“${old.body.name}” is dissolved: where did “${name}” move, or did the person leave?`,
    source: `${planSources.change} (chuyển công tác: thay đổi); ${planSources.revokePerson} (nghỉ hưu, thôi việc, sang đảng, đoàn thể, ngành dọc: thu hồi)`,
    options: anywhere(graph),
    places: sortedPlaces([person]),
  }
}

/** A person who is said to go to a name that the table has almost so, or that ends. The near ones are offered, never taken. */
export function personTarget(
  person: BodyMember,
  old: OldNode,
  graph: MappingGraph,
  { offered, isEnded }: { readonly offered: readonly string[]; readonly isEnded: boolean },
): UndecidedCase {
  const [name, goal] = [textOf(person.values, 'fullName'), (person.movesTo ?? '').trim()]
  const near = offered.map((key) => optionTo(key, graph.places.get(key) ?? ''))
  return {
    id: personId('person-target', person, old),
    kind: 'person-target',
    name,
    question: isEnded
      ? `“${name}” chuyển đến “${goal}”, nhưng cơ quan này không còn sau sắp xếp. Về cơ quan nào?`
      : `“${name}” chuyển đến “${goal}”. Có phải là cơ quan gần giống tên trong bảng không?`,
    english: isEnded
      ? `“${name}” goes to “${goal}”, which ends. Where to?`
      : `“${name}” goes to “${goal}”. Is the body of the table meant that is written nearly so?`,
    source: planSources.planInput,
    options: [...near, ...exits],
    places: sortedPlaces([person]),
  }
}

/** A person who goes to a body that names a province, which is another one than, or can't be compared with, the present one. */
export function personProvince(person: BodyMember, old: OldNode, province: string): UndecidedCase {
  const [name, goal] = [textOf(person.values, 'fullName'), (person.movesTo ?? '').trim()]
  return {
    id: personId('person-province', person, old),
    kind: 'person-province',
    name,
    question: `“${name}” chuyển đến “${goal}” (${province}): vẫn thuộc tỉnh, thành phố đang công tác không?`,
    english: `“${name}” goes to “${goal}” (${province}): is that within the present province?`,
    source: `${planSources.change} (thay đổi thông tin khi chuyển trong cùng tỉnh)`,
    options: [
      option('within', 'Cùng tỉnh: thay đổi thông tin (Mẫu 04)', 'The same province: change (04)', planSources.change),
      option(
        'elsewhere',
        'Tỉnh khác: thu hồi (Mẫu 05), nơi mới đề nghị cấp',
        'Another province: revoke (05); the new body asks for an issue',
        inferred(`${planSources.change}, §7`),
      ),
    ],
    places: sortedPlaces([person]),
  }
}
