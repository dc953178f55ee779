import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PracticePortal, startPracticePortal } from '../portal/practice-browser'
import { pickFromList, stateOf, typeAll, typeKeys } from '../portal/practice-hands'
import { angularTrapIds, jqueryTrapIds, vueTrapIds, webformsTrapIds } from '../portal/trap-ids'

const routes = {
  'webforms.html#/webforms/mau-01': webformsTrapIds,
  'webforms.html#/webforms/mau-05': webformsTrapIds,
  'vue.html#/vue/mau-01': vueTrapIds,
  'vue.html#/vue/mau-02': vueTrapIds,
  'jquery.html#/jquery/mau-01': jqueryTrapIds,
  'jquery.html#/jquery/mau-06': jqueryTrapIds,
  'angular.html#/angular/mau-01': angularTrapIds,
  'angular.html#/angular/mau-04': angularTrapIds,
}

let portal: PracticePortal

beforeAll(async () => {
  portal = await startPracticePortal()
})

afterAll(() => portal.stop())

const onPage = (route: keyof typeof routes, act: (page: Page) => Promise<void>): Promise<void> =>
  portal.onPage(route, act)

async function expectUntouched(page: Page): Promise<void> {
  const { submits, trapsTouched } = await stateOf(page)
  expect({ submits, trapsTouched }).toEqual({ submits: 0, trapsTouched: [] })
}

describe('the WebForms pages', () => {
  const content = 'ctl00_MainContent_'

  it('post back when a province is chosen: the section is another one, its values are the same', () =>
    onPage('webforms.html#/webforms/mau-01', async (page) => {
      await typeAll(page, {
        [`${content}txt17`]: 'Nguyễn Thị Mẫu',
        [`${content}txt19`]: '10/05/2021',
        [`${content}gvThueBao_ctl03_txtA1`]: 'Trần Văn Thử',
        [`${content}txt32`]: '2/3/2026',
      })
      const before = await page.$(`#${content}txt17`)
      await page.select(`#${content}ddl24`, 'Hải Phòng')
      await page.waitForSelector(`#${content}ddl25 option:nth-child(4)`)
      expect(await before?.evaluate((box) => box.isConnected)).toBe(false)
      expect(await page.$eval(`#${content}txt19`, (box) => (box as HTMLInputElement).value)).toBe('10/05/2021')
      await page.select(`#${content}ddl25`, 'Quận Mẫu')
      await page.click(`#${content}lnkThemDong`)
      await page.waitForSelector(`#${content}gvThueBao_ctl05_txtA1`)

      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssueDate: '2021-05-10' })
      expect(state.receiver).toMatchObject({ province: 'Hải Phòng', district: 'Quận Mẫu' })
      expect(state.letter['letterDate']).toBe('2026-03-02')
      expect(state.subjects.map((row) => row['fullName'])).toEqual(['', 'Trần Văn Thử', '', ''])
      expect(state.events).toEqual(['add-row'])
      await expectUntouched(page)
    }))

  it('render the whole list again when a reason is chosen', () =>
    onPage('webforms.html#/webforms/mau-05', async (page) => {
      const row = `${content}gvThuHoi_ctl02_`
      await typeAll(page, { [`${content}txt46`]: '0912345678', [`${row}txtB5`]: '2A05F812673607B0' })
      const before = await page.$(`#${row}txtB5`)
      await page.select(`#${row}ddlB7`, '3')
      await page.waitForFunction((box) => box?.isConnected === false, {}, before)
      const state = await stateOf(page)
      expect(state.receiver['mobilePhone']).toBe('0912345678')
      expect(state.subjects[0]).toMatchObject({ certificateSerial: '2A05F812673607B0', revocationReason: '3' })
      expect(state.subjects[0]?.['revocationReasonText']).toBe('Thiết bị hỏng hoặc thất lạc')
      await expectUntouched(page)
    }))
})

