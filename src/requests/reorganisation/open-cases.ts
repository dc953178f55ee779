/** The cases that the sources leave open, with what the clerk may choose. The plan never chooses. */
import type { OldNode, NewNode } from './mapping-graph'
import type { BodyMember, SheetPlace } from './plan-input'
import { planSources } from './reasons'
import { textOf } from './held-certificate'
import { sortedPlaces } from './plan-problem'
import type { CaseOption, UndecidedCase } from './reorganisation-plan'

function option(id: string, label: string, english: string, source: string): CaseOption {
  return { id, label, english, source }
}

function placesOf(olds: readonly OldNode[], more: readonly SheetPlace[] = []): SheetPlace[] {
  const all = [...olds.map(({ body }) => body), ...more.map((place) => ({ place }))]
  const seen = new Map(sortedPlaces(all).map((place) => [`${place.sheet ?? ''}\0${place.row}`, place]))
  return [...seen.values()]
}

const issueAndRevoke = `${planSources.issue}; ${planSources.revoke}`

/** One old body becomes one new body of another name, and nobody said how. */
export function renameOrFounding(old: OldNode, to: NewNode): UndecidedCase {
  return {
    id: `rename-or-founding:${old.key}`,
    kind: 'rename-or-founding',
    name: old.body.name,
    question: `“${old.body.name}” thành “${to.name}”: chỉ đổi tên, hay thành lập cơ quan mới?`,
    english: `“${old.body.name}” becomes “${to.name}”: is it only renamed, or is a new body founded?`,
    source: `${planSources.change} (đổi tên: thay đổi thông tin); ${planSources.issue} (thành lập mới: cấp mới)`,
    options: [
      option('renamed', 'Chỉ đổi tên: thay đổi thông tin (Mẫu 04)', 'Renamed only: change (04)', planSources.change),
      option(
        'founded',
        'Thành lập mới: cấp mới (Mẫu 02), thu hồi chứng thư cũ (Mẫu 05)',
        'Newly founded: issue (02) and revoke the old (05)',
        issueAndRevoke,
      ),
    ],
    places: placesOf([old], to.places),
  }
}

/** Several old bodies have the name that the new one keeps. */
export function sameName(keepers: readonly OldNode[], to: NewNode): UndecidedCase {
  return {
    id: `same-name:${to.key}`,
    kind: 'same-name',
    name: to.name,
    question: `Nhiều cơ quan cũ cùng mang tên mà “${to.name}” giữ lại (${keepers.map(({ body }) => body.name).join(', ')}). Giữ chứng thư của cơ quan nào?`,
    english: `Several old bodies have the name that “${to.name}” keeps (${keepers.map(({ body }) => body.name).join(', ')}). Whose certificate is kept?`,
    source: `${planSources.kept} (không nói trường hợp trùng tên)`,
    options: [
      ...keepers.map(({ key, body }) =>
        option(
          `keep:${key}`,
          `Giữ chứng thư của “${body.name}” (Mẫu 04), thu hồi các chứng thư còn lại (Mẫu 05)`,
          `Keep the certificate of “${body.name}” (04), revoke the others (05)`,
          planSources.kept,
        ),
      ),
      option(
        'new',
        'Không giữ: cấp mới (Mẫu 02), thu hồi tất cả (Mẫu 05)',
        'Keep none: issue (02), revoke all (05)',
        issueAndRevoke,
      ),
    ],
    places: placesOf(keepers, to.places),
  }
}

/** A split body has a successor that keeps its name: the two letters say different things. */
export function splitKeptName(old: OldNode, to: NewNode): UndecidedCase {
  return {
    id: `split-kept-name:${old.key}:${to.key}`,
    kind: 'split-kept-name',
    name: old.body.name,
    question: `“${old.body.name}” chia tách, trong đó “${to.name}” giữ tên cũ. Giữ chứng thư hay thu hồi?`,
    english: `“${old.body.name}” is split, and “${to.name}” keeps its name. Keep the certificate or revoke it?`,
    source: planSources.conflict,
    options: [
      option(
        'change',
        `“${to.name}” giữ chứng thư: thay đổi thông tin (Mẫu 04)`,
        `“${to.name}” keeps the certificate: change (04)`,
        planSources.kept,
      ),
      option(
        'revoke',
        `Thu hồi (Mẫu 05), cấp mới cho “${to.name}” (Mẫu 02)`,
        `Revoke (05), issue to “${to.name}” (02)`,
        issueAndRevoke,
      ),
    ],
    places: placesOf([old], to.places),
  }
}

/** A body that keeps its certificate is said to get another official address. */
export function newEmail(old: OldNode, to: NewNode): UndecidedCase {
  return {
    id: `new-email:${old.key}:${to.key}`,
    kind: 'new-email',
    name: to.name,
    question: `“${to.name}” tiếp nối “${old.body.name}” nhưng dùng địa chỉ thư điện tử công vụ mới (${to.newEmail}). Giữ chứng thư hay cấp mới?`,
    english: `“${to.name}” goes on from “${old.body.name}” but uses a new official address (${to.newEmail}). Keep the certificate or issue a new one?`,
    source: `${planSources.kept} (giữ tên: giữ thư điện tử cũ); ${planSources.issue} (thư điện tử mới: cấp mới)`,
    options: [
      option(
        'keep',
        'Giữ chứng thư và thư điện tử cũ: thay đổi thông tin (Mẫu 04)',
        'Keep the certificate and the old address: change (04)',
        planSources.kept,
      ),
      option(
        'issue',
        'Dùng thư điện tử mới: cấp mới (Mẫu 02), thu hồi chứng thư cũ (Mẫu 05)',
        'Use the new address: issue (02), revoke the old (05)',
        issueAndRevoke,
      ),
    ],
    places: placesOf([old], to.places),
  }
}

function personId(kind: string, person: BodyMember, old: OldNode): string {
  const { values } = person
  const number = textOf(values, 'citizenId') || textOf(values, 'certificateSerial') || textOf(values, 'email')
  const birth = textOf(values, 'dateOfBirth')
  return [kind, old.key, textOf(values, 'fullName').normalize('NFC').toLowerCase(), birth, number].join(':')
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
    options: targets.map(({ key, name: goal }) =>
      option(`to:${key}`, `Về “${goal}”`, `To “${goal}”`, planSources.personChange),
    ),
    places: sortedPlaces([person]),
  }
}

/** A person of a body dissolved without successor. */
export function personOfDissolved(person: BodyMember, old: OldNode): UndecidedCase {
  const name = textOf(person.values, 'fullName')
  return {
    id: personId('person-of-dissolved', person, old),
    kind: 'person-of-dissolved',
    name,
    question: `“${old.body.name}” giải thể: “${name}” chuyển đi đâu hay thôi việc? Nếu chuyển, hãy ghi “Nơi chuyển đến” của người này.`,
    english: `“${old.body.name}” is dissolved: did “${name}” move, or leave? If moved, fill where to.`,
    source: `${planSources.change} (chuyển công tác: thay đổi); ${planSources.revokePerson} (nghỉ hưu, thôi việc: thu hồi)`,
    options: [
      option(
        'left',
        'Nghỉ hưu hoặc thôi việc: thu hồi (Mẫu 05)',
        'Retired or left: revoke (05)',
        planSources.revokePerson,
      ),
      option('moved', 'Chuyển công tác: hãy ghi nơi chuyển đến', 'Moved: fill in where to', planSources.change),
    ],
    places: sortedPlaces([person]),
  }
}
