import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RequestDraft } from '../../src/requests'
import { issueRequest } from '../main-job/example-request'
import { stateOf } from '../portal/practice-hands'
import type { SeenValue } from '../portal/trap-pages/hostile'
import { leftOf, settled, shownWhen, startFilledPages, type FilledPage, type FilledPages } from './filled-pages'

let pages: FilledPages

beforeAll(async () => {
  pages = await startFilledPages()
})
afterAll(() => pages.stop())

const draft: RequestDraft = { ...issueRequest, subjects: [] }
const asked = ['fullName', 'citizenId', 'citizenIdIssueDate', 'position', 'mobilePhone', 'email'] as const
const wanted = Object.fromEntries(asked.map((key) => [key, draft.receiver[key]]))
const empty = Object.fromEntries(asked.map((key) => [key, '']))

const onTrapPage = (name: string, act: (filled: FilledPage) => Promise<void>): Promise<void> =>
  pages.onPage(`traps.html#/traps/${name}`, act)

async function expectUntouched(page: Page): Promise<void> {
  const { submits, trapsTouched, traps } = await stateOf(page)
  expect({ submits, trapsTouched }).toEqual({ submits: 0, trapsTouched: [] })
  for (const [trap, { initially, now }] of Object.entries(traps)) expect(now, trap).toBe(initially)
}

test.each(['honeypots', 'otp', 'foreign-frame', 'clobbered'])(
  '%s: the harmless block is filled twice and undone, no trap is touched',
  (name) =>
    onTrapPage(name, async ({ page, preview, fill, undo }) => {
      const before = await settled(page)
      const report = await fill(draft)
      expect((await stateOf(page)).receiver, leftOf(report).join('\n')).toEqual(wanted)
      await expectUntouched(page)
      const again = await preview(draft)
      expect(again.entries.filter(({ action, refusal }) => action && refusal !== 'already-same')).toEqual([])
      expect((await fill(draft)).fields.filter(({ outcome }) => outcome === 'filled')).toEqual([])
      expect((await stateOf(page)).receiver).toEqual(wanted)
      expect(await undo()).toEqual({ restored: asked.length, keptEdited: 0, failed: 0 })
      expect((await stateOf(page)).receiver).toEqual(empty)
      expect(await shownWhen(page, (shown) => shown.join() === before.join())).toEqual(before)
      await expectUntouched(page)
    }),
)

test('re-render: the fields are filled although they were drawn again in another order, and can be undone', () =>
  onTrapPage('re-render', async ({ page, fill }) => {
    await fill(draft)
    await page.waitForSelector('#p1-r2')
    await fill(draft)
    expect(await stateOf(page)).toMatchObject({ receiver: wanted, events: ['render'] })
    await expectUntouched(page)
  }))

test('navigate: nothing is written into the page that came instead', () =>
  onTrapPage('navigate', async ({ page, fill, undo }) => {
    const report = await fill(draft)
    await page.waitForSelector('main[data-ready="traps/landing"]')
    await settled(page)
    expect(await stateOf(page)).toMatchObject({ page: 'traps/landing', receiver: {} })
    await expectUntouched(page)
    expect((await undo()).restored).toBe(0)
    expect(report.fields.length).toBeGreaterThan(0)
    await expectUntouched(page)
  }))

test('changes: what the page does not keep is given back and told', () =>
  onTrapPage('changes', async ({ page, fill, undo }) => {
    const short = { ...draft, receiver: { ...draft.receiver, position: 'Phó Chánh Văn phòng' } }
    const { fields } = await fill(short)
    const rejected = fields.filter(({ reason }) => reason === 'rejected-by-page').map(({ keys }) => keys[0])
    expect(rejected).toEqual(['fullName', 'citizenId', 'position'])
    const kept = { ...wanted, fullName: '', citizenId: '', position: '' }
    expect((await stateOf(page)).receiver).toEqual(kept)
    await undo()
    expect((await stateOf(page)).receiver).toEqual(empty)
    await expectUntouched(page)
  }))

test('grows: the fill ends, and what the page adds for ever stays empty', () =>
  onTrapPage('grows', async ({ page, fill }) => {
    await fill(draft)
    const { receiver, subjects } = await stateOf(page)
    expect(receiver).toEqual(wanted)
    expect(subjects.filter(({ fullName }) => fullName !== '')).toEqual([])
    expect(subjects.length).toBeLessThan(40)
    await expectUntouched(page)
  }))

test('many: of five thousand boxes those of the request are filled, and emptied again', () =>
  onTrapPage('many', async ({ page, fill, undo }) => {
    const report = await fill(issueRequest)
    const { subjects } = await stateOf(page)
    const [first = {}, second = {}] = issueRequest.subjects
    const columns = 'fullName dateOfBirth citizenId citizenIdIssueDate citizenIdIssuePlace email organisationName'
    const keys = [...columns.split(' '), 'province', 'position', 'mobilePhone']
    const shown = (values: object) =>
      Object.fromEntries(
        Object.entries(values).flatMap(([key, value]) =>
          keys.includes(key) ? [[key, String(value).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')]] : [],
        ),
      )
    expect(subjects.slice(0, 2), leftOf(report).slice(0, 20).join('\n')).toEqual([shown(first), shown(second)])
    expect(subjects.slice(2).every((row) => Object.keys(row).length === 0)).toBe(true)
    await expectUntouched(page)
    expect(await undo()).toMatchObject({ failed: 0, keptEdited: 0 })
    const boxes = await page.$$eval('.subject-table input', (all) => all.map((box) => box.value))
    expect(new Set(boxes)).toEqual(new Set(['']))
  }))

test('hostile: the page reads the planned values in their places and no other', () =>
  onTrapPage('hostile', async ({ page, fill, undo }) => {
    const seenBefore = (await page.evaluate('seenByPage()')) as SeenValue[]
    const wasThere = new Set(seenBefore.map(({ where, value }) => `${where} ${value}`))
    const rich: RequestDraft = { ...issueRequest, receiver: { ...issueRequest.receiver, taxCode: '0200123456' } }
    await fill(rich)
    const planned = asked.map((key, place) => {
      const value = String(draft.receiver[key])
      return `p${place + 1} ${key === 'citizenIdIssueDate' ? value.split('-').reverse().join('/') : value}`
    })
    const seen = ((await page.evaluate('seenByPage()')) as SeenValue[])
      .map(({ where, value }) => `${where} ${value}`)
      .filter((one) => !wasThere.has(one))
    expect(seen.filter((one) => !one.startsWith('late')).sort()).toEqual([...planned].sort())
    expect(seen.filter((one) => one.startsWith('late'))).toEqual([])
    await undo()
    expect(await stateOf(page)).toMatchObject({ receiver: empty, events: ['asked', 'lied'] })
    await expectUntouched(page)
  }))
