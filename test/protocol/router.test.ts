import { expect, test } from 'vitest'
import { defineMessage } from '../../src/protocol/define-message'
import { isTooLong, mostMessageChars } from '../../src/protocol/message-size'
import { createRouter, handle } from '../../src/protocol/router'
import { anything, textOf, truth, type Shape } from '../../src/protocol/shape'

const parts = {
  request: textOf(5),
  response: truth,
  allowedSenders: ['extension-page'],
  timeoutMs: 1_000,
} as const
const echo = defineMessage('echo', parts)
const invalid = { ok: false, code: 'MESSAGE_INVALID' }

test('a question that fits is answered; a wrong name, body or sender is refused, and so is a wrong answer', async () => {
  const { route } = createRouter([
    handle(echo, (text) => (text === 'lie' ? ('no' as unknown as boolean) : text === 'yes')),
  ])
  expect(await route({ name: 'echo', body: 'yes' }, 'extension-page')).toEqual({ ok: true, body: true })
  for (const message of [
    { name: 'other', body: 'yes' },
    { name: 'echo', body: 'longer' },
    { name: 'echo' },
    'echo',
    null,
  ])
    expect(await route(message, 'extension-page')).toMatchObject(invalid)
  expect(await route({ name: '__proto__', body: 'yes' }, 'extension-page')).toMatchObject(invalid)
  expect(await route({ name: 'echo', body: 'yes' }, 'content-script')).toMatchObject(invalid)
  expect(await route({ name: 'echo', body: 'lie' }, 'extension-page')).toMatchObject(invalid)
})

test('a message longer than any of ours is refused before anything of it is looked at', async () => {
  let looks = 0
  const shape: Shape<unknown> = {
    ...anything,
    safeParse: (value) => {
      looks += 1
      return anything.safeParse(value)
    },
  }
  const { route } = createRouter([handle(defineMessage('any', { ...parts, request: shape }), () => true)])
  expect(await route({ name: 'any', body: 'x' }, 'extension-page')).toEqual({ ok: true, body: true })
  const body = Array.from({ length: 40 }, () => 'x'.repeat(mostMessageChars / 40))
  expect(await route({ name: 'any', body }, 'extension-page')).toMatchObject(invalid)
  expect(looks).toBe(1)
})

test('length counts texts, names and values, however nested, and leaves bytes to the message’s own limit', () => {
  expect(isTooLong({ a: ['bcd', 1, null] }, 9)).toBe(false)
  expect(isTooLong({ a: ['bcd', 1, null] }, 8)).toBe(true)
  expect(isTooLong(new Uint8Array(1_000), 10)).toBe(false)
  const endless: unknown[] = []
  endless.push(endless)
  expect(isTooLong(endless, 1_000)).toBe(true)
})
