import { browser } from 'wxt/browser'
import { readDueDays, readMemory, readWishes } from '../protocol/runtime/reminder-shapes'
import { remind } from '../requests/life/reminder'
import type { ReminderService } from '../ui/services'

const alarmName = 'reminder'
const names = { days: 'dueDays', memory: 'reminderMemory', wishes: 'reminderWishes' } as const

/** What the browser does for the reminder; handed in, so that tests stand in for it. */
export interface ReminderHands {
  readonly read: (name: string) => Promise<unknown>
  readonly write: (name: string, value: unknown) => Promise<void>
  readonly showBadge: (text: string) => Promise<void>
  readonly notify: (count: number) => Promise<void>
  /** @param atMs milliseconds since 1970 */
  readonly lookAgain: (atMs: number) => Promise<void>
}

/**
 * Looks once: sets the badge, tells what is new, and asks to be woken again. What is told is remembered before it is shown, so a worker that
 * dies between the two is silent rather than says it twice. It reads days and counts, never the sealed store.
 */
export async function lookAtReminders(hands: ReminderHands, nowMs: number): Promise<void> {
  const days = readDueDays(await hands.read(names.days))
  const memory = readMemory(await hands.read(names.memory))
  const wishes = readWishes(await hands.read(names.wishes))
  const { badge, tell, memory: after, lookAgainMs } = remind(days, memory, wishes, nowMs)
  await hands.lookAgain(lookAgainMs)
  await hands.showBadge(badge === 0 ? '' : badge > 999 ? '999+' : String(badge))
  if (tell === 0) return
  await hands.write(names.memory, after)
  await hands.notify(tell)
}

const read = async (name: string): Promise<unknown> => (await browser.storage.local.get(name))[name]
const write = (name: string, value: unknown) => browser.storage.local.set({ [name]: value })

const hands: ReminderHands = {
  read,
  write,
  showBadge: async (text) => {
    await browser.action.setBadgeText({ text })
  },
  notify: async (count) => {
    await browser.notifications.create(alarmName, {
      type: 'basic',
      iconUrl: chrome.runtime.getURL('/icon/128.png'),
      title: 'Trợ lý Chứng thư',
      message: `Có ${count} việc mới cần làm. Bấm vào đây để xem.`,
    })
  },
  lookAgain: async (atMs) => {
    await browser.alarms.create(alarmName, { when: atMs, periodInMinutes: 24 * 60 })
  },
}

/**
 * Reminds from the background: at the start of browser and worker, once a day, and after what is due or wished for changed. To be called
 * while the worker starts, so that its listeners are there when an alarm wakes it. Every start looks: an alarm that was set while the
 * clock stood in a wrong year would else not come for a year.
 */
export function startReminding(): void {
  let queue = Promise.resolve()
  // One look after the other: two at once would both find the same thing untold.
  const look = () => {
    queue = queue.then(() => lookAtReminders(hands, Date.now())).catch(() => undefined)
  }
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) look()
  })
  browser.runtime.onStartup.addListener(look)
  browser.runtime.onInstalled.addListener(look)
  browser.storage.local.onChanged.addListener((changes) => {
    if (names.days in changes || names.wishes in changes) look()
  })
  browser.notifications.onClicked.addListener(() => {
    void browser.notifications.clear(alarmName)
    void browser.tabs.create({ url: `${chrome.runtime.getURL('/workspace.html')}#/due` })
  })
  look()
}

/** Reminders as the interface asks for them. */
export function createReminderService(): ReminderService {
  return {
    remember: (days) => write(names.days, days),
    readWishes: async () => readWishes(await read(names.wishes)),
    writeWishes: (wishes) => write(names.wishes, wishes),
  }
}
