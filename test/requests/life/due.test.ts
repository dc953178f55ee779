import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '../../../src/procedures'
import {
  calendarFile,
  differenceToLast,
  dueItems,
  duplicateFindings,
  openSubjects,
  expiriesByMonth,
  isOverdue,
  newLife,
  renewableNow,
  takeStep,
  type LastingCertificate,
  type KeptRequest,
  type RequestDraft,
  type StepFacts,
} from '../../../src/requests'

const today = '2026-03-02'
const surroundings = { today, calendar: shippedCalendar }
const notedAt = '2026-03-02T03:00:00Z'
const subject = { fullName: 'Trần Văn Thử', citizenId: '031085000123', certificateSerial: '2A05F812673607B0' }

function request(mau: RequestDraft['mau'], ...steps: StepFacts[]): KeptRequest {
  const draft: RequestDraft = { mau, receiver: {}, subjects: [subject], agency: {}, letter: {} }
  const life = steps.reduce((before, facts, place) => {
    const taken = takeStep(draft, before, facts, { id: `s${place}`, notedAt })
    if ('refusal' in taken) throw new Error(taken.refusal)
    return taken.life
  }, newLife)
  return { id: `r-${mau}`, draft, life }
}

const certificate = (notAfter: string, changes: Partial<LastingCertificate> = {}): LastingCertificate => ({
  ...{ recordId: 'p', name: 'Phạm Thị Thí Dụ', unit: 'Sở Ví Dụ', serial: 'AA01', notAfter, renewedBefore: false },
  ...changes,
})
const kinds = (items: readonly { kind: string; day?: string }[]) => items.map(({ kind, day }) => [kind, day])

describe('what is due', () => {
  it('expects the answer to an issue 3 working days after it was sent, over a weekend', () => {
    const items = dueItems([request('01', { state: 'submitted', on: '2026-02-26' })], [], surroundings)
    expect(kinds(items)).toEqual([['answer-by', '2026-03-03']])
    expect(items.map((item) => isOverdue(item, '2026-03-04'))).toEqual([true])
    expect(items[0]?.source).toContain('Điều 11')
  })

  it.each(['04', '05', '06'] as const)('never names a day for the answer to Mẫu %s', (mau) => {
    const items = dueItems([request(mau, { state: 'submitted', on: '2026-01-05' })], [], surroundings)
    expect(kinds(items)).toEqual([['answer-no-term', undefined]])
  })

  it('hands back 5 working days after the revocation notice, and is done once handed back', () => {
    const approved: StepFacts[] = [
      { state: 'submitted', on: '2026-02-20' },
      { state: 'approved', on: '2026-03-02' },
    ]
    expect(kinds(dueItems([request('05', ...approved)], [], surroundings))).toEqual([['hand-back-by', '2026-03-09']])
    const returned: StepFacts = { state: 'returned', on: '2026-03-04' }
    expect(dueItems([request('05', ...approved, returned)], [], surroundings)).toEqual([])
  })

  it('asks for what was sent back, and for a paper original that must follow', () => {
    const sent: StepFacts = {
      state: 'submitted',
      on: '2026-03-02',
      channel: 'document-axis',
      paperOriginalFollows: true,
    }
    expect(kinds(dueItems([request('01', sent)], [], surroundings)).map(([kind]) => kind)).toEqual([
      ...['answer-by', 'paper-original'],
    ])
    const back = request('01', sent, { state: 'asked-to-complete', on: '2026-03-02' })
    expect(kinds(dueItems([back], [], surroundings))).toEqual([['complete', undefined]])
  })

  it.each([
    ['2026-06-01', [['renew-by', '2026-05-02']]],
    ['2026-05-31', [['renew-by', '2026-05-01']]],
    ['2026-04-01', [['renew-by', '2026-03-02']]],
    ['2026-03-31', [['too-late-to-renew', '2026-03-31']]],
    ['2026-03-02', [['too-late-to-renew', '2026-03-02']]],
    ['2026-03-01', [['expired', undefined]]],
  ])('of a certificate that ends on %s', (notAfter, expected) => {
    const days = (Date.parse(notAfter) - Date.parse(today)) / 86_400_000
    expect(kinds(dueItems([], [certificate(notAfter)], surroundings))).toEqual(days > 90 ? [] : expected)
  })

  it('offers to renew only what may still be renewed and stands in no request', () => {
    const all = [
      certificate('2026-05-01'),
      certificate('2026-05-01', { serial: 'AA02', renewedBefore: true }),
      certificate('2026-03-20', { serial: 'AA03' }),
      certificate('2026-05-01', { serial: subject.certificateSerial }),
    ]
    expect(renewableNow(dueItems([request('04')], all, surroundings)).map(({ serial }) => serial)).toEqual(['AA01'])
  })

  it('is the same in every time zone of the machine', () => {
    const before = process.env['TZ']
    const asked = () => {
      const sent = request('01', { state: 'submitted', on: '2026-02-26' })
      return JSON.stringify(dueItems([sent], [certificate('2026-05-01')], surroundings))
    }
    const results = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Ho_Chi_Minh'].map((zone) => {
      process.env['TZ'] = zone
      return `${new Date(0).getTimezoneOffset() === 0 ? 'zone not set' : ''}${asked()}`
    })
    process.env['TZ'] = before
    expect(new Set(results).size).toBe(1)
    expect(results[0]).not.toContain('zone not set')
  })

  it('draws the ends by month and unit, empty months too', () => {
    const all = [
      certificate('2026-03-31'),
      certificate('2026-03-01'),
      certificate('2027-01-15', { unit: 'Chi cục Mẫu' }),
    ]
    const months = expiriesByMonth(all, today, 12)
    expect(months.map(({ month }) => month).slice(0, 2)).toEqual(['2026-03', '2026-04'])
    expect(months[0]).toEqual({ month: '2026-03', total: 1, units: [{ unit: 'Sở Ví Dụ', count: 1 }] })
    expect(months.at(-1)?.month).toBe('2027-02')
    expect(months.at(-2)?.units).toEqual([{ unit: 'Chi cục Mẫu', count: 1 }])
  })
})

