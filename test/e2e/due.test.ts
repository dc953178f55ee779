import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TargetType, type Page, type WebWorker } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateInVietnam, formatDate, type FieldValues } from '../../src/fields'
import { issueDeadline, shippedCalendar } from '../../src/procedures'
import { newLife, noProgress, takeStep, type FillProgress, type RequestDraft } from '../../src/requests'
import { vi as words } from '../../src/ui/text/vi'
import { pressNamed, waitForWords } from '../main-job/panel-steps'
import { bodyOf, makeProfile, type KeptBrowser, type KeptProfile } from './kept-profile'

const dayMs = 86_400_000
const today = dateInVietnam(Date.now())
const inDays = (days: number) => new Date(Date.parse(`${today}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
const stamp = new Date().toISOString()
const draft01: RequestDraft = {
  ...{ mau: '01', receiver: {}, agency: {}, letter: {} },
  subjects: [{ fullName: 'Trần Văn Thử', citizenId: '031085000123' }],
}
const sent = takeStep(draft01, newLife, { state: 'submitted', on: today }, { id: 'buoc-gui', notedAt: stamp })

let profile: KeptProfile
let kept: KeptBrowser
let page: Page

async function keepPerson(id: string, values: FieldValues): Promise<void> {
  const record = { id, kind: 'person', values, certificates: [], createdAt: stamp, changedAt: stamp, source: 'typed' }
  bodyOf(await kept.ask('records.save', { record, version: 0, certificates: [] }))
}

/** The local day is another one than in Vietnam for 19 hours of every day: a deadline counted by the machine's zone would show. */
beforeAll(async () => {
  profile = await makeProfile({ TZ: 'Etc/GMT+12' })
  kept = await profile.start()
  page = kept.page
  await page.evaluate(() => chrome.storage.local.set({ reminderWishes: { quietFrom: 0, quietTo: 0, snoozedTo: '' } }))
  for (const [place, days] of [40, 75, 200].entries())
    await keepPerson(`nguoi-${place}`, {
      ...{
        fullName: `Người Mẫu ${place}`,
        certificateName: `Người Mẫu ${place}`,
        organisationName: 'SỞ VÍ DỤ',
        certificateSerial: `AA0${place}`,
      },
      ...{ certificateNotAfter: inDays(days), email: `mau${place}@example.gov.vn` },
    })
  const draft = { id: 'da-gui', draft: draft01, createdAt: stamp, changedAt: stamp }
  bodyOf(await kept.ask('drafts.save', { draft, version: 0 }))
  if ('refusal' in sent) throw new Error(sent.refusal)
  bodyOf(await kept.ask('progress.write', { draftId: 'da-gui', value: { ...noProgress, life: sent.life }, version: 0 }))
})
afterAll(async () => {
  await kept.close()
  await profile.remove()
})

const noticesOf = () => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()))
const badgeOf = () => page.evaluate(() => chrome.action.getBadgeText({}))

async function workerOf(): Promise<WebWorker> {
  const target = await kept.practice.browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER)
  const worker = await target.worker()
  if (!worker) throw new Error('no worker')
  return worker
}

describe('what is due, on a machine of another time zone', () => {
  test('has the days of Vietnam', async () => {
    await page.bringToFront()
    await page.evaluate(() => {
      location.hash = '#/due'
    })
    await page.waitForSelector('.due-table tbody tr')
    const rows = await page.$$eval('.due-table tbody tr', (all) => all.map(({ innerText }) => innerText))
    const { due } = issueDeadline(today, shippedCalendar)
    const days = [inDays(40 - 30), inDays(75 - 30), due].sort().map((day) => formatDate(day))
    expect(rows.map((row) => /\d\d\/\d\d\/\d{4}/.exec(row)?.[0])).toEqual(days)
    expect(await page.evaluate(() => new Date().getTimezoneOffset())).toBe(720)
  })

  test('is told by a notification that the browser takes, and by a number', async () => {
    await expect.poll(noticesOf, { timeout: 20_000 }).toEqual(['reminder'])
    expect(await badgeOf()).toBe('2')
  })

  test('becomes one request for renewal at one press', async () => {
    await page.bringToFront()
    await pressNamed(page, words.due.renewButton(2))
    await waitForWords(page, words.life.title)
    const { rows } = bodyOf(await kept.ask('drafts.list', { offset: 0, limit: 10 })) as {
      rows: { mau: string; who: string[] }[]
    }
    expect(rows.find(({ mau }) => mau === '04')?.who).toEqual(['Người Mẫu 0', 'Người Mẫu 1'])
  })
})

describe('the reminder', () => {
  test('comes by its alarm though the worker was ended', async () => {
    await page.evaluate(() => chrome.storage.local.set({ reminderMemory: { told: [], lastOn: '' } }))
    await (await workerOf()).close()
    const isGone = () => kept.practice.browser.targets().every((one) => one.type() !== TargetType.SERVICE_WORKER)
    await expect.poll(isGone, { timeout: 20_000 }).toBe(true)
    await page.evaluate(async () => {
      await chrome.notifications.clear('reminder')
      await chrome.alarms.create('reminder', { when: Date.now() + 300 })
    })
    await expect.poll(noticesOf, { timeout: 30_000 }).toEqual(['reminder'])
    const next = await page.evaluate(async () => (await chrome.alarms.get('reminder'))?.scheduledTime ?? 0)
    expect(next).toBeGreaterThan(Date.now())
  })

  test('says nothing twice when the clock jumps ahead and back', async () => {
    const worker = await workerOf()
    await worker.evaluate(() => {
      const { notifications } = chrome
      const create = notifications.create.bind(notifications) as (...all: unknown[]) => Promise<string>
      Reflect.set(globalThis, 'told', 0)
      Reflect.set(notifications, 'create', (...all: unknown[]) => {
        Reflect.set(globalThis, 'told', Number(Reflect.get(globalThis, 'told')) + 1)
        return create(...all)
      })
    })
    const told: number[] = []
    for (const [place, days] of [400, 0, 400, 0].entries()) {
      await worker.evaluate((aheadMs) => {
        const real = (Reflect.get(globalThis, 'realNow') as (() => number) | undefined) ?? Date.now
        Reflect.set(globalThis, 'realNow', real)
        Date.now = () => real.call(Date) + aheadMs
      }, days * dayMs)
      const quietTo = place + 1
      await page.evaluate(async (hour) => {
        await chrome.storage.local.set({ reminderWishes: { quietFrom: hour, quietTo: hour, snoozedTo: '' } })
      }, quietTo)
      // The next look is set for the new hour, of the day that the worker believes in: this look is over then.
      const hourOf = () =>
        page.evaluate(async () => {
          const at = (await chrome.alarms.get('reminder'))?.scheduledTime ?? 0
          return [new Date(at + 7 * 3_600_000).getUTCHours(), Math.round((at - Date.now()) / 86_400_000) > 100]
        })
      await expect.poll(hourOf, { timeout: 20_000 }).toEqual([quietTo, days > 0])
      await worker.evaluate(() => chrome.storage.local.get('reminderMemory'))
      told.push(await worker.evaluate(() => Number(Reflect.get(globalThis, 'told'))))
    }
    expect(told).toEqual([1, 1, 1, 1])
  })
})

describe('the dossier number that the portal shows after sending', () => {
  const show = async (name: string, body: string) => {
    writeFileSync(join(profile.folder, name), `<!doctype html><meta charset="utf-8"><title>${name}</title>${body}`)
    return kept.practice.openPortal(name)
  }
  const numberOf = async () => {
    const { value } = bodyOf(await kept.ask('progress.read', { draftId: 'da-gui' })) as { value: FillProgress }
    return value.life?.steps[0]?.dossierNumber
  }

  test('is offered, refused where there are several, and noted only at a press', async () => {
    const list = '<table><tr><th>STT<th>Mã hồ sơ<tr><td>1<td>G11-000123<tr><td>2<td>G11-000124</table>'
    const listPage = await show('danh-sach.html', list)
    const panel = await kept.practice.openOwnPage('sidepanel.html')
    await panel.setViewport({ width: 360, height: 900 })
    await panel.bringToFront()
    await panel.waitForSelector('#draft option[value="da-gui"]')
    await panel.select('#draft', 'da-gui')
    await pressNamed(panel, words.queue.dossier.look)
    await waitForWords(panel, words.queue.dossier.several('G11-000123, G11-000124'))
    await listPage.close()
    await show('gui-xong.html', '<p>Gửi hồ sơ thành công. Mã hồ sơ: <b>G11.07-251120-0001</b></p>')
    await panel.bringToFront()
    await waitForWords(panel, words.queue.dossier.one('G11.07-251120-0001'))
    expect(await numberOf()).toBeUndefined()
    await pressNamed(panel, words.queue.dossier.takeNumber)
    await expect.poll(numberOf, { timeout: 20_000 }).toBe('G11.07-251120-0001')
  })
})
