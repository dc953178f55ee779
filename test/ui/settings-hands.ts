import { copyProfile, defaultProfile, shippedProfiles } from '../../src/procedures'
import { defaultSettings } from '../../src/protocol/runtime/settings'
import type { FakeServices } from './fake-services'
import { showWorkspace, type ShownWorkspace } from './show-workspace'

/** A shipped profile of a department. */
export const longAn = shippedProfiles.find(({ id }) => id === 'long-an-2025') ?? defaultProfile
/** A copy of it that belongs to the clerk. */
export const ownProfile = copyProfile(longAn, { id: 'own-1', name: 'Tỉnh Mẫu' })

/** The page of settings, with settings that were made before. */
export async function shown(
  fake: FakeServices,
  changes: Partial<typeof defaultSettings> = {},
): Promise<ShownWorkspace> {
  fake.contents.settings = { ...defaultSettings, ...changes }
  return showWorkspace(fake, 'settings')
}

/** Gives a file to the import button of the card, counted from the top. */
export async function give(page: ShownWorkspace, card: number, text: string): Promise<void> {
  const input = page.all('input[type=file]')[card]
  if (!input) throw new Error('no file input')
  Object.defineProperty(input, 'files', { value: [new File([text], 'tep.json')], configurable: true })
  await page.send(new Event('change', { bubbles: true }), input)
}

/** Chooses a profile. */
export async function choose(page: ShownWorkspace, id: string): Promise<void> {
  const radio = page.all(`input[type=radio][value="${id}"]`)[0]
  if (!radio) throw new Error(`no profile ${id}`)
  await page.send(new MouseEvent('click', { bubbles: true }), radio)
}

/** Opens a row of a list by the start of its name. */
export async function open(page: ShownWorkspace, name: string): Promise<void> {
  const head = page.all('.row-head').find((one) => one.textContent.startsWith(name))
  if (!head) throw new Error(`no row ${name}`)
  await page.send(new MouseEvent('click', { bubbles: true }), head)
}

/** Chooses from a list. */
export async function pick(page: ShownWorkspace, select: HTMLElement | undefined, value: string): Promise<void> {
  if (!(select instanceof HTMLSelectElement)) throw new Error('no list')
  select.value = value
  await page.send(new Event('change', { bubbles: true }), select)
}
