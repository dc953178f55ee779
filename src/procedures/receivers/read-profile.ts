import { deviceKinds, JsonFault, quoted, readJsonObject, type DeviceKind } from '../../fields'
import { isMau, mauNumbers, type Mau } from '../mau'
import { breakOff, readList, readText, readTextOr, type ProfileFault } from './profile-fault'
import { readOffice, userSource } from './read-office'
import type { ReceiverKind, ReceiverProfile, Route } from './receiver-profile'
import { shippedProfiles } from './shipped-profiles'

/** A profile that was read, or its first fault. Nothing is half read. */
export type ProfileReading = { readonly profile: ReceiverProfile } | { readonly fault: ProfileFault }

const mostRoutes = 60
const receiverKinds: readonly ReceiverKind[] = ['authority', 'department']

function readId(value: unknown): string {
  const id = readText(value, 'id')
  if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(id))
    return breakOff(
      'id',
      'Mã của nơi nhận chỉ gồm chữ thường không dấu, chữ số và gạch nối, dài nhất 64 ký tự, ví dụ tinh-toi-2026.',
      'The id has only small unaccented letters, digits and hyphens, at most 64 characters, e.g. my-province-2026.',
    )
  if (!shippedProfiles.some((shipped) => shipped.id === id)) return id
  return breakOff(
    'id',
    `Mã ${quoted(id)} đã dùng cho nơi nhận có sẵn. Hãy đặt mã khác.`,
    `The id ${quoted(id)} belongs to a shipped profile. Choose another one.`,
  )
}

function readCertainty(value: unknown): 'user' {
  if (value === undefined || value === 'user') return 'user'
  return breakOff(
    'certainty',
    'Nơi nhận do người dùng tạo chỉ được ghi "user" ở phần này.',
    'A profile made by a user may say only "user" here.',
  )
}

function readMau(value: unknown, path: string): Mau {
  if (isMau(value)) return value
  return breakOff(
    path,
    `Không có Mẫu ${quoted(value)}. Các mẫu là: ${mauNumbers.join(', ')}.`,
    `There is no form ${quoted(value)}. The forms are: ${mauNumbers.join(', ')}.`,
  )
}

function readOneOf<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  return breakOff(
    path,
    `Giá trị này phải là một trong: ${choices.join(', ')}.`,
    `This must be one of: ${choices.join(', ')}.`,
  )
}

function readRoute(value: unknown, path: string): Route {
  const route = readJsonObject(value, path, ['mau', 'deviceKind', 'to', 'source'])
  const kind = route['deviceKind']
  return {
    mau: readMau(route['mau'], `${path}.mau`),
    ...(kind !== undefined && { deviceKind: readOneOf<DeviceKind>(kind, `${path}.deviceKind`, deviceKinds) }),
    to: readOneOf(route['to'], `${path}.to`, receiverKinds),
    source: readTextOr(route['source'], `${path}.source`, userSource),
  }
}

function refuseRepeated(routes: readonly Route[]): void {
  routes.forEach(({ mau, deviceKind }, place) => {
    const first = routes.findIndex((route) => route.mau === mau && route.deviceKind === deviceKind)
    if (first !== place)
      breakOff(
        `routes[${place}]`,
        `Dòng ${place + 1} trùng với dòng ${first + 1}: cùng Mẫu ${mau}, cùng loại thiết bị. Hãy bỏ một dòng.`,
        `Entry ${place + 1} repeats entry ${first + 1}: form ${mau}, the same device kind. Remove one.`,
      )
  })
}

function readContent(json: unknown): ReceiverProfile {
  const parts = ['id', 'name', 'certainty', 'note', 'noteEnglish', 'department', 'routes', 'source']
  const content = readJsonObject(json, '', parts)
  const { note, noteEnglish, department } = content
  const profile: ReceiverProfile = {
    id: readId(content['id']),
    name: readText(content['name'], 'name'),
    certainty: readCertainty(content['certainty']),
    ...(note !== undefined && { note: readText(note, 'note') }),
    ...(noteEnglish !== undefined && { noteEnglish: readText(noteEnglish, 'noteEnglish') }),
    ...(department !== undefined && { department: readOffice(department, 'department') }),
    routes: readList(content['routes'] ?? [], 'routes', mostRoutes).map((one, at) => readRoute(one, `routes[${at}]`)),
    source: readTextOr(content['source'], 'source', userSource),
  }
  refuseRepeated(profile.routes)
  const toDepartment = profile.routes.find(({ to }) => to === 'department')
  if (toDepartment === undefined || profile.department) return profile
  return breakOff(
    'department',
    `Mẫu ${toDepartment.mau} gửi Sở Khoa học và Công nghệ nhưng chưa có phần thông tin của Sở. Hãy điền ít nhất tên Sở.`,
    `Form ${toDepartment.mau} goes to the department, but the department is missing. Give at least its name.`,
  )
}

/**
 * Checks a user's profile (already parsed JSON). Ids of shipped profiles are refused; what has no source says that a user wrote it;
 * texts come back trimmed and in NFC.
 * @returns the profile, or the first fault with its path, e.g. `routes[0].mau`
 */
export function readProfile(json: unknown): ProfileReading {
  try {
    return { profile: readContent(json) }
  } catch (thrown) {
    if (thrown instanceof JsonFault)
      return { fault: { path: thrown.path, message: thrown.message, english: thrown.english } }
    throw thrown
  }
}

/** A profile as the text of a JSON file that `readProfile` takes (a shipped one after it was copied). */
export function profileToJson(profile: ReceiverProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`
}
