import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mauNumbers } from '../../../src/procedures'
import {
  joinRequests,
  lastStep,
  lifeStates,
  newLife,
  nextStates,
  splitRequest,
  standingsOf,
  statesOf,
  stepWithoutDossier,
  takeStep,
  undoLastStep,
  withDossierNumber,
  type RequestDraft,
  type RequestLife,
  type StepFacts,
} from '../../../src/requests'

const notedAt = '2026-03-02T03:00:00Z'
const person = (number: number) => ({
  fullName: `Người Mẫu ${number}`,
  citizenId: `0310850001${String(number).padStart(2, '0')}`,
})
const draftOf = (mau: RequestDraft['mau'], people: number): RequestDraft => ({
  ...{ mau, receiver: {}, agency: {}, letter: {} },
  subjects: Array.from({ length: people }, (_, place) => person(place)),
})

function after(draft: RequestDraft, ...steps: StepFacts['state'][]): RequestLife {
  return steps.reduce<RequestLife>((life, state, place) => {
    const taken = takeStep(draft, life, { state, on: '2026-03-02' }, { id: `s${place}`, notedAt })
    if ('refusal' in taken) throw new Error(`${state}: ${taken.refusal}`)
    return taken.life
  }, newLife)
}

describe('a request’s life', () => {
  it('ends by handing over for issue, by handing back for revocation, by installing for renewal', () => {
    const seen = (mau: RequestDraft['mau']) => {
      const reached = new Set<string>(['draft'])
      for (let before = 0; before < reached.size;) {
        before = reached.size
        for (const state of lifeStates)
          if (reached.has(state)) for (const next of nextStates(mau, state)) reached.add(next)
      }
      return (['installed', 'handed-over', 'returned'] as const).filter((state) => reached.has(state))
    }
    expect(seen('01')).toEqual(['installed', 'handed-over'])
    expect(seen('04')).toEqual(['installed'])
    expect(seen('05')).toEqual(['returned'])
    expect(seen('06')).toEqual([])
    expect(seen('07')).toEqual([])
  })

  it.each(mauNumbers)('of Mẫu %s comes to an end from every state it can be in', (mau) => {
    for (const start of lifeStates) {
      if (nextStates(mau, start).length === 0) continue
      const reached = new Set([start])
      for (const state of reached) for (const next of nextStates(mau, state)) reached.add(next)
      expect(reached).toContain('closed')
    }
  })

  it('keeps the values as they were sent, whatever is edited later', () => {
    const draft = draftOf('01', 1)
    const life = after(draft, 'submitted')
    Object.assign(draft.subjects[0] ?? {}, { fullName: 'Tên Đã Sửa' })
    expect(lastStep(life)?.sent?.subjects[0]?.fullName).toBe('Người Mẫu 0')
  })

  it('keeps of a step for some only what was sent of them', () => {
    const draft = draftOf('01', 3)
    const who = standingsOf(draft, newLife)
      .slice(1, 2)
      .map((one) => one.who)
    const taken = takeStep(draft, newLife, { state: 'submitted', on: '2026-03-02' }, { id: 'a', notedAt, who })
    expect('life' in taken && lastStep(taken.life)?.sent?.subjects).toEqual([person(1)])
  })

  it('gives a sending its dossier number later, once', () => {
    const life = after(draftOf('01', 1), 'submitted', 'approved')
    const id = stepWithoutDossier(life)?.id ?? ''
    const numbered = withDossierNumber(life, id, 'HS-01')
    expect(numbered.steps[0]?.dossierNumber).toBe('HS-01')
    expect(withDossierNumber(numbered, id, 'HS-02')).toBe(numbered)
    expect(stepWithoutDossier(numbered)).toBeUndefined()
  })

  it('lets some go ahead of the others', () => {
    const draft = draftOf('01', 3)
    const sent = after(draft, 'submitted')
    const who = standingsOf(draft, sent)
      .slice(0, 2)
      .map((one) => one.who)
    const taken = takeStep(draft, sent, { state: 'approved', on: '2026-03-05' }, { id: 'a', notedAt, who })
    expect('life' in taken && standingsOf(draft, taken.life).map(({ state }) => state)).toEqual([
      ...['approved', 'approved', 'submitted'],
    ])
    expect('life' in taken && statesOf(draft, taken.life)).toEqual(['approved', 'submitted'])
  })

  it.each([
    ['cannot-follow', { state: 'approved', on: '2026-03-03' }, {}],
    ['before-last-step', { state: 'submitted', on: '2026-03-01' }, {}],
    ['nobody', { state: 'submitted', on: '2026-03-03' }, { who: ['ai khác'] }],
  ] as const)('refuses a step: %s', (refusal, facts, making) => {
    const draft = draftOf('01', 2)
    expect(takeStep(draft, after(draft, 'ready'), facts, { id: 'x', notedAt, ...making })).toEqual({ refusal })
  })

  it('is ready with errors only for a reason', () => {
    const draft = draftOf('01', 1)
    const facts: StepFacts = { state: 'ready', on: '2026-03-02' }
    const making = { id: 'x', notedAt, hasErrors: true }
    expect(takeStep(draft, newLife, { ...facts, note: '  ' }, making)).toEqual({ refusal: 'reason-missing' })
    expect(takeStep(draft, newLife, { ...facts, note: 'Cục đã đồng ý qua điện thoại' }, making)).toHaveProperty('life')
  })

  it('takes every step back in turn, each leaving its trace', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mauNumbers), fc.array(fc.nat(5), { maxLength: 12 }), (mau, choices) => {
        const draft = draftOf(mau, 2)
        const lives: RequestLife[] = [newLife]
        for (const [place, choice] of choices.entries()) {
          const life = lives.at(-1) ?? newLife
          const next = nextStates(mau, statesOf(draft, life)[0] ?? 'draft').filter((one) => one !== 'draft')
          const state = next[choice % Math.max(1, next.length)]
          if (state === undefined) break
          const taken = takeStep(draft, life, { state, on: '2026-03-02' }, { id: `s${place}`, notedAt })
          if ('refusal' in taken) throw new Error(taken.refusal)
          lives.push(taken.life)
        }
        let life = lives.at(-1) ?? newLife
        const count = life.steps.length
        for (const before of lives.slice(0, -1).reverse()) {
          life = undoLastStep(life, notedAt)
          expect(statesOf(draft, life)).toEqual(statesOf(draft, before))
        }
        expect(life.steps).toHaveLength(count)
        expect(undoLastStep(life, notedAt)).toBe(life)
      }),
    )
  })
})

