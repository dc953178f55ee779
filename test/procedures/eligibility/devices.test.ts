import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../../src/fields'
import {
  defaultProfile,
  deviceKindOf,
  listProblems,
  receiverOfRows,
  shippedProfiles,
  type ReceiverProfile,
} from '../../../src/procedures'
import { problemsOf, said } from './judged-row'

const iccid = '8984012345678901234'
const token = 'VGCA-0012345'

describe('the kind of device of a row', () => {
  it.each<[FieldValues, string | undefined]>([
    [{ deviceKind: 'HSM', simPki: 'Viettel' }, 'HSM'],
    [{ simPki: 'Viettel/cs' }, 'SIM'],
    [{ deviceNumber: iccid }, 'SIM'],
    [{ deviceNumber: ' 8984 0123 4567 8901 234' }, 'SIM'],
    [{ deviceNumber: token }, undefined],
    [{ simPki: '' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (values, expected) => {
    expect(deviceKindOf(values)).toBe(expected)
  })
})

describe('a carrier and the kind of device on Mẫu 01', () => {
  it.each<[FieldValues, string[]]>([
    [{}, []],
    [{ deviceKind: 'TOKEN' }, []],
    [{ deviceKind: 'RSSP', simPki: '' }, []],
    [{ simPki: 'Viettel' }, []],
    [{ deviceKind: 'SIM', simPki: 'Mobifone/cs' }, []],
    [{ deviceKind: 'TOKEN', simPki: 'Viettel' }, ['error DEVICE_CONTRADICTION simPki']],
    [{ deviceKind: 'RSSP', simPki: 'Vinaphone/cs' }, ['error DEVICE_CONTRADICTION simPki']],
    [{ deviceKind: 'SOFT', simPki: 'Viettel' }, ['error DEVICE_CONTRADICTION simPki']],
    [{ deviceKind: 'SIM' }, ['error SIM_CARRIER_MISSING simPki']],
    [{ deviceKind: 'SIM', simPki: '' }, ['error SIM_CARRIER_MISSING simPki']],
  ])('%j', (values, expected) => {
    expect(said('01', values)).toEqual(expected)
  })

  it('go together in one letter, but for central signing', () => {
    const mixed = (...kinds: (string | undefined)[]) =>
      listProblems(
        '01',
        kinds.map((deviceKind) => (deviceKind === undefined ? {} : { deviceKind })),
      ).map(({ severity, code }) => `${severity} ${code}`)
    expect(mixed()).toEqual([])
    expect(mixed('TOKEN', 'SIM', undefined)).toEqual([])
    expect(mixed('RSSP', 'RSSP')).toEqual([])
    expect(mixed('TOKEN', 'RSSP')).toEqual(['warning DEVICE_KINDS_MIXED'])
    expect(mixed(undefined, 'RSSP', 'RSSP')).toEqual(['warning DEVICE_KINDS_MIXED'])
    expect(listProblems('01', [{}, { deviceKind: 'RSSP' }])[0]?.message).toMatch(/^Dòng 2 /)
    expect(listProblems('06', [{ deviceKind: 'TOKEN' }, { deviceKind: 'RSSP' }])).toEqual([])
  })
})

it.each(['02', '03'] as const)('a SIM PKI has no column on Mẫu %s: a hint', (mau) => {
  const row = { foundingDecision: 'QĐ 1' }
  expect(said(mau, { ...row, deviceKind: 'SIM' })).toEqual(['hint SIM_NOT_ON_FORM deviceKind'])
  expect(said(mau, { ...row, deviceKind: 'TOKEN' })).toEqual([])
})

describe('recovery on Mẫu 06', () => {
  it.each<[FieldValues, string[]]>([
    [{ deviceLocked: true }, []],
    [{ deviceLocked: true, deviceKind: 'TOKEN' }, []],
    [{ deviceLocked: true, deviceKind: 'SIM' }, []],
    [{ deviceLocked: false }, ['error RECOVERY_NOT_LOCKED deviceLocked']],
    [{}, ['hint RECOVERY_LOCK_UNCONFIRMED deviceLocked']],
    [{ deviceLocked: true, deviceKind: 'RSSP' }, ['error RECOVERY_NO_DEVICE deviceKind']],
    [{ deviceLocked: true, deviceKind: 'SOFT' }, ['error RECOVERY_NO_DEVICE deviceKind']],
    [{ deviceLocked: true, deviceKind: 'HSM' }, ['error RECOVERY_NO_DEVICE deviceKind']],
  ])('%j', (values, expected) => {
    expect(said('06', values)).toEqual(expected)
  })

  it('names no number of wrong passwords: the published ones contradict each other', () => {
    expect(problemsOf('06', {})[0]?.message).not.toMatch(/\d/)
  })
})

describe('the receiver of rows', () => {
  const profile = (id: string): ReceiverProfile => shippedProfiles.find((one) => one.id === id) ?? defaultProfile
  const sim: FieldValues = { deviceKind: 'SIM' }
  const rows: [string, FieldValues[], string, boolean][] = [
    ['authority', [{ deviceNumber: token }, sim], 'authority', false],
    ['thuy-nguyen-2024', [{ deviceNumber: token }, sim], 'authority', false],
    ['long-an-2025', [], 'department', false],
    ['long-an-2025', [{ deviceNumber: token }], 'department', false],
    ['long-an-2025', [sim, { deviceNumber: iccid }], 'authority', false],
    ['long-an-2025', [{ deviceNumber: token }, sim], 'department', true],
    ['long-an-2025', [sim, { deviceNumber: token }], 'authority', true],
    ['long-an-2025', [sim, {}, {}], 'department', true],
    ['dong-thap-2025', [{}, sim, { deviceNumber: iccid }], 'authority', true],
  ]

  it.each(rows)('by %s of %j is %s (mixed: %s)', (id, subjects, receiver, isMixed) => {
    const found = receiverOfRows(profile(id), '06', subjects)
    expect([found.receiver, found.problems.map(({ code }) => code)]).toEqual([
      receiver,
      isMixed ? ['RECEIVERS_MIXED'] : [],
    ])
  })

  it('says which rows go where', () => {
    const [problem] = receiverOfRows(profile('long-an-2025'), '06', [{}, sim, {}, sim]).problems
    expect(problem?.message).toContain('dòng 2, 4 gửi Cục')
    expect(problem?.message).toContain('dòng 1, 3 gửi Sở')
    expect(problem?.source).toMatch(/\S/)
  })

  it('is not divided by devices on forms that are not routed by them', () => {
    expect(receiverOfRows(profile('long-an-2025'), '04', [{}, sim])).toEqual({ receiver: 'department', problems: [] })
    expect(receiverOfRows(profile('long-an-2025'), '05', [{}, sim])).toEqual({ receiver: 'authority', problems: [] })
  })
})
