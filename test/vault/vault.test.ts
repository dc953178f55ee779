import { webcrypto } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createBlindNames,
  createDeviceKey,
  createNameSecret,
  createVault,
  createWrappedDataKey,
  unwrapDataKey,
  type SealedRow,
} from '../../src/vault'

const crypto = webcrypto as unknown as Crypto
const deviceKey = await createDeviceKey(crypto)
const vault = createVault(crypto, await unwrapDataKey(crypto, deviceKey, await createWrappedDataKey(crypto, deviceKey)))
const row = { id: 'a', version: 3, format: 1, payload: { fullName: 'Trần Văn Thử' } }
const unreadable = { code: 'ROW_UNREADABLE' }

describe('the keys', () => {
  it('never leave: neither the device key nor an unwrapped data key is extractable', async () => {
    const dataKey = await unwrapDataKey(crypto, deviceKey, await createWrappedDataKey(crypto, deviceKey))
    for (const key of [deviceKey, dataKey]) {
      expect(key.extractable).toBe(false)
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
    }
    expect([...deviceKey.usages].sort()).toEqual(['unwrapKey', 'wrapKey'])
  })

  it('are refused when the wrapped key was altered or belongs to another device key', async () => {
    const wrapped = await createWrappedDataKey(crypto, deviceKey)
    await expect(unwrapDataKey(crypto, await createDeviceKey(crypto), wrapped)).rejects.toThrow()
    const bytes = new Uint8Array(wrapped.wrapped.slice(0))
    bytes[0] = (bytes[0] ?? 0) ^ 1
    await expect(unwrapDataKey(crypto, deviceKey, { ...wrapped, wrapped: bytes.buffer })).rejects.toThrow()
  })
})

describe('a sealed row', () => {
  it('opens to what was sealed, whatever JSON holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), fc.nat(), async (payload, id, version) => {
        const plain = { id, version, format: 2, payload }
        const opened = await vault.open('records', await vault.seal('records', plain))
        expect(JSON.stringify(opened)).toBe(JSON.stringify(plain))
      }),
      { numRuns: 300 },
    )
  })

  it('is sealed anew each time', async () => {
    const [one, other] = await Promise.all([vault.seal('records', row), vault.seal('records', row)])
    expect(one.sealed).not.toEqual(other.sealed)
    expect(one.sealed.subarray(0, 12)).not.toEqual(other.sealed.subarray(0, 12))
  })

  it.each<[string, string, (sealed: SealedRow) => SealedRow]>([
    ['table', 'drafts', (sealed) => sealed],
    ['id', 'records', (sealed) => ({ ...sealed, id: 'b' })],
    ['version', 'records', (sealed) => ({ ...sealed, version: 2 })],
    ['format', 'records', (sealed) => ({ ...sealed, format: 2 })],
  ])('is refused under another %s', async (_what, table, move) => {
    await expect(vault.open(table, move(await vault.seal('records', row)))).rejects.toMatchObject(unreadable)
  })

  it('is refused when any one byte was altered, and when it was cut short', async () => {
    const sealed = await vault.seal('records', row)
    for (const place of sealed.sealed.keys()) {
      const altered = sealed.sealed.slice()
      altered[place] = (altered[place] ?? 0) ^ 0x80
      await expect(vault.open('records', { ...sealed, sealed: altered })).rejects.toMatchObject(unreadable)
    }
    for (const length of [0, 5, 12, 27, sealed.sealed.length - 1]) {
      const cut = { ...sealed, sealed: sealed.sealed.slice(0, length) }
      await expect(vault.open('records', cut)).rejects.toMatchObject(unreadable)
    }
  })

  it('is refused by another vault', async () => {
    const other = createVault(
      crypto,
      await unwrapDataKey(crypto, deviceKey, await createWrappedDataKey(crypto, deviceKey)),
    )
    await expect(other.open('records', await vault.seal('records', row))).rejects.toMatchObject(unreadable)
  })

  it('keeps table and id apart', async () => {
    const sealed = await vault.seal('a', { ...row, id: '","b' })
    await expect(vault.open('a","', { ...sealed, id: 'b' })).rejects.toMatchObject(unreadable)
  })
})

describe('blind names', () => {
  it('are always the same under one secret, and tell nothing under another', async () => {
    const secret = createNameSecret(crypto)
    const name = await createBlindNames(crypto, secret)
    const again = await createBlindNames(crypto, secret)
    const foreign = await createBlindNames(crypto, createNameSecret(crypto))
    expect(await name('ab')).toMatch(/^[0-9a-f]{64}$/)
    expect(await again('ab')).toBe(await name('ab'))
    expect(await name('abc')).not.toBe(await name('ab'))
    expect(await foreign('ab')).not.toBe(await name('ab'))
  })
})