describe('dividing and joining requests', () => {
  it('gives every subject its own state back, whatever is divided', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.array(fc.nat(39)),
        fc.array(fc.nat(39)),
        (people, some, leaving) => {
          const plain = draftOf('04', people)
          // One person twice: told apart by order only.
          const draft = { ...plain, subjects: [...plain.subjects, person(0)] }
          const sent = after(draft, 'submitted')
          const ahead = standingsOf(draft, sent)
            .filter((_, row) => some.includes(row))
            .map(({ who }) => who)
          const taken = takeStep(draft, sent, { state: 'approved', on: '2026-03-04' }, { id: 'a', notedAt, who: ahead })
          const life = 'life' in taken ? taken.life : sent
          const parts = splitRequest({ draft, life }, new Set(leaving))
          if (!parts) return
          const named = (one: { draft: RequestDraft; life: RequestLife }) =>
            standingsOf(one.draft, one.life).map(({ name, state }) => `${name} ${state}`)
          expect(parts.flatMap(named).sort()).toEqual(named({ draft, life }).sort())
        },
      ),
    )
  })

  it('joins what was not sent, and nothing else', () => {
    const one = { draft: draftOf('01', 2), life: after(draftOf('01', 2), 'ready') }
    const joined = joinRequests(one, { draft: draftOf('01', 1), life: newLife })
    expect(
      'joined' in joined && standingsOf(joined.joined.draft, joined.joined.life).map(({ state }) => state),
    ).toEqual([...['ready', 'ready', 'draft']])
    const sent = { draft: one.draft, life: after(one.draft, 'submitted') }
    expect(joinRequests(one, sent)).toEqual({ refusal: 'already-sent' })
    expect(joinRequests(one, { draft: draftOf('04', 1), life: newLife })).toEqual({ refusal: 'other-form' })
    expect(joinRequests(one, { draft: draftOf('01', 499), life: newLife })).toEqual({ refusal: 'too-many' })
  })
})
