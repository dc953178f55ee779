import { describe, expect, test } from 'vitest'
import {
  hello,
  isNativeMessageName,
  MAX_FINGERPRINTS_ASKED,
  MAX_TO_HOST_BYTES,
  nativeMessages,
  request,
} from '../../../src/protocol/native'

const sha256 = 'ab'.repeat(32)

describe('requests to the host', () => {
  test('carry nothing but fingerprints: no path, command or PIN fits in', () => {
    const { request: list } = nativeMessages['token.list']
    const { request: read } = nativeMessages['certificates.read']
    for (const extra of [{ path: '/tmp/a.so' }, { pin: '1234' }, { command: 'ls' }]) {
      expect(list.safeParse(extra).success).toBe(false)
      expect(read.safeParse({ sha256s: [], ...extra }).success).toBe(false)
      expect(request.safeParse({ id: 1, name: 'token.list', body: {}, ...extra }).success).toBe(false)
    }
    expect(read.safeParse({ sha256s: ['/tmp/a.so'] }).success).toBe(false)
  })

  test('stay below the limit at their largest', () => {
    const sha256s = Array.from({ length: MAX_FINGERPRINTS_ASKED }, () => sha256)
    const message = { id: Number.MAX_SAFE_INTEGER, name: 'certificates.read', body: { sha256s } }
    expect(JSON.stringify(message).length).toBeLessThan(MAX_TO_HOST_BYTES)
    expect(nativeMessages['certificates.read'].request.safeParse({ sha256s: [...sha256s, sha256] }).success).toBe(false)
  })

  test('are known by their own names only', () => {
    expect(isNativeMessageName('doctor')).toBe(true)
    expect(isNativeMessageName('toString')).toBe(false)
    expect(isNativeMessageName('__proto__')).toBe(false)
  })
})

test('a token list names no path: a module has a name and a bare file name', () => {
  const module = { name: 'A', file: 'a.so', status: 'ok', tokens: [] }
  const { response } = nativeMessages['token.list']
  const said = { revision: 'ef'.repeat(32), modules: [module], certificates: [] }
  expect(response.safeParse(said).success).toBe(true)
  expect(response.safeParse({ ...said, modules: [{ ...module, path: '/a.so' }] }).success).toBe(false)
})

test('a hello with more than its fields is refused', () => {
  const said = { type: 'hello', name: 'n', version: '1', protocol: 1, capabilities: ['token.list'] }
  expect(hello.safeParse(said).success).toBe(true)
  expect(hello.safeParse({ ...said, extra: 1 }).success).toBe(false)
})
