import { expect, test, vi } from 'vitest'
import { linkToTab } from '../../../src/autofill/session/link-to-tab'

const timers = { set: () => 0, clear: () => undefined }
const settled = { ok: true, body: {} }
const glanced = { ok: true, body: { digest: 1, undoable: 0, fillId: null } }
const closed = new Error('Could not establish connection. Receiving end does not exist.')

function pageThatWakes(silence: () => Promise<unknown>, answer: unknown) {
  let isAwake = false
  const send = vi.fn(() => (isAwake ? Promise.resolve(answer) : silence()))
  const bring = vi.fn(() => Promise.resolve((isAwake = true)))
  return { send, bring }
}

test.each([
  ['Chromium, by a refusal', () => Promise.reject(closed)],
  ['Firefox, by an empty answer', () => Promise.resolve(undefined)],
])('where nobody answers (%s) what looks is brought, and asked again', async (_, silence) => {
  const { send, bring } = pageThatWakes(silence, glanced)
  await linkToTab(send, timers, bring).glance()
  expect(bring.mock.calls).toEqual([['eyes']])
  expect(send).toHaveBeenCalledTimes(2)
})

test('where nobody writes yet, what writes is brought with what looks', async () => {
  const { send, bring } = pageThatWakes(() => Promise.resolve(undefined), settled)
  await linkToTab(send, timers, bring).settle(10)
  expect(bring.mock.calls).toEqual([['eyes'], ['hands']])
  expect(send).toHaveBeenCalledTimes(2)
})

test('a page that stays silent is not ready; other failures stand as they are', async () => {
  const silent = linkToTab(
    () => Promise.resolve(undefined),
    timers,
    () => Promise.resolve(),
  )
  await expect(silent.settle(10)).rejects.toMatchObject({ code: 'PAGE_NOT_READY' })
  const bring = vi.fn(() => Promise.resolve())
  const broken = linkToTab(() => Promise.reject(new Error('disk full')), timers, bring)
  await expect(broken.settle(10)).rejects.toThrow('disk full')
  expect(bring).not.toHaveBeenCalled()
})
