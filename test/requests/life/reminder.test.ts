import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultWishes, noMemory, remind, type DueDays } from '../../../src/requests'

const days: DueDays = {
  since: [
    { day: '2026-03-01', count: 3 },
    { day: '2026-04-01', count: 5 },
  ],
  tell: [
    { day: '2026-03-01', count: 2 },
    { day: '2026-03-03', count: 1 },
  ],
}
const at = (text: string) => Date.parse(`${text}+07:00`)

describe('the daily reminder', () => {
  it('tells each thing once, and once a day', () => {
    const first = remind(days, noMemory, defaultWishes, at('2026-03-02T09:00'))
    expect(first).toMatchObject({ badge: 3, tell: 2 })
    expect(remind(days, first.memory, defaultWishes, at('2026-03-02T10:00')).tell).toBe(0)
    const second = remind(days, first.memory, defaultWishes, at('2026-03-03T09:00'))
    expect(second.tell).toBe(1)
    const more = { ...days, tell: [...days.tell, { day: '2026-03-02', count: 1 }] }
    expect(remind(more, second.memory, defaultWishes, at('2026-03-03T11:00')).tell).toBe(0)
    expect(remind(more, second.memory, defaultWishes, at('2026-03-04T09:00')).tell).toBe(1)
  })

  it('is silent in quiet hours and while snoozed, and looks again when they end', () => {
    expect(remind(days, noMemory, defaultWishes, at('2026-03-02T20:00'))).toMatchObject({
      ...{ badge: 3, tell: 0, memory: noMemory, lookAgainMs: at('2026-03-03T08:00') },
    })
    expect(remind(days, noMemory, defaultWishes, at('2026-03-02T07:59')).lookAgainMs).toBe(at('2026-03-02T08:00'))
    const snoozed = { ...defaultWishes, snoozedTo: '2026-03-04' }
    expect(remind(days, noMemory, snoozed, at('2026-03-03T09:00')).tell).toBe(0)
    expect(remind(days, noMemory, snoozed, at('2026-03-04T09:00')).tell).toBe(3)
  })

  it('never tells a thing twice, however the clock jumps', () => {
    const moments = fc.array(fc.integer({ min: at('2026-02-01T00:00'), max: at('2026-05-01T00:00') }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(moments, (times) => {
        let memory = noMemory
        let told = 0
        for (const time of times) {
          const said = remind(days, memory, defaultWishes, time)
          memory = said.memory
          told += said.tell
          expect(said.lookAgainMs).toBeGreaterThan(time)
        }
        expect(told).toBeLessThanOrEqual(3)
      }),
    )
  })
})
