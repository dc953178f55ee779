import { createHash, createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { EXTENSION_ID, EXTENSION_KEY, EXTENSION_ORIGIN } from '../../../src/protocol/native'

const der = Buffer.from(EXTENSION_KEY, 'base64')

test('the extension id is the SHA-256 of the manifest key, its first 32 hex digits written a to p', () => {
  const digits = createHash('sha256').update(der).digest('hex').slice(0, 32)
  const letters = digits.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)))
  expect(EXTENSION_ID).toBe(letters)
  expect(EXTENSION_ORIGIN).toBe(`chrome-extension://${letters}/`)
})

test('the manifest key is an RSA public key', () => {
  expect(createPublicKey({ key: der, format: 'der', type: 'spki' }).asymmetricKeyType).toBe('rsa')
})