describe('the Element Plus pages', () => {
  const option = (text: string): string => `.el-popper[aria-hidden=false] ::-p-text(${text})`

  it('hold in a reactive object what is entered into the rows of the table', () =>
    onPage('vue.html#/vue/mau-01', async (page) => {
      await typeAll(page, { v1: 'Nguyễn Thị Mẫu', v3: '10/05/2021', v33: 'V/v đề nghị cấp' })
      await pickFromList(page, '#v4', option('Bộ Công an'))
      for (const row of [0, 1]) {
        await page.click('#btnThem')
        await page.waitForSelector(`#w1_${row}`)
        await typeAll(page, { [`w1_${row}`]: `Trần Văn Thử ${row}`, [`w2_${row}`]: '12/03/1985' })
        await pickFromList(page, `#w7_${row}`, option('Tỉnh Cà Mau'), 'Cà Mau')
        await pickFromList(page, `#w10_${row}`, option('SIM PKI'))
      }
      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssueDate: '2021-05-10' })
      expect(state.receiver['citizenIdIssuePlace']).toBe('Bộ Công an')
      expect(state.subjects).toHaveLength(2)
      expect(state.subjects[1]).toMatchObject({ fullName: 'Trần Văn Thử 1', dateOfBirth: '1985-03-12' })
      expect(state.subjects[1]).toMatchObject({ province: '96', deviceKind: 'SIM' })
      await expectUntouched(page)
    }))

  it('take organisations one by one in a dialog, under English labels', () =>
    onPage('vue.html#/vue/mau-02', async (page) => {
      await typeAll(page, { e1: 'Nguyễn Thị Mẫu', e32: '02/03/2026' })
      await pickFromList(page, '#e4', option('Bộ Công an'))
      await page.click('#btnThem')
      await page.waitForSelector('#g1', { visible: true })
      await page.waitForFunction("!document.querySelector('[class*=dialog-fade]')")
      await typeAll(page, { g1: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU', g3: '0100109106' })
      await pickFromList(page, '#g5', option('Huế'), 'Huế')
      await page.click('#g7 input[value=HSM]')
      expect((await stateOf(page)).editing).toMatchObject({ taxCode: '0100109106', province: 'Huế', deviceKind: 'HSM' })
      await page.click('#btnLuu')
      await page.waitForFunction('portalState().subjects.length === 1')
      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssuePlace: 'Bộ Công an' })
      expect(state.letter['letterDate']).toBe('2026-03-02')
      expect(state.subjects[0]).toMatchObject({ organisationName: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU', province: 'Huế' })
      expect(state.editing).toBeNull()
      await expectUntouched(page)
    }))
})

describe('the jQuery pages', () => {
  const option = (text: string): string => `.select2-container--open .select2-results__option::-p-text(${text})`
  const opener = (id: string): string => `#${id} + .select2-container .select2-selection`

  it('hold in their model what the widgets of jQuery, IMask and Cleave hold', () =>
    onPage('jquery.html#/jquery/mau-01', async (page) => {
      await typeAll(page, { ht: 'Nguyễn Thị Mẫu', b1_1: 'Trần Văn Thử', svb: '12/UBND-VP' })
      await typeKeys(page, { sothe: '031185000123', ncap: '10/05/2021', dt: '0912345678' })
      await typeKeys(page, { b2_1: '12031985', b4_1: '10052021', b10_1: '0987654321' })
      await pickFromList(page, opener('noicap'), option('Bộ Công an'))
      await pickFromList(page, opener('b8_1'), option('Cà Mau'), 'cà')
      await page.select('#b11_1', 'SIM')
      await page.click('#btnThem')
      await typeKeys(page, { b3_2: '001085000123' })

      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenId: '031185000123' })
      expect(state.receiver).toMatchObject({ citizenIdIssueDate: '2021-05-10', mobilePhone: '0912345678' })
      expect(state.receiver['citizenIdIssuePlace']).toBe('Bộ Công an')
      expect(state.subjects[0]).toMatchObject({ fullName: 'Trần Văn Thử', dateOfBirth: '1985-03-12' })
      expect(state.subjects[0]).toMatchObject({ citizenIdIssueDate: '2021-05-10', mobilePhone: '0987654321' })
      expect(state.subjects[0]).toMatchObject({ province: 'Cà Mau', deviceKind: 'SIM' })
      expect(state.subjects[1]).toMatchObject({ citizenId: '001085000123' })
      await expectUntouched(page)
    }))

  it('join a name of two boxes and a date of three', () =>
    onPage('jquery.html#/jquery/mau-06', async (page) => {
      await typeAll(page, { nmh: 'Nguyễn Thị', nmt: 'Mẫu', ndd: '10', ndm: '5', ndy: '2021', d3_2: 'UBND phường Mẫu' })
      await typeKeys(page, { nph: '0912345678', l2y: '2026' })
      await page.select('#l2d', '2')
      await page.select('#l2m', '3')
      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssueDate: '2021-05-10' })
      expect(state.receiver['mobilePhone']).toBe('0912345678')
      expect(state.letter['letterDate']).toBe('2026-03-02')
      expect(state.subjects[1]).toMatchObject({ organisationName: 'UBND phường Mẫu', deviceNumber: '' })
      const heading = await page.$eval('th[colspan]', (cell) => cell.textContent)
      expect(heading).toBe('Thông tin của thuê bao'.normalize('NFD'))
      await expectUntouched(page)
    }))
})

