import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPortal } from '../portal/build'
import { type PracticePortal, startPracticePortal } from '../portal/practice-browser'
import { stateOf, typeAll } from '../portal/practice-hands'

const routes = [
  'index.html#/plain/mau-01',
  'index.html#/plain/mau-04',
  'antd.html#/antd/mau-01',
  'antd.html#/antd/mau-04',
]

let portal: PracticePortal

beforeAll(async () => {
  portal = await startPracticePortal()
})

afterAll(() => portal.stop())

const onPage = (route: string, act: (page: Page) => Promise<void>): Promise<void> => portal.onPage(route, act)

async function expectUntouched(page: Page): Promise<void> {
  const { submits, trapsTouched } = await stateOf(page)
  expect({ submits, trapsTouched }).toEqual({ submits: 0, trapsTouched: [] })
}

/** Ant Design's calendar box: type, then leave it. Enter would send the form as well. */
async function pickDate(page: Page, id: string, shown: string): Promise<void> {
  await page.click(`#${id}`)
  await page.keyboard.sendCharacter(shown)
  await page.keyboard.press('Tab')
}

/** Ant Design's select: search, then click the option inside the popup that was opened. */
async function pickOption(page: Page, id: string, text: string): Promise<void> {
  await page.click(`#${id}`)
  await page.keyboard.sendCharacter(text)
  await page.locator(`.ant-select-dropdown:has(#${id}_list) .ant-select-item[title="${text}"]`).click()
}

/** Opens the modal and waits until it stands still, so that clicks hit what they aim at. */
async function openModal(page: Page): Promise<void> {
  await page.click('#btn-them')
  await page.waitForFunction("document.querySelector('#btn-luu') && !document.querySelector('[class*=ant-zoom-]')")
}

async function saveModal(page: Page, rows: number): Promise<void> {
  await page.click('#btn-luu')
  await page.waitForFunction(
    `portalState().subjects.length === ${rows} && !document.querySelector('.ant-modal-wrap')?.checkVisibility()`,
  )
}

describe('the plain pages', () => {
  it('hold in their model what is typed into Mẫu 01', () =>
    onPage('index.html#/plain/mau-01', async (page) => {
      await typeAll(page, {
        txt_17: 'Nguyễn Thị Mẫu',
        txt_19: '10/05/2021',
        txt_22: '0912345678',
        txt_31: '12/UBND-VP',
      })
      await typeAll(page, { c1_2: 'Trần Văn Thử', c3_2: '031085000123/10/05/2021, Bộ Công an' })
      await page.focus('#txt_32')
      await page.keyboard.type('03022026')
      await page.select('#c10_2', 'SIM')
      await page.select('#c6_2', '31')
      await page.waitForSelector('#c11_2 option:nth-child(7)')
      await page.select('#c11_2', 'Viettel/cs')
      await page.click('#btnThemDong')
      await typeAll(page, { c7_4: 'Văn thư' })

      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssueDate: '2021-05-10' })
      expect(state.receiver).toMatchObject({ mobilePhone: '0912345678', email: '' })
      expect(state.letter).toEqual({ letterNumber: '12/UBND-VP', letterDate: '2026-03-02', letterSubject: '' })
      expect(state.subjects).toHaveLength(4)
      expect(state.subjects[0]).toMatchObject({ fullName: '', citizenId: '', province: '' })
      expect(state.subjects[1]).toMatchObject({
        fullName: 'Trần Văn Thử',
        citizenId: '031085000123',
        citizenIdIssueDate: '2021-05-10',
        citizenIdIssuePlace: 'Bộ Công an',
        province: '31',
        provinceText: 'Thành phố Hải Phòng',
        deviceKind: 'SIM',
        simPki: 'Viettel/cs',
      })
      expect(state.subjects[3]).toMatchObject({ position: 'Văn thư' })
      expect(state.events).toEqual(['add-row'])
      await expectUntouched(page)
    }))

  it('drop the carriers of a province when another is chosen', () =>
    onPage('index.html#/plain/mau-01', async (page) => {
      await page.select('#c6_1', '31')
      await page.waitForSelector('#c11_1 option:nth-child(7)')
      await page.select('#c11_1', 'Mobifone')
      await page.select('#c6_1', '40')
      expect((await stateOf(page)).subjects[0]).toMatchObject({ province: '40', simPki: '' })
      expect(await page.$$eval('#c11_1 option', (options) => options.length)).toBe(1)
    }))

  it('hold in their model what is typed into Mẫu 04', () =>
    onPage('index.html#/plain/mau-04', async (page) => {
      await typeAll(page, { x_a1: 'Nguyễn Thị Mẫu', phone: 'mau@example.gov.vn', x_b2: '31/02/2026' })
      await page.select('#x_a4', 'Bộ Công an')
      await typeAll(page, { r1_1: 'Trần Văn Thử', r2_1: '2A05F812673607B0', r4_1: 'Chức vụ', r5_1: 'Phó Chủ tịch' })
      await page.click('#r6_1')
      await page.click('#r7_2')

      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ email: 'mau@example.gov.vn', citizenIdIssuePlace: 'Bộ Công an' })
      expect(state.letter['letterDate']).toBe('31/02/2026')
      expect(state.subjects[0]).toMatchObject({ certificateSerial: '2A05F812673607B0', changeTo: 'Phó Chủ tịch' })
      expect(state.subjects.map((row) => [row['wantsRenewal'], row['wantsChange']])).toEqual([
        [true, false],
        [false, true],
      ])
      await expectUntouched(page)
    }))
})

