import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { route, type HandlerTable } from '../../native-host/router'
import { AppError } from '../../src/errors'
import { answer } from '../../src/protocol/native'

const nothing = { revision: 'ef'.repeat(32), modules: [], certificates: [] }
const handlers: HandlerTable = {
  'token.list': () => Promise.resolve(nothing),
  'certificates.read': ({ sha256s }) => Promise.resolve({ certificates: [], rest: [], unknown: sha256s }),
  doctor: () => Promise.reject(new AppError('HOST_CONFIG_INVALID', { reason: 'modules' })),
}
const ask = (message: unknown, table = handlers) => route(Buffer.from(JSON.stringify(message)), table)
const refused = (id: number | null, code: string) => ({ type: 'answer', id, ok: false, error: { code } })

describe('the router', () => {
  test('hands a known request to its handler and carries its id back', async () => {
    const list = await ask({ id: 7, name: 'token.list', body: {} })
    expect(list).toEqual({ type: 'answer', id: 7, ok: true, body: nothing })
  })

  test('refuses what is no request, without an id', async () => {
    const strangers = [null, 1, 'list', [], {}, { id: 0, name: 'token.list', body: {} }, { id: 1, name: 1, body: {} }]
    for (const stranger of strangers) expect(await ask(stranger)).toEqual(refused(null, 'HOST_MESSAGE_INVALID'))
    expect(await route(Buffer.from('{'), handlers)).toEqual(refused(null, 'HOST_MESSAGE_INVALID'))
  })

  test('refuses a request that nobody knows, also one named like a part of every object', async () => {
    for (const name of ['vault.open', 'constructor', 'hasownproperty']) {
      expect(await ask({ id: 3, name, body: {} })).toEqual(refused(3, 'HOST_REQUEST_UNKNOWN'))
    }
  })

  test('refuses a body that carries more than the contract names', async () => {
    const body = { pin: '1234' }
    expect(await ask({ id: 4, name: 'token.list', body })).toEqual(refused(4, 'HOST_MESSAGE_INVALID'))
  })

  test('passes a named failure on by its code, without its details', async () => {
    expect(await ask({ id: 5, name: 'doctor', body: {} })).toEqual(refused(5, 'HOST_CONFIG_INVALID'))
  })

  test('turns anything else that is thrown, and a wrong answer of a handler, into INTERNAL', async () => {
    const broken: HandlerTable = {
      ...handlers,
      'token.list': () => Promise.reject(new TypeError('bug')),
      'certificates.read': () => Promise.resolve({ certificates: [], rest: ['x'], unknown: [] }),
    }
    expect(await ask({ id: 6, name: 'token.list', body: {} }, broken)).toEqual(refused(6, 'INTERNAL'))
    expect(await ask({ id: 6, name: 'certificates.read', body: { sha256s: [] } }, broken)).toEqual(
      refused(6, 'INTERNAL'),
    )
  })

  test('answers by the contract whatever it is sent', async () => {
    const names = fc.constantFrom('token.list', 'doctor', 'certificates.read', '__proto__')
    const shaped = fc.record({ id: fc.integer(), name: names, body: fc.jsonValue() }, { requiredKeys: [] })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), shaped), async (message) => {
        expect(answer.safeParse(await ask(message)).success).toBe(true)
      }),
    )
  })
})