describe('what is asked for twice', () => {
  const others = { today, certificates: [], open: openSubjects([]) }
  const codes = (one: KeptRequest, also: Parameters<typeof duplicateFindings>[1]) =>
    duplicateFindings(one, also).map(({ code }) => code)

  it('is the same person in another open request, not in a closed one or in itself', () => {
    const own = request('01')
    const other = { ...request('01', { state: 'submitted', on: today }), id: 'other' }
    expect(codes(own, { ...others, open: openSubjects([own, other]) })).toEqual(['SUBJECT_IN_OTHER_REQUEST'])
    const steps: StepFacts[] = [
      { state: 'submitted', on: today },
      { state: 'closed', on: today },
    ]
    expect(codes(own, { ...others, open: openSubjects([own, { ...request('01', ...steps), id: 'other' }]) })).toEqual(
      [],
    )
  })

  it('is a serial that is under revocation already', () => {
    expect(codes(request('04'), { ...others, open: openSubjects([request('05')]) })).toEqual([
      'ALREADY_UNDER_REVOCATION',
    ])
    expect(codes(request('08'), { ...others, open: openSubjects([request('05')]) })).toEqual([])
  })

  it('is a person who still holds a valid certificate and asks for a new one', () => {
    const held = { ...certificate('2026-09-01'), citizenId: '031085000123' }
    expect(codes(request('01'), { ...others, certificates: [held] })).toEqual(['HOLDS_VALID_CERTIFICATE'])
    expect(codes(request('01'), { ...others, certificates: [{ ...held, notAfter: '2026-03-10' }] })).toEqual([])
    expect(codes(request('04'), { ...others, certificates: [held] })).toEqual([])
  })
})

describe('the difference to the last request', () => {
  it('is what changed since the newest sent values, of any form', () => {
    const sent = request('01', { state: 'submitted', on: '2026-02-01' })
    const now = { ...subject, fullName: 'Trần Văn Thử Mới' }
    expect(differenceToLast({ mau: '01', subject: now }, [sent])).toEqual({
      ...{ sentOn: '2026-02-01', requestId: 'r-01', mau: '01' },
      changes: [{ key: 'fullName', before: 'Trần Văn Thử', now: 'Trần Văn Thử Mới' }],
    })
    const stranger = { citizenId: '001199000001' }
    expect(differenceToLast({ mau: '01', subject: stranger }, [sent])).toBeUndefined()
    expect(differenceToLast({ mau: '01', subject: now }, [request('01')])).toBeUndefined()
  })

  it('leaves out what only one of the forms asks for, and what is wanted this time', () => {
    const sent = request('01', { state: 'submitted', on: '2026-02-01' })
    const now = { ...subject, revocationReason: 'Nghỉ hưu', email: 'thutv@example.gov.vn' }
    expect(differenceToLast({ mau: '05', subject: now }, [sent])?.changes.map(({ key }) => key)).toEqual(['email'])
  })
})

describe('the calendar file', () => {
  it('folds lines at 75 octets between letters, escapes text, and ends the day after', () => {
    const title = `Hạn gia hạn; ${'ường, '.repeat(30)}`
    const file = calendarFile([{ uid: 'a@x', day: '2026-12-31', title }], '2026-03-02T03:00:00.123Z')
    const lines = file.split('\r\n')
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title.replace(/[;,]/g, (sign) => `\\${sign}`)}`)
    expect(lines).toEqual(expect.arrayContaining(['DTSTAMP:20260302T030000Z', 'DTEND;VALUE=DATE:20270101']))
  })
})
