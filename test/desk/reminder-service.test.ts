import { describe, expect, it } from 'vitest'
import { lookAtReminders, type ReminderHands } from '../../src/desk/reminder-service'

const at = (text: string) => Date.parse(`${text}+07:00`)
const dueDays = { since: [{ day: '2026-03-01', count: 4 }], tell: [{ day: '2026-03-01', count: 4 }] }

/** What the browser keeps and shows; it outlives every worker. */
function browserWith(kept: Record<string, unknown>, isDying = false) {
  const shown: number[] = []
  const badges: string[] = []
  const looks: number[] = []
  const hands: ReminderHands = {
    read: (name) => Promise.resolve(kept[name]),
    write: (name, value) => Promise.resolve(void (kept[name] = value)),
    showBadge: (text) => Promise.resolve(void badges.push(text)),
    notify: (count) => (isDying ? Promise.reject(new Error('worker died')) : Promise.resolve(void shown.push(count))),
    lookAgain: (atMs) => Promise.resolve(void looks.push(atMs)),
  }
  return { hands, shown, badges, looks }
}

describe('the reminder of the background', () => {
  it('sets the badge, tells a number once, and is woken again', async () => {
    const kept = { dueDays }
    const { hands, shown, badges, looks } = browserWith(kept)
    await lookAtReminders(hands, at('2026-03-02T09:00'))
    await lookAtReminders(hands, at('2026-03-02T10:00'))
    await lookAtReminders(hands, at('2026-03-03T09:00'))
    expect([shown, badges]).toEqual([[4], ['4', '4', '4']])
    expect(looks).toEqual([at('2026-03-03T08:00'), at('2026-03-03T08:00'), at('2026-03-04T08:00')])
  })

  it('repeats nothing after its worker died or the clock jumped', async () => {
    const kept = { dueDays }
    await expect(lookAtReminders(browserWith(kept, true).hands, at('2026-03-02T09:00'))).rejects.toThrow('died')
    const later = browserWith(kept)
    for (const day of ['2026-03-02', '2027-01-01', '2026-03-02', '2026-03-05']) {
      await lookAtReminders(later.hands, at(`${day}T09:00`))
    }
    expect(later.shown).toEqual([])
  })

  it('takes what is kept in a wrong shape for nothing, and comes back to life', async () => {
    const kept: Record<string, unknown> = {
      dueDays: { since: [{ day: 'hôm nay', count: 'ba' }], tell: 7 },
      reminderMemory: { told: null },
      reminderWishes: { quietFrom: 99, quietTo: -1, snoozedTo: 'mãi mãi' },
    }
    const { hands, shown, badges } = browserWith(kept)
    await lookAtReminders(hands, at('2026-03-02T09:00'))
    kept['dueDays'] = dueDays
    await lookAtReminders(hands, at('2026-03-02T09:01'))
    expect([shown, badges]).toEqual([[4], ['', '4']])
  })

  it('shows nothing while nothing was ever left for it', async () => {
    const { hands, shown, badges } = browserWith({})
    await lookAtReminders(hands, at('2026-03-02T09:00'))
    expect([shown, badges]).toEqual([[], ['']])
  })
})
