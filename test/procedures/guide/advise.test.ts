import { describe, expect, it } from 'vitest'
import { subscriberKinds } from '../../../src/fields'
import {
  advise,
  defaultProfile,
  forms,
  shippedProfiles,
  situationGroups,
  situations,
  type Advice,
  type AdviceRequest,
  type GuideDevice,
  type Mau,
  type ReceiverKind,
} from '../../../src/procedures'
import { letterRows } from './situations-of-the-letters'

const devices: readonly GuideDevice[] = ['TOKEN', 'SIM', 'RSSP']
const cases = letterRows.flatMap(({ situation, subscribers, expected, cite }) =>
  subscribers.flatMap((subscriber) =>
    devices.map((deviceKind) => ({ situation, subscriber, deviceKind, expected: expected[deviceKind], cite })),
  ),
)

function summary({ steps, refusal }: Advice): string {
  if (refusal) return '-'
  const one = (step: Advice['steps'][number]) =>
    `${step.mau}${step.certainty === 'inference' ? '?' : ''}${step.deadline ? `:${step.deadline.workingDays}` : ''}`
  return steps.map(one).join(' ')
}

it('covers the 24 situations, each with every subscriber, once', () => {
  const asked = letterRows.flatMap(({ situation, subscribers }) => subscribers.map((one) => `${situation} ${one}`))
  const wanted = situations.flatMap(({ id }) => subscriberKinds.map((one) => `${id} ${one}`))
  expect(situations).toHaveLength(24)
  expect([...asked].sort()).toEqual([...wanted].sort())
})

describe('forms, order and working days, as the letters say', () => {
  it.each(cases)(
    '$situation, $subscriber, $deviceKind: $expected ($cite)',
    ({ situation, subscriber, deviceKind, expected }) => {
      const advice = advise({ situation, subscriber, deviceKind })
      expect(summary(advice)).toBe(expected)
      expect(advice.steps.map(({ order }) => order)).toEqual(advice.steps.map((_step, index) => index + 1))
    },
  )
})

/** Domain notes §4: who receives a form for a device, in the order of the shipped profiles. C: Cục, S: Sở KHCN. */
function receiversOf(mau: Mau, device: GuideDevice): string {
  if (mau === '04') return 'CSCC'
  return mau === '06' && device === 'TOKEN' ? 'CSCS' : 'CCCC'
}

describe('receivers, as the profiles say', () => {
  it.each(cases)('$situation, $subscriber, $deviceKind', ({ situation, subscriber, deviceKind }) => {
    shippedProfiles.forEach((profile, place) => {
      const { steps } = advise({ situation, subscriber, deviceKind, profile })
      for (const { mau, receiver, why } of steps) {
        const expected: ReceiverKind = receiversOf(mau, deviceKind)[place] === 'S' ? 'department' : 'authority'
        expect(receiver).toBe(expected)
        const office = expected === 'authority' ? 'Cục Chứng thực số' : `Sở Khoa học và Công nghệ tỉnh `
        expect(why).toContain(office)
      }
    })
  })
})

const everyAdvice = shippedProfiles.flatMap((profile) =>
  cases.map(({ situation, subscriber, deviceKind }) => {
    const asked: AdviceRequest = { situation, subscriber, deviceKind, profile }
    return { asked, advice: advise(asked) }
  }),
)
const everyStep = everyAdvice.flatMap(({ advice }) => advice.steps)

