import { describe, expect, test } from 'vitest'
import {
  countAll,
  countByMonth,
  countByUnit,
  linesWithin,
  noProgress,
  reportLines,
  type LifeStep,
  type ReportedRequest,
  type RequestDraft,
} from '../../src/requests'
import { subjectIdentities } from '../../src/requests/subject-identity'

const person = (fullName: string, organisationName?: string, more = {}) => ({
  fullName,
  ...(organisationName !== undefined && { organisationName }),
  ...more,
})

function request(
  mau: RequestDraft['mau'],
  subjects: RequestDraft['subjects'],
  steps: readonly Pick<LifeStep, 'state' | 'on' | 'undoneAt' | 'dossierNumber'>[],
  kept: RequestDraft['subjects'] = subjects,
): ReportedRequest {
  const draft: RequestDraft = {
    mau,
    receiver: {},
    subjects: kept,
    agency: { organisationName: 'UBND PHƯỜNG MẪU' },
    letter: {},
  }
  const life = {
    steps: steps.map((step, at) => ({
      ...step,
      ...{ id: `s${at}`, notedAt: '2026-03-02T03:00:00Z', who: subjectIdentities(subjects) },
      ...(step.state === 'submitted' && { sent: { ...draft, subjects } }),
    })) as LifeStep[],
  }
  return { draft, progress: { ...noProgress, life } }
}

const sent = { state: 'submitted', on: '2026-01-12', dossierNumber: 'HS-1' } as const
const approved = { state: 'approved', on: '2026-02-03' } as const
const two = [person('Trần Văn Thử', 'SỞ Y TẾ'), person('Lê Thị Ví Dụ', 'BỆNH VIỆN VÍ DỤ')]

describe('a report', () => {
  test('counts each subscriber by what was asked, where and when', () => {
    const lines = reportLines([request('01', two, [sent, approved]), request('05', two.slice(0, 1), [sent])], [])
    expect(lines.map(({ kind, unit, name, sentOn, answeredOn }) => [kind, unit, name, sentOn, answeredOn])).toEqual([
      ['issued', 'SỞ Y TẾ', 'Trần Văn Thử', '2026-01-12', '2026-02-03'],
      ['issued', 'BỆNH VIỆN VÍ DỤ', 'Lê Thị Ví Dụ', '2026-01-12', '2026-02-03'],
      ['revoked', 'SỞ Y TẾ', 'Trần Văn Thử', '2026-01-12', undefined],
    ])
    expect(lines[0]?.dossierNumber).toBe('HS-1')
  })

  test('counts a row of Mẫu 04 for each of the two things that it asks for', () => {
    const both = person('Trần Văn Thử', 'SỞ Y TẾ', { wantsRenewal: true, wantsChange: true })
    expect(reportLines([request('04', [both], [sent])], []).map(({ kind }) => kind)).toEqual(['renewed', 'changed'])
  })

  test('leaves out what was never sent, steps that were taken back, notices and minutes', () => {
    const back = { ...sent, undoneAt: '2026-01-13T03:00:00Z' }
    const none = [
      request('01', two, []),
      request('01', two, [back]),
      request('07', two, [sent]),
      request('08', two, [sent]),
    ]
    expect(reportLines(none, [])).toEqual([])
  })

  test('keeps whoever left the draft after it was sent', () => {
    expect(
      reportLines([request('01', two, [sent], two.slice(0, 1))], [])
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Lê Thị Ví Dụ', 'Trần Văn Thử'])
  })

  test('takes the new certificate seen on a device for the answer', () => {
    const one = request('04', [person('Trần Văn Thử', undefined, { wantsRenewal: true })], [sent])
    const mark = { who: 'fullName:x#0', state: 'done', at: '2026-01-12T03:00:00Z', fillId: 'f1' } as const
    const entry = {
      ...{ id: 'f1', at: mark.at, mau: '04' as const, who: ['Trần Văn Thử'], receiverName: '', fields: [], fillMs: 1 },
      ...{ page: { title: '', path: '' }, counts: { filled: 1, skipped: 0, remaining: 0 } },
      answers: [{ who: 'Trần Văn Thử', at: '2026-01-31T20:00:00Z', certificateSerial: '2A' }],
    }
    const [line] = reportLines([{ ...one, progress: { ...one.progress, marks: [mark] } }], [entry], () => 'SỞ NỘI VỤ')
    expect([line?.answeredOn, line?.unit]).toEqual(['2026-02-01', 'SỞ NỘI VỤ'])
  })

  test('names the sender where neither row nor record names a unit', () => {
    expect(reportLines([request('06', [person('Trần Văn Thử')], [sent])], [])[0]?.unit).toBe('UBND PHƯỜNG MẪU')
  })

  test('is cut by period and summed by unit and by month', () => {
    const lines = reportLines(
      [
        request('01', two, [sent, approved]),
        request('06', two, [
          { ...sent, on: '2025-12-31' },
          { ...approved, on: '2026-01-01' },
        ]),
      ],
      [],
    )
    const shown = linesWithin(lines, 'answeredOn', { from: '2026-01-01', to: '2026-12-31' })
    expect(countByUnit(shown).map(({ name, total }) => [name, total])).toEqual([
      ['BỆNH VIỆN VÍ DỤ', 2],
      ['SỞ Y TẾ', 2],
    ])
    expect(
      countByMonth(shown, 'answeredOn').map(({ name, counts }) => [name, counts.issued, counts.recovered]),
    ).toEqual([
      ['2026-01', 0, 2],
      ['2026-02', 2, 0],
    ])
    expect(countAll(shown).total).toBe(4)
    expect(linesWithin(lines, 'sentOn', { from: '2025-12-31', to: '2025-12-31' })).toHaveLength(2)
    expect(countAll([]).total).toBe(0)
  })
})
