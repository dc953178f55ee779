import { describe, expect, it } from 'vitest'
import { deviceKinds } from '../../../src/fields'
import {
  authorityOffice,
  channels,
  channelsFor,
  defaultProfile,
  deviceTravel,
  mauNumbers,
  officeOf,
  paperOriginal,
  receiverOf,
  shippedProfiles,
  type ReceiverKind,
  type ReceiverProfile,
} from '../../../src/procedures'

function shipped(id: string): ReceiverProfile {
  const profile = shippedProfiles.find((one) => one.id === id)
  if (!profile) throw new Error(`No shipped profile ${id}`)
  return profile
}

it('ships everything-to-Cục as the default, and three that were read', () => {
  expect(shippedProfiles.map(({ id }) => id)).toEqual([
    ...['authority', 'long-an-2025', 'thuy-nguyen-2024', 'dong-thap-2025'],
  ])
  expect(defaultProfile).toBe(shipped('authority'))
  expect(defaultProfile.name).toBe('Tất cả gửi Cục')
})

/** Domain notes §4: Mẫu, device, then who receives for authority, Long An, Thủy Nguyên, Đồng Tháp. C: Cục, S: Sở KHCN. */
const table = [
  ['01', undefined, 'C C C C'],
  ['02', undefined, 'C C C C'],
  ['03', undefined, 'C C C C'],
  ['04', undefined, 'C S C C'],
  ['04', 'TOKEN', 'C S C C'],
  ['04', 'SIM', 'C S C C'],
  ['04', 'RSSP', 'C S C C'],
  ['05', undefined, 'C C C C'],
  ['06', 'TOKEN', 'C S C S'],
  ['06', 'SIM', 'C C C C'],
  // Unknown: taken for a PKI Token, as the import template does.
  ['06', undefined, 'C S C S'],
  // Neither letter sends any other device's recovery to a department.
  ['06', 'HSM', 'C C C C'],
  ['07', undefined, 'C C C C'],
  ['08', undefined, 'C C C C'],
  ['09', undefined, 'C C C C'],
] as const

it.each(table)('Mẫu %s, device %s: %s', (mau, deviceKind, expected) => {
  const received = shippedProfiles.map((profile) => (receiverOf(profile, mau, deviceKind) === 'authority' ? 'C' : 'S'))
  expect(received.join(' ')).toBe(expected)
})

it('lets a route for the device kind go before one for every kind, in any order', () => {
  const every = { mau: '06', to: 'department', source: 'thử' } as const
  const sim = { mau: '06', deviceKind: 'SIM', to: 'authority', source: 'thử' } as const
  for (const routes of [
    [every, sim],
    [sim, every],
  ]) {
    const profile = { ...shipped('long-an-2025'), routes }
    const received = deviceKinds.map((kind) => receiverOf(profile, '06', kind))
    expect(received).toEqual(deviceKinds.map((kind) => (kind === 'SIM' ? 'authority' : 'department')))
  }
})

describe('offices', () => {
  it('give the Authority as the Long An letter §2a does', () => {
    expect(authorityOffice).toMatchObject({
      name: 'Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ',
      address: 'Lô CN27A, Khu công nghệ cao Hòa Lạc, Thạch Thất, Hà Nội',
      phones: [{ number: '024.3773.8668' }],
      organisationCode: 'G11.07.05',
    })
  })

  it('give the department of Long An with both telephones, marked as from before 1/7/2025', () => {
    const office = officeOf(shipped('long-an-2025'), 'department')
    expect(office?.phones.map(({ number }) => number)).toEqual(['0272.3524999', '0272.3523888'])
    expect(office?.address).toContain('Số 04 Đường Song Hành, Phường 6, thành phố Tân An')
    expect(office?.note).toContain('trước 1/7/2025')
  })

  it('leave the department of Đồng Tháp for the user to fill in, and say so', () => {
    const office = officeOf(shipped('dong-thap-2025'), 'department')
    expect(office).toMatchObject({ name: 'Sở Khoa học và Công nghệ tỉnh Đồng Tháp', address: '', phones: [] })
    expect(office?.note).toMatch(/điền/)
    expect(shipped('dong-thap-2025')).toMatchObject({ certainty: 'second-hand' })
    expect(shipped('dong-thap-2025').note).toContain('Thông tin chép lại')
  })

  it('are known wherever a shipped profile sends something', () => {
    for (const profile of shippedProfiles)
      for (const mau of mauNumbers)
        for (const deviceKind of deviceKinds)
          expect(officeOf(profile, receiverOf(profile, mau, deviceKind))).toBeDefined()
    expect(officeOf(shipped('thuy-nguyen-2024'), 'department')).toBeUndefined()
  })
})

it('names a source for every profile, route, office, channel and way of a device', () => {
  const entries = [
    ...shippedProfiles.flatMap((profile) => [profile, ...profile.routes, profile.department ?? authorityOffice]),
    ...channels.flatMap((channel) => [channel, ...channel.takenBy]),
    ...[...deviceTravel, paperOriginal.signed, paperOriginal.unsigned],
  ]
  for (const { source } of entries) expect(source).toMatch(/§|mục|Quyết định/)
})

describe('ways for letters and devices', () => {
  it.each<[ReceiverKind]>([['authority'], ['department']])(
    '%s takes the portal, the document axis, then post',
    (kind) => {
      expect(channelsFor(kind).map(({ id }) => id)).toEqual(['portal', 'document-axis', 'post'])
    },
  )

  it('say that post to a department is our inference: L §3 asks for the paper but names no way', () => {
    const post = channels.find(({ id }) => id === 'post')
    const sources = Object.fromEntries((post?.takenBy ?? []).map(({ receiver, source }) => [receiver, source]))
    expect(sources['department']).toMatch(/^Suy luận của phần mềm/)
    expect(sources['authority']).not.toMatch(/^Suy luận/)
  })

  it('need the paper original only for a letter that is not signed (L §3)', () => {
    expect(paperOriginal.signed.isNeeded).toBe(false)
    expect(paperOriginal.unsigned.isNeeded).toBe(true)
  })

  it('let a device travel in person, through Tổ chức cơ yếu, or by public post (L §3)', () => {
    expect(deviceTravel.map(({ id }) => id)).toEqual(['in-person', 'cipher-organisation', 'public-post'])
  })
})