describe('the Ant Design pages', () => {
  it('hold in React state what is entered for Mẫu 01, one subject after another', () =>
    onPage('antd.html#/antd/mau-01', async (page) => {
      await typeAll(page, { rc_21: 'Nguyễn Thị Mẫu', rc_26: '0912345678', rc_63: 'V/v đề nghị cấp chứng thư' })
      await pickDate(page, 'rc_23', '10/05/2021')
      for (const [at, name] of ['Trần Văn Thử', 'Lê Thị Ví Dụ'].entries()) {
        await openModal(page)
        await typeAll(page, { rc_41: name, rc_43: '031085000123' })
        await pickDate(page, 'rc_42', '12/03/1985')
        await pickOption(page, 'rc_48', 'Cà Mau')
        await pickOption(page, 'rc_52', 'Viettel/cs')
        await page.click('#rc_53 input[value="SIM"]')
        expect((await stateOf(page)).editing).toMatchObject({ fullName: name, province: 'Cà Mau', deviceKind: 'SIM' })
        await saveModal(page, at + 1)
      }
      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssueDate: '2021-05-10' })
      expect(state.receiver).toMatchObject({ mobilePhone: '0912345678', email: '' })
      expect(state.letter['letterSubject']).toBe('V/v đề nghị cấp chứng thư')
      expect(state.editing).toBeNull()
      expect(state.subjects.map((row) => row['fullName'])).toEqual(['Trần Văn Thử', 'Lê Thị Ví Dụ'])
      expect(state.subjects[1]).toMatchObject({ dateOfBirth: '1985-03-12', province: 'Cà Mau', simPki: 'Viettel/cs' })
      expect(await page.$eval('main table', (table) => table.innerText)).toMatch(/Lê Thị Ví Dụ\s+12\/03\/1985/)
      await expectUntouched(page)
    }))

  it('hold in React state what is entered for Mẫu 04', () =>
    onPage('antd.html#/antd/mau-04', async (page) => {
      await typeAll(page, { f_1a: 'Nguyễn Thị Mẫu', f_3a: '15/UBND-VP' })
      await pickOption(page, 'f_1d', 'Bộ Công an')
      await pickDate(page, 'f_3b', '02/03/2026')
      await openModal(page)
      await typeAll(page, { f_2a: 'Trần Văn Thử', f_2b: '2A05F812673607B0', f_2g: 'Phó Chủ tịch' })
      await page.click('#f_2d')
      await saveModal(page, 1)

      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssuePlace: 'Bộ Công an' })
      expect(state.letter).toMatchObject({ letterNumber: '15/UBND-VP', letterDate: '2026-03-02' })
      expect(state.subjects[0]).toMatchObject({ certificateName: 'Trần Văn Thử', changeTo: 'Phó Chủ tịch' })
      expect(state.subjects[0]).toMatchObject({ wantsRenewal: true, wantsChange: false })
      await expectUntouched(page)
    }))
})

describe.each(routes)('%s', (route) => {
  it('tells every trap that is written to, even without an event', () =>
    onPage(route, async (page) => {
      const { traps } = await stateOf(page)
      expect(traps['accountName']).toEqual({ initially: 'Phạm Thị Cán Bộ', now: 'Phạm Thị Cán Bộ' })
      // Every text, password and search box outside the request's own blocks carries one of these ids.
      const ids = route.startsWith('antd') ? /^(q|rc_\d|rc_1[0-2])$/ : /^(q|txt_0\d|txt_1[01]|chk_12|file_08)$/
      const all = await page.$$eval('input', (boxes) => boxes.map((box) => ({ id: box.id, type: box.type })))
      const writable = all.filter((box) => ids.test(box.id))
      expect(writable).toHaveLength(Object.keys(traps).length)
      // The tick comes first: it makes React render, which would put silent writes right again.
      await page.$eval(`#${writable.find((box) => box.type === 'checkbox')?.id ?? ''}`, (box) =>
        (box as HTMLInputElement).click(),
      )
      const silent = writable.filter((box) => !['checkbox', 'file'].includes(box.type))
      for (const { id } of silent) await page.$eval(`#${id}`, writeSilently)
      const { trapsTouched } = await stateOf(page)
      expect(trapsTouched.sort()).toEqual(
        Object.keys(traps)
          .filter((name) => name !== 'attachment')
          .sort(),
      )
    }))

  it('counts a dossier that is sent', () =>
    onPage(route, async (page) => {
      await page.click('button[type=submit]')
      await page.waitForFunction('portalState().submits === 1')
      expect((await stateOf(page)).events).toEqual(['submit'])
    }))
})

it('is built twice to the same bytes', async () => {
  const again = await mkdtemp(join(tmpdir(), 'practice-portal-again-'))
  await buildPortal(again)
  const names = await readdir(again)
  expect(names.sort()).toEqual((await readdir(portal.siteDir)).sort())
  expect(names).toEqual(expect.arrayContaining(['antd.html', 'index.html', 'plain.js', 'portal.css', 'vue.js']))
  for (const name of names) {
    expect((await readFile(join(again, name))).equals(await readFile(join(portal.siteDir, name)))).toBe(true)
  }
  await rm(again, { recursive: true })
})

function writeSilently(box: Element): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, 'bị ghi đè')
}
