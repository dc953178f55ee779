import { describe, expect, it } from 'vitest'
import {
  compareFacts,
  pastChangeOf,
  pastLimits,
  restoredPast,
  withPastChange,
  type PastChange,
} from '../../src/records'

const moment = { at: '2026-03-02T03:00:00.000Z', cause: { kind: 'typed' } } as const
const thing = (id: string, facts: Record<string, string>) => ({ id, name: id, facts })
const change = (lines: number, at: string = moment.at): PastChange => ({
  ...moment,
  at,
  sets: [
    { id: 'a', name: 'a', facts: Array.from({ length: lines - 1 }, (_, row) => ({ place: `p${row}`, was: 'x' })) },
  ],
})

describe('what two states say otherwise', () => {
  it('is told thing by thing; empty texts are no facts', () => {
    const before = [thing('a', { one: 'x', two: '' }), thing('b', { one: 'y' })]
    const after = [thing('c', { one: 'z' }), thing('a', { one: '', two: 'new' })]
    expect(compareFacts(before, after)).toEqual([
      { id: 'c', name: 'c', fate: 'added', facts: [] },
      {
        id: 'a',
        name: 'a',
        facts: [
          { place: 'one', was: 'x' },
          { place: 'two', is: 'new' },
        ],
      },
      { id: 'b', name: 'b', fate: 'removed', facts: [{ place: 'one', was: 'y' }] },
    ])
    expect(compareFacts(before, before)).toEqual([])
    expect(pastChangeOf([], moment)).toBeUndefined()
  })

  it('is cut short where there is too much of it, and says so', () => {
    const after = Array.from({ length: 400 }, (_, row) => thing(`row ${row}`, {}))
    const cut = pastChangeOf(compareFacts([], after), moment)
    expect(cut?.sets).toHaveLength(pastLimits.linesOfChange)
    expect(cut?.untold).toBe(400 - pastLimits.linesOfChange)
    const long = pastChangeOf(compareFacts([thing('a', { note: 'x'.repeat(5_000) })], []), moment)
    expect(String(long?.sets[0]?.facts[0]?.was)).toHaveLength(pastLimits.chars)
  })
})

describe('a past', () => {
  it('forgets the oldest changes when it grows too long, never the newest', () => {
    const many = Array.from({ length: 9 }, (_, row) => change(300, `2026-03-0${row + 1}T00:00:00Z`))
    const kept = many.reduce<readonly PastChange[]>(withPastChange, [])
    expect(kept.map(({ at }) => at)).toEqual(many.slice(3).map(({ at }) => at))
    expect(withPastChange([], change(pastLimits.lines + 5))).toHaveLength(1)
  })

  it('of a restored file is the file’s where it goes on from this PC’s, and otherwise this PC’s with the restoring', () => {
    expect(restoredPast(['a'], ['a', 'b'], 'r')).toEqual(['a', 'b'])
    expect(restoredPast([], ['a'], 'r')).toEqual(['a'])
    expect(restoredPast(['a', 'c'], ['a', 'b'], 'r')).toEqual(['a', 'c', 'r'])
    expect(restoredPast(['a', 'b'], ['a'], 'r')).toEqual(['a', 'b', 'r'])
    expect(restoredPast(['a'], ['a'], undefined)).toEqual(['a'])
    expect(restoredPast([], [], 'r')).toEqual(['r'])
  })
})
