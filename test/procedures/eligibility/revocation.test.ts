import { describe, expect, it } from 'vitest'
import type { FieldValues, SubscriberKind } from '../../../src/fields'
import { readRevocationReason, revocationReasons, type RevocationReasonId } from '../../../src/procedures'
import { certificateOf, problemsOf, said } from './judged-row'

const notForKind = ['error REVOCATION_REASON_NOT_FOR_KIND revocationReason']
const notListed = ['warning REVOCATION_REASON_NOT_LISTED revocationReason']
const changeInstead = ['warning REVOCATION_SHOULD_BE_CHANGE revocationReason']

function saidOf(
  subscriberKind: SubscriberKind | undefined,
  revocationReason: string,
  more: FieldValues = {},
): string[] {
  return said('05', { ...(subscriberKind && { subscriberKind }), revocationReason, province: 'Hải Phòng', ...more })
}

describe('the reasons of the letter', () => {
  it.each(revocationReasons.map(({ id, text, kinds }) => ({ id, text, kinds })))(
    '$id: “$text”',
    ({ id, text, kinds }) => {
      for (const shape of [text, text.toUpperCase(), text.normalize('NFD')])
        expect(readRevocationReason(shape).reasons).toContain(id)
      for (const kind of ['person', 'organisation', 'service'] as const)
        expect(saidOf(kind, text)).toEqual(kinds.includes(kind) ? [] : notForKind)
    },
  )

  it('have permanent names, a source, and both languages', () => {
    expect(revocationReasons.map(({ id }) => id)).toEqual<RevocationReasonId[]>([
      ...(['key-exposed', 'device-broken', 'device-lost', 'unsafe', 'retired', 'left', 'died'] as const),
      ...(['moved-to-party-or-vertical', 'dissolved', 'split', 'merged', 'stopped'] as const),
    ])
    for (const { text, english, source } of revocationReasons)
      for (const words of [text, english, source]) expect(words).toMatch(/\S/)
  })
})

it.each<[string, readonly RevocationReasonId[]]>([
  ['Lộ mật khẩu', ['key-exposed']],
  ['Nghi lộ khóa bí mật', ['key-exposed']],
  ['lo khoa bi mat', ['key-exposed']],
  ['Khóa bí mật bị lộ', ['key-exposed']],
  ['Bị mất USB Token', ['device-lost']],
  ['Mất thiết bị', ['device-lost']],
  ['Đánh rơi SIM', ['device-lost']],
  ['Thiết bị lưu khóa bí mật bị hư hỏng', ['device-broken']],
  ['Hỏng', ['device-broken']],
  ['Bị mất an toàn', ['unsafe']],
  ['Nghỉ hưu theo chế độ từ 01/3/2026', ['retired']],
  ['Nghỉ việc', ['left']],
  ['Chấm dứt hợp đồng lao động', ['left']],
  ['Từ trần', ['died']],
  ['Điều động đến Chi cục Thuế', ['moved-to-party-or-vertical']],
  ['chuyen cong tac den Dang uy phuong', ['moved-to-party-or-vertical']],
  ['Chuyển sang Đoàn TNCS Hồ Chí Minh', ['moved-to-party-or-vertical']],
  ['Chuyển sang Ban Dân vận', ['moved-to-party-or-vertical']],
  ['Điều động về Huyện đoàn', ['moved-to-party-or-vertical']],
  ['Chuyển công tác về Tỉnh đoàn', ['moved-to-party-or-vertical']],
  ['Điều động sang Thành đoàn', ['moved-to-party-or-vertical']],
  ['Luân chuyển về Xã đoàn', ['moved-to-party-or-vertical']],
  ['Chuyển sang Ban Tuyên giáo', ['moved-to-party-or-vertical']],
  ['Chuyển đến Ban Nội chính', ['moved-to-party-or-vertical']],
  ['Chuyển đến Ban Tổ chức Huyện uỷ', ['moved-to-party-or-vertical']],
  ['Chuyển đến Văn phòng Tỉnh ủy', ['moved-to-party-or-vertical']],
  ['Chuyển sang Hội Cựu chiến binh', ['moved-to-party-or-vertical']],
  ['Chuyển sang Hội Chữ thập đỏ', ['moved-to-party-or-vertical']],
  ['Chưa nghỉ hưu', []],
  ['Không bị mất', []],
  ['Chưa đến tuổi nghỉ hưu', []],
  ['Thiết bị không bị hỏng, mà bị mất', ['device-lost']],
  ['Không còn làm việc', ['left']],
  ['Chưa chuyển công tác đến Tỉnh ủy', []],
  ['Sát nhập', ['merged']],
  ['Hợp nhất vào Sở mới', ['merged']],
  ['Nghỉ hưu, thiết bị bị mất', ['device-lost', 'retired']],
  ['Chấm dứt hoạt động', ['dissolved', 'stopped']],
  ['Sáp nhập vào phường Lê Hồng Phong', ['merged']],
  ['Hết hạn', []],
  ['Không còn nhu cầu sử dụng', []],
  ['Công an phường Mẫu', []],
  ['', []],
])('reads “%s”', (text, expected) => {
  expect(readRevocationReason(text).reasons).toEqual(expected)
})

