import { describe, expect, test } from 'vitest'
import {
  countQueue,
  moveSubject,
  nextSubjects,
  noProgress,
  noteOnPage,
  noteReport,
  noteUndone,
  queueOf,
  type FillProgress,
  type RequestDraft,
} from '../../src/requests'

const person = (fullName: string, citizenId: string) => ({ fullName, citizenId })
const [thu, du, gia] = [
  person('Trần Văn Thử', '031085000456'),
  person('Phạm Thị Thí Dụ', '031190000789'),
  person('Lê Văn Giả Định', '031085000999'),
]
const draftOf = (...subjects: RequestDraft['subjects']): RequestDraft => ({
  mau: '01',
  receiver: {},
  subjects,
  agency: {},
  letter: {},
})
const draft = draftOf(thu, du, gia)
const moment = { fillId: 'fill-1', at: '2026-03-02T03:00:00.000Z', page: { title: 'Trang', path: '/' } }

type Control = Parameters<typeof noteReport>[2]['fields'][number]
const control = (row: number, more: Partial<Control> = {}): Control => ({
  role: 'subject',
  row,
  keys: ['fullName'],
  shown: 'x',
  outcome: 'filled',
  ...more,
})
const skipped = (row: number, reason: string, more: Partial<Control> = {}) =>
  control(row, { outcome: 'skipped', reason, ...more })

const statesOf = (progress: FillProgress, of = draft) => queueOf(of, progress).map(({ state }) => state)
const after = (...fields: Control[]) => noteReport(noProgress, draft, { fields }, moment)

describe('a report is taken into the progress', () => {
  test.each<[string, Control[], string]>([
    ['filled', [control(0)], 'done'],
    ['already there, by name', [skipped(0, 'already-same')], 'done'],
    ['only its province already there', [skipped(0, 'already-same', { keys: ['province'] })], 'left'],
    ['nothing taken', [skipped(0, 'rejected-by-page')], 'refused'],
    ['somebody else stands there', [skipped(0, 'user-typed'), control(0, { keys: ['province'] })], 'left'],
    ['stopped half way', [control(0), skipped(0, 'cancelled')], 'left'],
    ['no value for it', [{ role: 'subject', row: 0, keys: ['note'], outcome: 'skipped', reason: 'no-value' }], 'left'],
    ['of another role', [control(0, { role: 'receiver' })], 'left'],
  ])('%s', (_name, fields, state) => {
    expect(statesOf(after(...fields))).toEqual([state, 'left', 'left'])
  })

  test('with what the page did not take', () => {
    const { marks, last } = after(
      control(0),
      skipped(0, 'option-not-found', { keys: ['province'] }),
      skipped(1, 'value-too-long'),
    )
    expect(marks.map(({ state, unfilled, reason }) => ({ state, unfilled, reason }))).toEqual([
      { state: 'done', unfilled: 1, reason: undefined },
      { state: 'refused', unfilled: 1, reason: 'value-too-long' },
    ])
    expect(last).toEqual(moment)
  })
})

describe('the queue', () => {
  const progress = after(control(0))

  test('goes on with those who are left; when nobody is, with everybody who was not set aside', () => {
    expect(nextSubjects(queueOf(draft, progress))).toEqual([1, 2])
    const skippedOne = moveSubject(after(control(0), control(1)), draft.subjects, {
      subject: 2,
      to: 'skipped',
      at: moment.at,
    })
    expect(countQueue(queueOf(draft, skippedOne))).toEqual({ total: 3, done: 2, refused: 0, skipped: 1, left: 0 })
    expect(nextSubjects(queueOf(draft, skippedOne))).toEqual([0, 1])
  })

  test('knows people again when rows were moved, added or corrected', () => {
    expect(statesOf(progress, draftOf(du, { ...thu, fullName: 'Trần Văn Thử Nghiệm' }))).toEqual(['left', 'done'])
  })

  test('tells two rows of one person apart', () => {
    const twice = draftOf(thu, thu)
    expect(statesOf(noteReport(noProgress, twice, { fields: [control(0)] }, moment), twice)).toEqual(['done', 'left'])
  })

  test('puts the people of an undone fill back, and only them', () => {
    const more = noteReport(progress, draft, { fields: [control(1)] }, { ...moment, fillId: 'fill-2' })
    expect(statesOf(noteUndone(more, 'fill-2'))).toEqual(['done', 'left', 'left'])
    expect(noteUndone(more, 'fill-2').last).toBeUndefined()
    expect(noteUndone(more, 'fill-1').last?.fillId).toBe('fill-2')
  })

  test('leaves those done who stood on the page already when a later fill was undone', () => {
    const fields = [skipped(0, 'already-same'), skipped(1, 'already-same'), control(2)]
    const more = noteReport(progress, draft, { fields }, { ...moment, fillId: 'fill-2' })
    expect(statesOf(noteUndone(more, 'fill-2'))).toEqual(['done', 'done', 'left'])
    expect(statesOf(noteUndone(more, 'fill-1'))).toEqual(['left', 'done', 'done'])
  })

  test('puts one person back by hand', () => {
    expect(statesOf(moveSubject(progress, draft.subjects, { subject: 0, to: 'left', at: moment.at }))).toEqual(
      statesOf(noProgress),
    )
  })

  test('forgets people who left the draft with the next fill', () => {
    const less = draftOf(du)
    expect(noteReport(progress, less, { fields: [control(0)] }, moment).marks).toHaveLength(1)
  })
})

describe('who stands on the page already', () => {
  test('counts as done when all is as it should be', () => {
    const plan = {
      entries: [{ role: 'subject', row: 1, keys: ['fullName'], shown: 'x', refusal: 'already-same' }],
    } as const
    expect(statesOf(noteOnPage(noProgress, draft, plan, moment))).toEqual(['left', 'done', 'left'])
  })

  test('is left when something is still to be filled, and nothing new is said of those who are done', () => {
    const plan = { entries: [{ role: 'subject', row: 0, keys: ['fullName'], shown: 'x' }] } as const
    expect(noteOnPage(noProgress, draft, plan, moment)).toBe(noProgress)
  })
})
