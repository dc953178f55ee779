import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceKinds } from '../../../src/fields'
import {
  copyProfile,
  mauNumbers,
  profileToJson,
  readProfile,
  receiverOf,
  shippedProfiles,
  type ReceiverProfile,
} from '../../../src/procedures'

const department = { name: 'Sở Khoa học và Công nghệ tỉnh Mẫu' }
const good = { id: 'tinh-mau-2026', name: 'Tỉnh Mẫu 2026', department, routes: [{ mau: '04', to: 'department' }] }

function profileOf(json: unknown): ReceiverProfile {
  const reading = readProfile(json)
  if ('fault' in reading) throw new Error(`${reading.fault.path}: ${reading.fault.message}`)
  return reading.profile
}

function pathOf(json: unknown): string | undefined {
  const reading = readProfile(json)
  if (!('fault' in reading)) return undefined
  expect(reading.fault.message).toMatch(/\.$/)
  expect(reading.fault.english).toMatch(/\.$/)
  return reading.fault.path
}

it('reads the least that a user must write, and says that a user wrote it', () => {
  expect(profileOf(good)).toEqual({
    id: 'tinh-mau-2026',
    name: 'Tỉnh Mẫu 2026',
    certainty: 'user',
    department: { ...department, address: '', phones: [], source: 'Do người dùng đặt' },
    routes: [{ mau: '04', to: 'department', source: 'Do người dùng đặt' }],
    source: 'Do người dùng đặt',
  })
})

it('reads a profile without exceptions, and composes decomposed text', () => {
  const profile = profileOf({ id: 'a', name: '  Tỉnh Mẫu '.normalize('NFD') })
  expect(profile).toMatchObject({ name: 'Tỉnh Mẫu', routes: [] })
  expect(receiverOf(profile, '04')).toBe('authority')
})

describe('round trip', () => {
  it.each(shippedProfiles.map((profile) => [profile.id, profile] as const))('of a copy of %s', (_id, shipped) => {
    const copy = copyProfile(shipped, { id: 'cua-toi', name: 'Của tôi' })
    expect(profileOf(JSON.parse(profileToJson(copy)))).toEqual(copy)
    const received = (one: ReceiverProfile) =>
      mauNumbers.flatMap((mau) => deviceKinds.map((kind) => receiverOf(one, mau, kind)))
    expect(received(copy)).toEqual(received(shipped))
  })

  it('of any profile that can be read', () => {
    const text = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((one) => one.trim() !== '')
    const route = fc.record(
      {
        mau: fc.constantFrom(...mauNumbers),
        deviceKind: fc.constantFrom(...deviceKinds),
        to: fc.constantFrom('authority', 'department'),
        source: text,
      },
      { requiredKeys: ['mau', 'to'] },
    )
    const office = fc.record(
      {
        name: text,
        address: fc.string({ maxLength: 60 }),
        phones: fc.array(fc.record({ number: fc.constantFrom('1022', '(024) 3773-8668'), what: fc.string() }), {
          maxLength: 3,
        }),
        organisationCode: fc.constantFrom('G11.07.05', 'H01.151.03'),
        note: text,
        noteEnglish: text,
      },
      { requiredKeys: ['name'] },
    )
    const selector = (one: { mau: string; deviceKind?: string }) => `${one.mau}${one.deviceKind ?? ''}`
    const profile = fc.record(
      {
        id: fc.constantFrom('a', 'tinh-2'),
        name: text,
        department: office,
        note: text,
        noteEnglish: text,
        source: text,
      },
      { requiredKeys: ['id', 'name', 'department'] },
    )
    const routes = fc.uniqueArray(route, { selector, maxLength: 8 })
    fc.assert(
      fc.property(profile, routes, (parts, list) => {
        const read = profileOf({ ...parts, routes: list })
        expect(profileOf(JSON.parse(profileToJson(read)))).toEqual(read)
      }),
      { numRuns: 1_000 },
    )
  })
})

it('marks a copy as the user’s, with the source that it was copied from, once', () => {
  const [, longAn] = shippedProfiles
  if (!longAn) throw new Error('There is none')
  const copy = copyProfile(longAn, { id: 'cua-toi', name: 'Của tôi' })
  expect(copy.certainty).toBe('user')
  expect(copy.routes[0]?.source).toBe('Do người dùng đặt, chép từ: SGDĐT Long An 2025 §1, §6')
  expect(copyProfile(copy, { id: 'hai', name: 'Hai' }).source).toBe(copy.source)
})

const route = { mau: '04', to: 'department' }
const faults: readonly (readonly [string, unknown, string])[] = [
  ['nothing', null, ''],
  ['a list', [], ''],
  ['an unknown part', { ...good, colour: 'red' }, 'colour'],
  ['a prototype for a part', JSON.parse('{"__proto__": {}, "id": "a", "name": "b"}'), '__proto__'],
  ['no id', { name: 'Mẫu' }, 'id'],
  ['an id with blanks', { ...good, id: 'Tỉnh Mẫu' }, 'id'],
  ['an id too long', { ...good, id: 'a'.repeat(65) }, 'id'],
  ...shippedProfiles.map(({ id }) => [`the shipped id ${id}`, { ...good, id }, 'id'] as const),
  ['no name', { ...good, name: ' ' }, 'name'],
  ['a name too long', { ...good, name: 'a'.repeat(301) }, 'name'],
  ['a claim to be sure', { ...good, certainty: 'sure' }, 'certainty'],
  ['a note that is no text', { ...good, note: 3 }, 'note'],
  ['routes that are no list', { ...good, routes: {} }, 'routes'],
  ['more routes than there can be', { ...good, routes: Array.from({ length: 61 }, () => route) }, 'routes'],
  ['a form that is none', { ...good, routes: [{ ...route, mau: '10' }] }, 'routes[0].mau'],
  ['a form as a number', { ...good, routes: [route, { ...route, mau: 5 }] }, 'routes[1].mau'],
  ['a device that is none', { ...good, routes: [{ ...route, deviceKind: 'USB' }] }, 'routes[0].deviceKind'],
  ['a receiver that is none', { ...good, routes: [{ ...route, to: 'district' }] }, 'routes[0].to'],
  ['an unknown part of a route', { ...good, routes: [{ ...route, why: '' }] }, 'routes[0].why'],
  ['a route twice', { ...good, routes: [route, { mau: '05', to: 'authority' }, route] }, 'routes[2]'],
  ['a route to a department that is missing', { id: 'a', name: 'b', routes: [route] }, 'department'],
  ['a department without a name', { ...good, department: { address: 'Số 1' } }, 'department.name'],
  ['an unknown part of a department', { ...good, department: { name: 'Sở', fax: '1' } }, 'department.fax'],
  [
    'a telephone of letters',
    { ...good, department: { name: 'Sở', phones: [{ number: 'gọi tôi', what: '' }] } },
    'department.phones[0].number',
  ],
  [
    'an identifier that is none',
    { ...good, department: { name: 'Sở', organisationCode: 'xyz' } },
    'department.organisationCode',
  ],
]

it.each(faults)('names %s by its path', (_what, json, path) => {
  expect(pathOf(json)).toBe(path)
})

it('throws at no input', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const reading = readProfile(input)
      expect('fault' in reading || 'profile' in reading).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})