describe('every step', () => {
  it('says what, why and from where, in both languages', () => {
    for (const { mau, why, whyEnglish, source } of everyStep) {
      expect(why).toContain(`Mẫu ${mau}`)
      expect(whyEnglish).toContain(`form ${mau}`)
      expect(source).toMatch(/(?:Long An 2025 §\d|Thủy Nguyên 2024 mục \d).* · nơi nhận: \S/)
      expect(why).toMatch(/[^.]\.$/)
      expect(`${why}${whyEnglish}`).not.toMatch(/undefined|\.\.| {2}|\$\{/)
    }
  })

  it('that is our inference says so first, and no other does', () => {
    for (const { certainty, source } of everyStep)
      expect(source.startsWith('Suy luận của phần mềm')).toBe(certainty === 'inference')
  })

  it('names no number of days but those of the sources: 03 (Điều 11), 05 (L §7, T 4), 30 (L §6)', () => {
    for (const { mau, why, whyEnglish, deadline } of everyStep) {
      const numbers = [...why.matchAll(/(\d+) (?:ngày|giờ|tuần|tháng|năm)/g)].map(([, number]) => number)
      expect(['', '03', '05', '30']).toEqual(expect.arrayContaining(numbers))
      const days = deadline ? String(deadline.workingDays).padStart(2, '0') : undefined
      expect(numbers.filter((number) => number !== '30')).toEqual(days === undefined ? [] : [days])
      expect(why.includes('không quy định trong nguồn đã có')).toBe(deadline === undefined)
      expect(whyEnglish.includes('not set in the sources at hand')).toBe(deadline === undefined)
      if (mau !== '08') expect(numbers).not.toContain('05')
    }
  })

  it('counts issue from a valid dossier and hand-back from the notice', () => {
    for (const { mau, deadline } of everyStep) {
      if (deadline?.what === 'issue') expect(['01', '02', '03']).toContain(mau)
      if (deadline?.what === 'issue') expect(deadline.countedFrom).toContain('hồ sơ hợp lệ')
      if (deadline?.what === 'hand-back') expect(deadline.countedFrom).toBe('ngày nhận được thông báo thu hồi')
    }
  })

  it('is a form that may be asked of this subscriber', () => {
    const issued = { person: '01', organisation: '02', service: '03' }
    for (const { asked, advice } of everyAdvice)
      for (const { mau } of advice.steps)
        if (forms[mau].purpose === 'issue') expect(mau).toBe(issued[asked.subscriber ?? 'person'])
  })

  it('with central signing is never a hand-back or a loss, and a dropped hand-back is explained', () => {
    for (const { asked, advice } of everyAdvice.filter((one) => one.asked.deviceKind === 'RSSP')) {
      for (const { mau } of advice.steps) expect(['06', '08', '09']).not.toContain(mau)
      const withToken = advise({ ...asked, deviceKind: 'TOKEN' }).steps.some(({ mau }) => mau === '08')
      const isExplained = advice.notes.some(({ message }) => message.includes('không có bước giao trả'))
      if (!advice.refusal) expect(isExplained).toBe(withToken)
    }
  })

  it('of a hand-back says of a SIM PKI why it is meant too', () => {
    for (const { asked, advice } of everyAdvice)
      for (const step of advice.steps.filter(({ mau }) => mau === '08'))
        expect(step.why.includes('gồm cả SIM PKI')).toBe(asked.deviceKind === 'SIM')
  })
})

describe('notes and refusals', () => {
  it('have text in both languages and a source; no number of days but 30', () => {
    for (const { advice } of everyAdvice)
      for (const { message, english, source } of [...advice.notes, ...(advice.refusal ? [advice.refusal] : [])]) {
        expect(message).toMatch(/\S\.$/)
        expect(english).toMatch(/\S\.$/)
        expect(source).toMatch(/\S/)
        for (const [, number] of message.matchAll(/(\d+) ngày/g)) expect(number).toBe('30')
      }
  })

  it('never come together, and one of steps and refusal always does', () => {
    for (const { advice } of everyAdvice) expect(advice.steps.length > 0).toBe(advice.refusal === undefined)
  })

  const message = (asked: AdviceRequest) => advise(asked).refusal?.message ?? ''
  it.each([
    ['who it is for', message({ situation: 'retired', subscriber: 'organisation' }), /chỉ dành cho cá nhân/],
    ['who it is for', message({ situation: 'service-stopped', subscriber: 'person' }), /thiết bị, dịch vụ, phần mềm/],
    [
      'what to choose',
      message({ situation: 'dissolved', subscriber: 'person' }),
      /chuyển cơ quan, nghỉ hưu hoặc thôi việc/,
    ],
    ['what to choose', message({ situation: 'dissolved', subscriber: 'service' }), /ngừng hoạt động/],
    ['whom to ask', message({ situation: 'device-locked', deviceKind: 'RSSP' }), /024\.3773\.8668/],
    ['that nothing goes back', message({ situation: 'revocation-notice-received', deviceKind: 'RSSP' }), /giao trả/],
  ])('a refusal says %s', (_what, text, expected) => {
    expect(text).toMatch(expected)
  })

  const texts = (asked: AdviceRequest) =>
    advise(asked)
      .notes.map((note) => `${note.message} [${note.source}]`)
      .join('\n')
  it.each<[string, AdviceRequest, RegExp]>([
    ['the day in force (T 1)', { situation: 'new', subscriber: 'organisation' }, /có hiệu lực.*Thủy Nguyên 2024 mục 1/],
    ['the other situations for a renewal', { situation: 'expiring' }, /dưới 30 ngày.*đã gia hạn 01 lần/],
    ['the install into the same token (L §6a)', { situation: 'expiring' }, /\.cer.*chính PKI Token.*§6a/],
    ['the install of a change (L §6b)', { situation: 'email-changed' }, /\.crt.*chính PKI Token.*§6b/],
    ['that a SIM updates itself (L §6)', { situation: 'expiring', deviceKind: 'SIM' }, /tự cập nhật.*§6a/],
    [
      'that a change keeps the expiry date (L §6b)',
      { situation: 'renamed' },
      /30 ngày.*không làm thay đổi ngày hết hạn/,
    ],
    ['that the letters disagree', { situation: 'merged-name-kept' }, /Hai thư nói khác nhau/],
    ['01 for who has none (T 2)', { situation: 'merged-new-name', subscriber: 'person' }, /Mẫu 01.*mục 2/],
    ['a new certificate after a loss', { situation: 'device-lost', subscriber: 'service' }, /Mẫu 03.*\[Suy luận/],
    [
      'a new certificate after exposure',
      { situation: 'key-exposed', subscriber: 'organisation' },
      /Mẫu 02.*\[Suy luận/,
    ],
    ['that the new body asks', { situation: 'moved-to-party-or-vertical' }, /cơ quan mới đề nghị.*\[Suy luận/],
    ['that an unknown device is taken for a PKI Token', { situation: 'device-locked' }, /coi là PKI Token/],
  ])('tell %s', (_what, asked, expected) => {
    expect(texts(asked)).toMatch(expected)
  })

  it('say under Đồng Tháp that it is second-hand, and under a department what is unsure of its address', () => {
    const [, longAn, , dongThap] = shippedProfiles
    if (!longAn || !dongThap) throw new Error('They are not shipped')
    expect(texts({ situation: 'retired', profile: dongThap })).toContain('Thông tin chép lại')
    expect(texts({ situation: 'device-locked', profile: dongThap })).toContain('Chưa có địa chỉ')
    expect(texts({ situation: 'expiring', profile: longAn })).toContain('trước 1/7/2025')
    expect(texts({ situation: 'retired', profile: longAn })).not.toContain('trước 1/7/2025')
  })
})

it('takes the natural subscriber, a PKI Token and Cục for what is not said', () => {
  const natural: Partial<Record<string, string>> = {
    ...Object.fromEntries(
      ['renamed', 'address-changed', 'merged-name-kept', 'merged-new-name', 'dissolved'].map((id) => [
        id,
        'organisation',
      ]),
    ),
    ...{ 'service-stopped': 'service', 'service-upgraded': 'service' },
  }
  for (const { id, defaultSubscriber, subscribers } of situations) {
    expect(defaultSubscriber).toBe(natural[id] ?? 'person')
    expect(subscribers).toContain(defaultSubscriber)
    const said = advise({ situation: id, subscriber: defaultSubscriber, deviceKind: 'TOKEN', profile: defaultProfile })
    expect(advise({ situation: id }).steps).toEqual(said.steps)
  }
})

it('lists every situation under a heading, with words in both languages and a source', () => {
  const groups = situationGroups.map(({ id }) => id)
  expect(new Set(situations.map(({ group }) => group))).toEqual(new Set(groups))
  for (const { title, explanation, english, explanationEnglish, source } of situations) {
    for (const text of [title, english]) expect(text).toMatch(/[^.]$/)
    for (const text of [explanation, explanationEnglish]) expect(text).toMatch(/\.$/)
    expect(source).toMatch(/§|mục/)
  }
  expect(new Set(situations.map(({ title }) => title)).size).toBe(24)
})

describe('what a new certificate comes with', () => {
  const notesOf = (request: AdviceRequest) =>
    advise(request)
      .notes.map(({ message }) => message)
      .join(' ')

  it.each(['new', 'expired', 'renewed-once-already'] as const)('in the situation %s', (situation) => {
    const sim = notesOf({ situation, deviceKind: 'SIM', subscriber: 'person' })
    expect(sim).toContain('thêm “/cs”')
    expect(sim).toContain('SIM PKI tự cập nhật')
    const central = notesOf({ situation, deviceKind: 'RSSP', subscriber: 'person' })
    expect(central).toContain('cho cá nhân sử dụng giải pháp ký số tập trung')
    expect(central).toContain('thông tin tài khoản')
    for (const subscriber of ['organisation', 'service'] as const)
      expect(notesOf({ situation, deviceKind: 'SIM', subscriber })).toContain('không có cột SIM PKI')
    expect(notesOf({ situation, deviceKind: 'TOKEN', subscriber: 'person' })).not.toContain('SIM PKI')
  })
})
