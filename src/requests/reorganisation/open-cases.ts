/** The cases that the sources leave open, with what the clerk may choose. The plan never chooses. */
import type { OldNode, NewNode } from './mapping-graph'
import type { SheetPlace } from './plan-input'
import { inferred, planSources } from './reasons'
import { textOf } from './held-certificate'
import { sortedPlaces } from './plan-problem'
import type { CaseOption, UndecidedCase } from './reorganisation-plan'

/** Writes one option. */
export function option(id: string, label: string, english: string, source: string): CaseOption {
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

/** A body goes on under its full name with an address that is another one, or that can't be compared. */
export function newAddress(old: OldNode, to: NewNode): UndecidedCase {
  const [before, after] = [textOf(old.body.values, 'address'), textOf(to.details, 'address')]
  const known = before === '' ? 'chưa có địa chỉ cũ để so' : `địa chỉ cũ: ${before}`
  const english = before === '' ? 'the old one is not told' : `the old one: ${before}`
  return {
    id: `new-address:${old.key}`,
    kind: 'new-address',
    name: old.body.name,
    question: `“${old.body.name}” giữ nguyên tên, địa chỉ mới là ${after} (${known}). Địa chỉ trong chứng thư có thay đổi không?`,
    english: `“${old.body.name}” keeps its name; its address is now ${after} (${english}). Does the address in the certificates change?`,
    source: `${planSources.kept} (thay đổi địa chỉ cơ quan: thay đổi thông tin)`,
    options: [
      option(
        'change',
        'Có: thay đổi thông tin của cơ quan và người trong cơ quan (Mẫu 04)',
        'Yes: change the information of the body and its people (04)',
        planSources.kept,
      ),
      option('nothing', 'Không: không phải làm gì', 'No: nothing to do', inferred(planSources.kept)),
    ],
    places: placesOf([old], to.places),
  }
}
