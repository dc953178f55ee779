import { expect, vi } from 'vitest'
import { vi as words } from '../../src/ui/text/vi'
import { createFakeServices, type FakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

/** The text of a CSV file. */
export const csv = (...rows: string[][]) => rows.map((row) => row.join(';')).join('\n')
/** The headings of a sheet of bodies. */
export const bodyHeads = ['Tên cơ quan cũ', 'Tên cơ quan mới', 'Hình thức sắp xếp', 'Số hiệu chứng thư', 'Hết hạn']
/** The headings of a sheet of people. */
export const peopleHeads = ['Họ và tên', 'Tên cơ quan cũ', 'Số hiệu chứng thư', 'Hết hạn', 'Số định danh cá nhân']
/** Two bodies that become one. */
export const merged = csv(
  bodyHeads,
  ['xã Lưu Kiếm', 'phường Lưu Kiếm', 'sáp nhập', '4A0001', '30/06/2028'],
  ['xã Lưu Kỳ', 'phường Lưu Kiếm', 'sáp nhập', '4A0002', '30/06/2028'],
)
/** People of these bodies. */
export const people = csv(
  peopleHeads,
  ['Trần Văn Thử', 'xã Lưu Kiếm', '5B0001', '01/05/2028', '031085000123'],
  ['Lê Thị Ví Dụ', 'xã Lưu Kỳ', '', '', ''],
)

/** Chooses files in the zone of sheets. */
export async function drop(page: ShownWorkspace, files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>) {
  const input = page.all('input[type=file]')[0]
  if (!input) throw new Error('no file input')
  const list = Object.entries(files).map(([name, content]) => new File([content], name))
  Object.defineProperty(input, 'files', { value: list, configurable: true })
  await page.send(new Event('change', { bubbles: true }), input)
  // The parser of a sheet is loaded when it is wanted. The page says that it opens the file, and then, a draw later, that it reads it.
  let quietDraws = 0
  await vi.waitFor(async () => {
    await page.send(new Event('drawn'), input)
    quietDraws = page.text().includes(words.planner.sheets.reading) ? 0 : quietDraws + 1
    expect(quietDraws).toBeGreaterThan(2)
  })
}

/** Chooses from the list with this label. */
export async function choose(page: ShownWorkspace, label: string, value: string): Promise<void> {
  const select = page.all('select').find((one) => one.getAttribute('aria-label') === label)
  if (!(select instanceof HTMLSelectElement)) throw new Error(`no list “${label}”`)
  select.value = value
  await page.send(new Event('change', { bubbles: true }), select)
}

/** Ticks the box of this value. */
export async function tick(page: ShownWorkspace, value: string): Promise<void> {
  const radio = page.all(`input[type=radio][value="${value}"]`)[0]
  if (!(radio instanceof HTMLInputElement)) throw new Error(`no option ${value}`)
  radio.checked = true
  await page.send(new Event('change', { bubbles: true }), radio)
}

/** The planner with sheets read and the plan made. */
export async function planned(files: Readonly<Record<string, string>>, fake: FakeServices = createFakeServices()) {
  const page = await showWorkspace(fake, 'planner')
  await drop(page, files)
  await page.type('planner.effectiveDate', '01/01/2026')
  await page.press('Lập kế hoạch')
  return page
}

/** What stands in red. */
export const errors = (page: ShownWorkspace) => page.all('.notice.error').map(({ textContent }) => textContent)
/** The numbers at the top of the plan. */
export const counts = (page: ShownWorkspace) => page.all('.plan-number').map(({ textContent }) => Number(textContent))
