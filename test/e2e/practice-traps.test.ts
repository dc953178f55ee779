import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PracticePortal, startPracticePortal } from '../portal/practice-browser'
import { pickFromList, stateOf, typeAll, typeKeys } from '../portal/practice-hands'
import { shadowTrapIds } from '../portal/trap-ids'
import type { SeenValue } from '../portal/trap-pages/hostile'

let portal: PracticePortal

beforeAll(async () => {
  portal = await startPracticePortal()
})

afterAll(() => portal.stop())

const onTrapPage = (name: string, act: (page: Page) => Promise<void>): Promise<void> =>
  portal.onPage(`traps.html#/traps/${name}`, act)

async function expectUntouched(page: Page): Promise<void> {
  const { submits, trapsTouched } = await stateOf(page)
  expect({ submits, trapsTouched }).toEqual({ submits: 0, trapsTouched: [] })
}

async function writeSilently(page: Page | Frame, selector: string): Promise<void> {
  await page.$eval(selector, (box) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, 'bị ghi đè')
  })
}

describe('the page of custom elements', () => {
  const route = 'shadow.html#/shadow/mau-01'
  const card = (number: number, inside: string): string => `x-card:nth-of-type(${number}) >>> ${inside}`

  async function type(page: Page, selector: string, text: string): Promise<void> {
    await page.click(selector)
    await page.keyboard.sendCharacter(text)
  }

  it('holds what is typed into open, closed, nested and slotted fields and into a frame', () =>
    portal.onPage(route, async (page) => {
      const section = page.frames().find((frame) => frame.url().endsWith('shadow-section.html'))
      await (await section?.waitForSelector('#s1_0'))?.click()
      await page.keyboard.sendCharacter('Nguyễn Thị Mẫu')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.sendCharacter('10/05/2021')
      await type(page, card(1, '#s-name'), 'Trần Văn Thử')
      await type(page, card(1, '#s-id'), '031085000123')
      await type(page, card(1, 'x-slotted:has([slot])'), '10/05/2021')
      await type(page, card(1, 'x-nested[words^=SĐT] >>> x-text'), '0912345678')
      await type(page, card(2, 'x-editable >>> [role=textbox]'), 'UBND phường Mẫu')
      await type(page, '#letter x-editable >>> [contenteditable]', 'V/v đề nghị cấp')

      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssueDate: '2021-05-10' })
      expect(state.subjects[0]).toMatchObject({ fullName: 'Trần Văn Thử', citizenId: '031085000123' })
      expect(state.subjects[0]).toMatchObject({ citizenIdIssueDate: '2021-05-10', mobilePhone: '0912345678' })
      expect(state.subjects[1]).toMatchObject({ fullName: '', organisationName: 'UBND phường Mẫu' })
      expect(state.letter['letterSubject']).toBe('V/v đề nghị cấp')
      await expectUntouched(page)
    }))

  it('takes a province only as an option that was chosen, and a date only from its calendar', () =>
    portal.onPage(route, async (page) => {
      const combo = card(1, 'x-combo >>> #box')
      await type(page, combo, 'Cà Mau')
      await page.keyboard.press('Tab')
      expect((await stateOf(page)).subjects[0]?.['province']).toBe('')
      await pickFromList(page, combo, card(1, 'x-combo >>> [role=option]:only-child'), 'Cà Mau')
      await page.click(card(1, 'x-date >>> #open'))
      for (let year = 2026; year > 1985; year -= 1) await page.click(card(1, 'x-date >>> #prev-year'))
      await page.click(card(1, "x-date >>> [data-date='1985-03-12']"))
      await page.click('#btnThem')

      const state = await stateOf(page)
      expect(state.subjects[0]).toMatchObject({ province: 'Cà Mau', dateOfBirth: '1985-03-12' })
      expect(state.subjects).toHaveLength(3)
      expect(state.events).toEqual(['add-row'])
      await expectUntouched(page)
    }))

  it('tells every trap that is written to, even without an event, and counts what is sent', () =>
    portal.onPage(route, async (page) => {
      const silent = Object.values(shadowTrapIds).filter(
        (id) => ![shadowTrapIds.declaration, shadowTrapIds.attachment].includes(id),
      )
      for (const id of silent) await writeSilently(page, `#${id}`)
      expect((await stateOf(page)).trapsTouched).toHaveLength(silent.length)
      await page.click('main [type=submit]')
      expect(await stateOf(page)).toMatchObject({ submits: 1, events: ['submit'] })
    }))
})