describe('a reason for another kind of subscriber', () => {
  it.each<[SubscriberKind, string]>([
    ['organisation', 'Nghỉ hưu'],
    ['service', 'Thôi việc'],
    ['person', 'Ngừng hoạt động'],
    ['person', 'Cơ quan sáp nhập'],
    ['service', 'Giải thể'],
    ['organisation', 'Chuyển công tác đến Tỉnh ủy'],
  ])('%s: “%s” is an error', (kind, text) => {
    expect(saidOf(kind, text)).toEqual(notForKind)
  })

  it('names the reasons that there are, and Mẫu 04 for people of a changed body', () => {
    const values = { subscriberKind: 'person', revocationReason: 'Cơ quan sáp nhập' }
    const message = problemsOf('05', values)[0]?.message
    expect(message).toContain('Mẫu 04')
    expect(message).toContain('Cá nhân nghỉ hưu')
    expect(message).not.toContain('ngừng hoạt động')
  })

  it('is none beside one that fits', () => {
    expect(saidOf('organisation', 'Nghỉ hưu; thiết bị bị mất')).toEqual([])
    expect(saidOf('organisation', 'Chấm dứt hoạt động')).toEqual([])
    expect(saidOf('service', 'Chấm dứt hoạt động')).toEqual([])
  })
})

describe('a reason of no list', () => {
  it('is a warning that lists those of the kind', () => {
    expect(saidOf('person', 'Không còn nhu cầu')).toEqual(notListed)
    const message = problemsOf('05', { subscriberKind: 'service', revocationReason: 'Không rõ' })[0]?.message
    expect(message).toContain('ngừng hoạt động')
    expect(message).not.toContain('nghỉ hưu')
  })

  it.each<[string, string[]]>([
    ['Chuyển công tác', changeInstead],
    ['Chuyển công tác đến Sở Xây dựng', changeInstead],
    ['Luân chuyển sang phường khác', changeInstead],
    ['Chuyển công tác đến UBND thành phố Hải Phòng', changeInstead],
    ['Chuyển công tác sang tỉnh khác', notListed],
    ['Chuyển công tác đến Sở Xây dựng tỉnh Bắc Ninh', notListed],
    ['Chuyển công tác đến Công an thành phố', []],
    ['Chuyển công tác sang cơ quan đảng', []],
  ])('of a person who moves: “%s”', (text, expected) => {
    expect(saidOf('person', text)).toEqual(expected)
  })
})

describe('a move that may be within the province', () => {
  const asked = (revocationReason: string) =>
    problemsOf('05', { subscriberKind: 'person', revocationReason })[0]?.message

  it('is asked about, and an unknown destination is named', () => {
    expect(asked('Chuyển công tác')).toMatch(/^Chuyển công tác đến đâu\? Nếu /)
    expect(asked('Chuyển sang cơ quan khác')).toMatch(/^Chuyển công tác đến đâu\? Nếu /)
    expect(asked('Chuyển công tác đến Sở Xây dựng')).toMatch(/^Chưa nhận ra “Sở Xây dựng” .*\? Nếu /)
  })
})

describe('a broken or lost device with central signing', () => {
  it.each([
    ['RSSP', 'Thiết bị bị mất', ['warning REVOCATION_NO_DEVICE revocationReason']],
    ['RSSP', 'Token bị hỏng', ['warning REVOCATION_NO_DEVICE revocationReason']],
    ['RSSP', 'Lộ mật khẩu', []],
    ['TOKEN', 'Thiết bị bị mất', []],
  ])('%s: “%s”', (deviceKind, text, expected) => {
    expect(saidOf('person', text, { deviceKind })).toEqual(expected)
  })

  it('is told of the reasons that need no device', () => {
    const [problem] = problemsOf('05', { subscriberKind: 'person', deviceKind: 'RSSP', revocationReason: 'Bị mất' })
    expect(problem?.message).toContain('Khóa bí mật (mật khẩu) bị lộ')
    expect(problem?.message).not.toContain('Thiết bị lưu khóa bí mật bị hỏng')
  })
})

describe('a row of no known kind', () => {
  it('is told of once, and judged by all lists', () => {
    const unknown = 'hint SUBSCRIBER_KIND_UNKNOWN subscriberKind'
    expect(saidOf(undefined, 'Nghỉ hưu')).toEqual([unknown])
    expect(saidOf(undefined, 'Không rõ')).toEqual([unknown, ...notListed])
    expect(saidOf(undefined, '')).toEqual([])
    expect(saidOf(undefined, 'Giải thể', { citizenId: '031085000123' })).toEqual(notForKind)
    expect(saidOf(undefined, 'Giải thể', { taxCode: '0100109106' })).toEqual([])
    expect(saidOf(undefined, 'Giải thể', { certificateName: 'SỞ VÍ DỤ' })).toEqual([])
  })
})

describe('a certificate that has ended', () => {
  const ended = ['warning REVOCATION_OF_EXPIRED certificateSerial']

  it.each([
    ['2026-03-01', ended],
    ['2026-03-02', []],
    ['2026-03-03', []],
  ])('on %s, seen on 2026-03-02', (certificateNotAfter, expected) => {
    expect(saidOf('person', 'Nghỉ hưu', { certificateNotAfter })).toEqual(expected)
    const certificate = certificateOf({ notAfter: `${certificateNotAfter}T16:59:59Z` })
    expect(said('05', { subscriberKind: 'person', revocationReason: 'Nghỉ hưu' }, { certificate })).toEqual(expected)
  })

  it('has its device handed back instead', () => {
    const row = { subscriberKind: 'person', certificateNotAfter: '2026-01-31' }
    expect(problemsOf('05', row)[0]?.message).toContain('Mẫu 08')
  })
})