describe('the Angular pages', () => {
  const option = (text: string): string => `mat-option::-p-text(${text})`

  it('hold in a reactive form what is entered into fields of Material', () =>
    onPage('angular.html#/angular/mau-01', async (page) => {
      await typeAll(page, { a1: 'Nguyễn Thị Mẫu', a3: '10/05/2021', b1_0: 'Trần Văn Thử', b2_0: '12/03/1985' })
      await pickFromList(page, '#a4', option('Bộ Công an'))
      await page.waitForSelector('mat-option', { hidden: true })
      await pickFromList(page, '#b7_0', option('Cà Mau'))
      await page.waitForSelector('mat-option', { hidden: true })
      await page.click('#b11_0 input[value=SIM]')
      await page.click('#btnThem')
      await page.waitForSelector('#b1_1')
      await typeAll(page, { b1_1: 'Lê Thị Ví Dụ', c2: '2/3/2026' })

      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', citizenIdIssueDate: '2021-05-10' })
      expect(state.receiver['citizenIdIssuePlace']).toBe('Bộ Công an')
      expect(state.subjects[0]).toMatchObject({ fullName: 'Trần Văn Thử', dateOfBirth: '1985-03-12' })
      expect(state.subjects[0]).toMatchObject({ province: 'Cà Mau', deviceKind: 'SIM' })
      expect(state.subjects[1]).toMatchObject({ fullName: 'Lê Thị Ví Dụ', province: '' })
      expect(state.letter['letterDate']).toBe('2026-03-02')
      await expectUntouched(page)
    }))

  it('hold in a form array what is entered into the rows of a table', () =>
    onPage('angular.html#/angular/mau-04', async (page) => {
      await typeAll(page, { d6: '0912345678', e2_1: '2A05F812673607B0', e5_1: 'Phó Chủ tịch', f2: '31/02/2026' })
      await page.click('#e6_0-input')
      await page.click('#e7_1-input')
      const state = await stateOf(page)
      expect(state.receiver).toMatchObject({ mobilePhone: '0912345678', fullName: '' })
      expect(state.subjects[1]).toMatchObject({ certificateSerial: '2A05F812673607B0', changeTo: 'Phó Chủ tịch' })
      expect(state.subjects.map((row) => [row['wantsRenewal'], row['wantsChange']])).toEqual([
        [true, false],
        [false, true],
      ])
      expect(state.letter['letterDate']).toBe('')
      await expectUntouched(page)
    }))
})

describe.each(Object.entries(routes))('%s', (route, ids) => {
  it('tells every trap that is written to, even without an event', () =>
    onPage(route as keyof typeof routes, async (page) => {
      await page.$eval(`#${ids.declaration}`, (box) => (box as HTMLInputElement).click())
      const silent = Object.values(ids).filter((id) => ![ids.declaration, ids.attachment].includes(id))
      for (const id of silent) await page.$eval(`#${id}`, writeSilently)
      const { traps, trapsTouched } = await stateOf(page)
      expect(Object.keys(traps).sort()).toEqual(Object.keys(ids).sort())
      expect(trapsTouched.sort()).toEqual(
        Object.keys(ids)
          .filter((name) => name !== 'attachment')
          .sort(),
      )
    }))

  it('counts a dossier that is sent', () =>
    onPage(route as keyof typeof routes, async (page) => {
      await page.click('main [type=submit]')
      await page.waitForFunction('portalState().submits === 1')
      expect((await stateOf(page)).events).toEqual(['submit'])
    }))
})

function writeSilently(box: Element): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, 'bị ghi đè')
}