describe('the trap pages', () => {
  it.each([
    ['honeypots', ['covered', 'display-none', 'invisible', 'off-screen', 'transparent', 'zero-size']],
    ['otp', ['otp1', 'otp6', 'otp-single', 'pin', 'user-name', 'user-phone', 'security-question']],
    ['landing', ['ln1', 'ln2', 'ln3']],
  ])('%s: each box of its own tells when it is written to', (name, traps) =>
    onTrapPage(name, async (page) => {
      if (name !== 'landing') await typeAll(page, { p1: 'Nguyễn Thị Mẫu', p3: '10/05/2021' })
      await expectUntouched(page)
      const { receiver } = await stateOf(page)
      if (name !== 'landing')
        expect(receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssueDate: '2021-05-10' })
      for (const trap of traps) await writeSilently(page, name === 'honeypots' ? `#hp-${trap}` : `#${trap}`)
      expect((await stateOf(page)).trapsTouched.sort()).toEqual([...traps].sort())
    }),
  )

  it('foreign-frame: the frames are of other origins, and tell when they are written to', () =>
    onTrapPage('foreign-frame', async (page) => {
      await page.waitForFunction('portalState().events.length === 2')
      await typeAll(page, { p1: 'Nguyễn Thị Mẫu' })
      await expectUntouched(page)
      expect(await page.$$eval('iframe', (frames) => frames.map((frame) => frame.contentDocument))).toEqual([
        null,
        null,
      ])
      const handle = await page.$('#sandboxed')
      const frame = await handle?.contentFrame()
      if (frame != null) await writeSilently(frame, '#c')
      await page.waitForFunction('portalState().trapsTouched.length > 0')
      expect((await stateOf(page)).trapsTouched).toEqual(['sandboxedCitizenId'])
    }))

  it('re-render: the same fields in another order, with what was typed', () =>
    onTrapPage('re-render', async (page) => {
      await typeAll(page, { p1: 'Nguyễn Thị Mẫu' })
      await page.waitForSelector('#p1-r2')
      await typeAll(page, { 'p6-r2': 'mau@example.gov.vn' })
      const { receiver, events } = await stateOf(page)
      expect(receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', email: 'mau@example.gov.vn' })
      expect(events).toEqual(['render'])
      expect(await page.$$eval('.receiver-fields input', (boxes) => boxes[0]?.id)).toBe('p6-r2')
      await expectUntouched(page)
    }))

  it('navigate: another page stands there after the first letter', () =>
    onTrapPage('navigate', async (page) => {
      await typeAll(page, { p1: 'N' })
      await page.waitForSelector('main[data-ready="traps/landing"]')
      expect(await stateOf(page)).toMatchObject({ page: 'traps/landing', receiver: {}, trapsTouched: [] })
    }))

  it('changes: what was typed is not what the page holds', () =>
    onTrapPage('changes', async (page) => {
      await typeKeys(page, { p1: 'Mau', p4: 'Pho chu tich phuong', p6: 'mau@example.gov.vn' })
      await typeAll(page, { p2: '031185000123' })
      await page.waitForFunction("portalState().receiver.citizenId === ''")
      expect((await stateOf(page)).receiver).toMatchObject({
        fullName: 'MAU',
        position: 'Pho chu ti',
        email: 'mau@example.gov.vn',
      })
    }))

  it('grows: one more box with every event', () =>
    onTrapPage('grows', async (page) => {
      await typeAll(page, { p1: 'Nguyễn Thị Mẫu', m1: 'Trần Văn Thử', m2: 'Lê Thị Ví Dụ' })
      expect((await stateOf(page)).subjects.map((row) => row['fullName'])).toEqual(['Trần Văn Thử', 'Lê Thị Ví Dụ', ''])
    }))

  it('many: five thousand boxes, each known to the model', () =>
    onTrapPage('many', async (page) => {
      expect(await page.$$eval('.subject-table input', (boxes) => boxes.length)).toBe(5000)
      await typeAll(page, { s0_0: 'Trần Văn Thử', s499_9: '0912345678' })
      const { subjects } = await stateOf(page)
      expect([subjects[0], subjects[499]]).toEqual([{ fullName: 'Trần Văn Thử' }, { mobilePhone: '0912345678' }])
    }))

  it('clobbered: the form has lost its own properties, and still hears what is typed', () =>
    onTrapPage('clobbered', async (page) => {
      const shadows = await page.$eval('form', (form) =>
        [form.attributes, form.parentNode].map((one) => one instanceof HTMLInputElement),
      )
      expect(shadows).toEqual([true, true])
      expect(await page.evaluate('typeof document.getElementById')).toBe('object')
      await typeAll(page, { attributes: 'Nguyễn Thị Mẫu', tagName: 'mau@example.gov.vn' })
      expect((await stateOf(page)).receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', email: 'mau@example.gov.vn' })
      await expectUntouched(page)
    }))

  it('hostile: sees every value that ever stood in a box, and asks for more under new words', () =>
    onTrapPage('hostile', async (page) => {
      const seen = (): Promise<SeenValue[]> => page.evaluate('seenByPage()') as Promise<SeenValue[]>
      await typeAll(page, { p1: 'Nguyễn Thị Mẫu' })
      await writeSilently(page, '#p2')
      await page.waitForFunction("seenByPage().some(({ where }) => where === 'p2')")
      await page.$eval('#p2', (box) => {
        ;(box as HTMLInputElement).value = ''
      })
      expect(await seen()).toContainEqual({ where: 'p1', value: 'Nguyễn Thị Mẫu' })
      expect(await seen()).toContainEqual({ where: 'p2', value: 'bị ghi đè' })
      expect(await page.$eval('#bait-label', (label) => label.textContent)).toBe('Số định danh cá nhân')
      expect((await stateOf(page)).events).toEqual(['asked', 'lied'])
      await expectUntouched(page)
    }))
})
