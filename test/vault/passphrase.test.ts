import { webcrypto } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  createDeviceKey,
  createVault,
  createWrappedDataKey,
  derivePassphraseBits,
  importWrappingKey,
  newRounds,
  remainingWaitMs,
  unwrapDataKey,
  waitAfterWrongTries,
  wrapByDeviceKey,
  wrapByPassphrase,
} from '../../src/vault'

const crypto = webcrypto as unknown as Crypto
const row = { id: 'a', version: 1, format: 1, payload: 'Trần Văn Thử' }

describe('a passphrase', () => {
  it('wraps the same data key by PBKDF2 with at least 600,000 rounds, and gives it back to the device key', async () => {
    const deviceKey = await createDeviceKey(crypto)
    const before = await createWrappedDataKey(crypto, deviceKey)
    const sealed = await createVault(crypto, await unwrapDataKey(crypto, deviceKey, before)).seal('records', row)
    const { wrapped, bits } = await wrapByPassphrase(crypto, {
      key: deviceKey,
      from: before,
      passphrase: 'bốn con mèo đen',
    })
    expect(wrapped.rounds).toBeGreaterThanOrEqual(600_000)
    expect(wrapped.salt).toHaveLength(16)
    expect(await derivePassphraseBits(crypto, 'bốn con mèo đen', wrapped)).toEqual(bits)
    const key = await importWrappingKey(crypto, bits)
    const opened = await unwrapDataKey(crypto, key, wrapped)
    expect(opened.extractable).toBe(false)
    expect((await createVault(crypto, opened).open('records', sealed)).payload).toBe('Trần Văn Thử')
    await expect(unwrapDataKey(crypto, deviceKey, wrapped)).rejects.toThrow()
    const back = await wrapByDeviceKey(crypto, { key, from: wrapped, deviceKey })
    const again = createVault(crypto, await unwrapDataKey(crypto, deviceKey, back))
    expect((await again.open('records', sealed)).payload).toBe('Trần Văn Thử')
  })

  it('is stretched as PBKDF2-HMAC-SHA-256 of RFC 7914 §11 does', async () => {
    const salt = new TextEncoder().encode('NaCl')
    const bits = await derivePassphraseBits(crypto, 'Password', { salt, rounds: 80_000 })
    expect(Buffer.from(bits).toString('hex')).toBe('4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56')
  })

  it('is the same however the keyboard composes its letters, and no other', async () => {
    const recipe = { salt: new Uint8Array(16), rounds: 1_000 }
    const bits = await derivePassphraseBits(crypto, 'Mật khẩu'.normalize('NFC'), recipe)
    expect(await derivePassphraseBits(crypto, 'Mật khẩu'.normalize('NFD'), recipe)).toEqual(bits)
    expect(await derivePassphraseBits(crypto, 'Mật khẩu ', recipe)).not.toEqual(bits)
    expect(newRounds).toBeGreaterThanOrEqual(600_000)
  })
})

describe('wrong passphrases', () => {
  it('cost nothing twice, then ever more time up to five minutes, and never for ever', () => {
    expect([1, 2].map(waitAfterWrongTries)).toEqual([0, 0])
    const waits = Array.from({ length: 12 }, (_, place) => waitAfterWrongTries(3 + place))
    expect(waits.slice(0, 3)).toEqual([5_000, 10_000, 20_000])
    expect(waits.every((wait, place) => place === 0 || wait >= (waits[place - 1] ?? 0))).toBe(true)
    expect(waitAfterWrongTries(10_000)).toBe(300_000)
  })

  it('do not cost more when the clock was set back, and end when the time is over', () => {
    const tries = { count: 5, lastAtMs: 1_000_000 }
    expect(remainingWaitMs(tries, 1_000_000)).toBe(20_000)
    expect(remainingWaitMs(tries, 1_015_000)).toBe(5_000)
    expect(remainingWaitMs(tries, 1_020_000)).toBe(0)
    expect(remainingWaitMs(tries, 0)).toBe(20_000)
  })
})
