import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'puppeteer-core'
import { errorEntry } from '../../src/errors'
import { vi } from '../../src/ui/text/vi'
import { pressNamed, waitForWords, wordsOf } from '../main-job/panel-steps'
import { startTeachHands, type TeachHands } from './teach-hands'

let hands: TeachHands

beforeAll(async () => {
  hands = await startTeachHands()
})
afterAll(() => hands.stop())

const listening = `<script>
  window.heard = []
  for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'focusin'])
    document.addEventListener(name, () => window.heard.push(name), true)
</script>`
const strange = (label: string) => `${listening}<h2>Phần A</h2>
  <p><label>${label} <input id="o7" name="o7"></label></p>
  <p><label>Ô số 8 <input id="o8" name="o8"></label></p>
  <p><label>Mật khẩu <input id="mk" type="password"></label></p>`

const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)

describe('a control that is not recognised', () => {
  test('is pointed at, taught, and filled from then on, also after the page was loaded anew', async () => {
    const page = await hands.show(strange('Ô số 7'))
    expect(await hands.preview()).toContain(vi.panel.preview.nothing)
    await hands.openTeaching()
    await hands.point(page, () => page.click('#o7'))
    await waitForWords(hands.panel, vi.teach.editor.title('Ô số 7'))
    expect(await wordsOf(hands.panel)).toContain(vi.teach.editor.thinksNothing)
    expect(await heard(page)).toEqual([])
    await hands.say('fullName', 'receiver')
    await waitForWords(hands.panel, vi.teach.check.allFound(1))
    const preview = await hands.preview()
    expect(preview).toContain('Nguyễn Thị Mẫu')
    expect(preview).toContain('bạn đã chỉ “Ô số 7”')
    await hands.panel.click('.bottom-bar .button.main')
    await waitForWords(hands.panel, vi.panel.report.checkThenSend)
    expect(await page.$eval('#o7', (one) => (one as HTMLInputElement).value)).toBe('Nguyễn Thị Mẫu')
    const again = await hands.show(strange('Ô số 7'))
    expect(await again.$eval('#o7', (one) => (one as HTMLInputElement).value)).toBe('')
    expect(await hands.preview()).toContain('Nguyễn Thị Mẫu')
  })

  test('may be taught and forgotten in two windows: the second is told, sees what the first taught, and loses nothing of it', async () => {
    const page = await hands.show(strange('Ô số 7'))
    const second = await hands.openOwnPage('sidepanel.html')
    await pressNamed(second, vi.panel.tabs.teach, 'tab')
    await waitForWords(second, vi.teach.list.everywhere(1))
    await hands.openTeaching()
    await hands.point(page, () => page.click('#o8'))
    await waitForWords(hands.panel, vi.teach.editor.title('Ô số 8'))
    await hands.say('position', 'receiver')
    const forget = async (label: string) => {
      await second.bringToFront()
      await second.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
      const asks = `[role="group"][aria-label="${vi.teach.list.forgetNamed(label)}"] button`
      await second.locator(asks).click()
      await second.locator(`${asks}.danger`).click()
    }
    await forget('Ô số 7')
    await waitForWords(second, errorEntry('ROW_CHANGED_ELSEWHERE').vi.what)
    await waitForWords(second, vi.teach.list.everywhere(2))
    await forget('Ô số 8')
    await waitForWords(second, vi.teach.forgotten)
    await waitForWords(second, vi.teach.list.everywhere(1))
    await second.close()
    await hands.show(strange('Ô số 7'))
    expect(await hands.preview()).toContain('bạn đã chỉ “Ô số 7”')
  })

  test('is asked about when the page has changed, and filled again after the answer', async () => {
    await hands.show(strange('Trường thông tin khác'))
    expect(await hands.preview()).toContain(vi.teach.doubt.inPreview(2))
    await pressNamed(hands.panel, vi.teach.doubt.open)
    await waitForWords(hands.panel, vi.teach.doubt.title(1))
    await pressNamed(hands.panel, vi.teach.doubt.yes('Trường thông tin khác'))
    await waitForWords(hands.panel, vi.teach.check.allFound(1))
    expect(await hands.preview()).toContain('Nguyễn Thị Mẫu')
  })

  test('is missed by name when it is gone', async () => {
    await hands.show('<p>Không còn ô nào.</p>')
    await hands.openTeaching()
    await waitForWords(hands.panel, vi.teach.check.missing(1, 1))
    expect(await wordsOf(hands.panel)).toContain('Trường thông tin khác')
  })

  test('is forgotten by pointing again', async () => {
    const page = await hands.show(strange('Trường thông tin khác'))
    await hands.openTeaching()
    await hands.point(page, () => page.click('#o7'))
    await pressNamed(hands.panel, vi.teach.editor.forget)
    await waitForWords(hands.panel, vi.teach.forgotten)
    const preview = await hands.preview()
    expect(preview).toContain(vi.panel.preview.nothing)
    expect(preview).not.toContain('Nguyễn Thị Mẫu')
  })
})

