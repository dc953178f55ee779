// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { vi as words } from '../../src/ui/text/vi'
import { people, plainTable } from '../documents/example-list'
import { createFakeServices, fakePerson, type FakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

const texts = words.importPage

/** Reading loads its parsers first: it takes more than a turn. */
async function shows(page: ShownWorkspace, text: string): Promise<void> {
  await expect.poll(() => page.text()).toContain(text)
}

async function paste(page: ShownWorkspace, rows: readonly (readonly string[])[]): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  const text = rows.map((row) => row.join('\t')).join('\r\n')
  Object.assign(event, { clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? text : '') } })
  await page.send(event, only(page, '.paste-here'))
  await shows(page, 'dòng nhập được')
}

function only(page: ShownWorkspace, selector: string): HTMLElement {
  const [found] = page.all(selector)
  if (!found) throw new Error(`nothing fits ${selector}`)
  return found
}

async function tick(page: ShownWorkspace, box: HTMLElement | undefined): Promise<void> {
  if (!(box instanceof HTMLInputElement)) throw new Error('no check box')
  box.checked = !box.checked
  await page.send(new Event('change', { bubbles: true }), box)
}

const names = (fake: FakeServices) => [...fake.contents.records.values()].map(({ record }) => record.values.fullName)
const broken = plainTable.map((row, at) => row.map((cell, place) => (at === 1 && place === 3 ? '12345' : cell)))

describe('the import page', () => {
  it('is reached from the records, also when there are none', async () => {
    const page = await showWorkspace(createFakeServices(), 'records')
    await page.press(texts.enter)
    expect(page.place()).toBe('import')
    expect(page.text()).toContain(texts.drop)
  })

  it('brings a pasted list into the records, and takes it back', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'import')
    await paste(page, plainTable)
    expect(page.text()).toContain(texts.sums(3, 3, 0, 0))
    await page.press(texts.compare(3))
    expect(page.text()).toContain(texts.compared(3, 0, 0, 0))
    expect(names(fake)).toEqual([])
    await page.press(texts.store(3))
    expect(page.text()).toContain(texts.stored(3, 0))
    expect(names(fake)).toEqual(people.map(({ fullName }) => fullName))
    await page.press(texts.undo)
    expect(page.text()).toContain(texts.undone)
    expect(names(fake)).toEqual([])
  })

  it('refuses a row with an error until it is corrected', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'import')
    await paste(page, broken)
    expect(page.text()).toContain(texts.sums(3, 2, 1, 0))
    const input = only(page, '.import-fault.error input') as HTMLInputElement
    input.value = '031085000123'
    await page.send(new Event('change', { bubbles: true }), input)
    expect(page.text()).toContain(texts.sums(3, 3, 0, 0))
    await page.press(texts.compare(3))
    await page.press(texts.backToList)
    expect(page.text()).toContain(texts.sums(3, 3, 0, 0))
  })

  it('leaves out the row that is ticked for it', async () => {
    const page = await showWorkspace(createFakeServices(), 'import')
    await paste(page, broken)
    await tick(page, page.all(`input[aria-label="${texts.leaveRow(2)}"]`)[0])
    expect(page.text()).toContain(texts.sums(3, 2, 0, 1))
  })

  it('shows how a kept person differs, and changes it only when that is accepted', async () => {
    const fake = createFakeServices()
    fake.contents.records.set('a', { version: 1, record: fakePerson('a', { ...people[0], position: 'Văn thư' }) })
    const page = await showWorkspace(fake, 'import')
    await paste(page, plainTable.slice(0, 2))
    await page.press(texts.compare(1))
    expect(only(page, '.import-proposal').textContent).toContain('Chức vụ: Văn thư → Trưởng phòng')
    expect(page.text()).toContain(texts.nothingToStore)
    await tick(page, page.all('.import-proposal input')[0])
    await page.press(texts.store(1))
    expect(fake.contents.records.get('a')?.record.values.position).toBe('Trưởng phòng')
  })

  it('remembers what a column was said to hold, for the next list with the same headings', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'import')
    const other = plainTable.map((row, at) => [...row, at === 0 ? 'Cột riêng' : `ghi ${at}`])
    await paste(page, other)
    const columns = only(page, 'details') as HTMLDetailsElement
    columns.open = true
    await page.send(new Event('toggle'), columns)
    const choose = page.all(`select[aria-label="${texts.meaningOf('K')}"]`)[0] as HTMLSelectElement
    choose.value = 'note'
    await page.send(new Event('change', { bubbles: true }), choose)
    await expect.poll(() => fake.contents.settings.listMappings.length).toBe(1)
    await shows(page, texts.columns(10))
    await page.press(texts.otherFile)
    await paste(page, other)
    await page.press(texts.compare(3))
    await page.press(texts.store(3))
    expect([...fake.contents.records.values()].map(({ record }) => record.values.note)).toEqual([
      'ghi 1',
      'ghi 2',
      'ghi 3',
    ])
  })

  it('says what to do instead with a file that is no list', async () => {
    const fake = createFakeServices()
    const page = await showWorkspace(fake, 'import')
    const file = new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], 'cu.xls')
    const input = only(page, 'input[type="file"]')
    Object.defineProperty(input, 'files', { value: [file] })
    await page.send(new Event('change', { bubbles: true }), input)
    await shows(page, 'SHEET_OLD_XLS')
    expect(page.text()).toContain(texts.drop)
  })
})