describe('pointing', () => {
  test('by the keyboard: Tab moves on, a password can’t be chosen, Enter chooses; the page hears no key', async () => {
    const page = await hands.show(strange('Ô số 7'))
    await hands.openTeaching()
    await hands.point(page, async () => {
      for (const key of ['Tab', 'Tab', 'Tab', 'Enter'] as const) await page.keyboard.press(key)
    })
    expect(await wordsOf(hands.panel)).toContain(vi.teach.pointing)
    await page.bringToFront()
    await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    await page.keyboard.press('Enter')
    await hands.panel.bringToFront()
    await waitForWords(hands.panel, vi.teach.editor.title('Ô số 8'))
    expect(await heard(page)).toEqual([])
  })

  test('ends with Escape, and the page is as before', async () => {
    const page = await hands.show(strange('Ô số 7'))
    const before = await page.content()
    await hands.openTeaching()
    await hands.point(page, () => page.keyboard.press('Escape'))
    await waitForWords(hands.panel, vi.teach.ended)
    expect(await page.content()).toBe(before)
    await page.bringToFront()
    await page.click('#o7')
    expect(await heard(page)).toContain('click')
  })

  test('ends when the panel is closed', async () => {
    const page = await hands.show(strange('Ô số 7'))
    await hands.openTeaching()
    await hands.point(page, () => Promise.resolve())
    await hands.panel.reload()
    await page.bringToFront()
    await page.waitForFunction(() => document.querySelector('div[popover]') === null)
  })

  test('reaches into frames and shadow roots, and under a widget’s face', async () => {
    const page = await hands.show(`<h2>Phần A</h2><x-box></x-box>
      <iframe srcdoc="<label>Ô trong khung <input id='k'></label>" style="border:5px solid"></iframe>
      <script>document.querySelector('x-box').attachShadow({ mode: 'open' }).innerHTML = '<label id="l">Ô trong hộp <input></label>'</script>`)
    await hands.openTeaching()
    const box = await page.$('x-box')
    await hands.point(page, async () => box?.click({ offset: { x: 10, y: 8 } }))
    await waitForWords(hands.panel, vi.teach.editor.title('Ô trong hộp'))
    await pressNamed(hands.panel, vi.common.cancel)
    const frame = await (await page.$('iframe'))?.contentFrame()
    await hands.point(page, async () => (await frame?.$('#k'))?.click())
    await waitForWords(hands.panel, vi.teach.editor.title('Ô trong khung'))
  })
})

describe('the page for developers', () => {
  const secret = 'Trần Văn Bí Mật'
  const inList = 'Lê Thị Kín Đáo'
  const body = `<h1>Đơn đề nghị</h1><header>Xin chào ${secret}</header><a href="https://x.example/${secret}">Hồ sơ của tôi</a>
    <h2>Người tiếp nhận</h2><script>var ten = '${secret}'</script>
    <p><label>Họ và tên <input id="ten" name="hoTen" data-ten="${secret}"></label></p>
    <p><label>Ghi chú <textarea id="ghi"></textarea></label></p>
    <div id="vung" contenteditable="true" aria-label="Nội dung khác"></div>
    <p><label>Người duyệt <select><option>Chọn</option><option selected>${secret}</option></select></label></p>
    <p title="${secret}">Bạn đã nhập: <b id="lap"></b></p><img alt="${secret}" src="data:,">
    <table><tr><th>Cán bộ</th><th>Chức vụ</th></tr><tr><td>${inList}</td><td><input></td></tr></table>`

  test('shows the evidence of every control, and records the page without what anybody put in', async () => {
    const page = await hands.show(body)
    for (const id of ['#ten', '#ghi', '#vung']) await page.type(id, secret)
    await page.$eval('#lap', (one, name) => (one.textContent = `${name}, 031085000456`), secret)
    const own = await hands.openOwnPage('workspace.html#/inspect')
    await waitForWords(own, 'ô được nhận ra. Ngưỡng: 70 điểm.')
    await own.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
    const words = await wordsOf(own)
    expect(words).toContain('Họ và tên – Người tiếp nhận')
    expect(words).toContain(vi.inspect.fates.taken)
    expect(words).not.toContain(secret)
    await own.evaluate(() => {
      const saved: Promise<string>[] = []
      Reflect.set(globalThis, 'saved', saved)
      URL.createObjectURL = (blob) => {
        saved.push((blob as Blob).text())
        return 'blob:'
      }
    })
    await pressNamed(own, vi.inspect.record)
    await waitForWords(own, 'Đã tải về')
    const saved = await own.evaluate(() => Promise.all((globalThis as unknown as { saved: Promise<string>[] }).saved))
    await own.close()
    const [html = '', json = ''] = saved
    for (const text of saved) {
      for (const word of ['Bí Mật', 'Kín Đáo', 'B%C3%AD', '031085000456', '<script', 'href', 'data-', '<img'])
        expect(text).not.toContain(word)
    }
    expect(html).toContain('Họ và tên')
    expect(html).toContain('<th>Chức vụ</th>')
    expect(JSON.parse(json)).toMatchObject({
      controls: expect.arrayContaining([expect.objectContaining({ value: '' })]) as unknown,
    })
    const rebuilt = await hands.show(html)
    expect(await rebuilt.$$eval('input, select, textarea', (all) => all.length)).toBe(4)
    expect(await hands.preview()).toContain('Nguyễn Thị Mẫu')
  })
})
