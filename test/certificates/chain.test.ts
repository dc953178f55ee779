import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkChain, verifySignature, type Certificate } from '../../src/certificates'
import * as der from './der-writer'
import { exampleCa, exampleDer, exampleRoot, read } from './example-family'
import { extension, makeLookAlikeCa, type LookAlikeCaOptions } from './look-alike'

const { subtle } = globalThis.crypto
const at = new Date('2026-01-01T00:00:00Z')
const root = read(exampleRoot.der)
const ca = read(exampleCa.der)
const leaf = read(exampleDer())

async function verdict(first: Certificate, authorities: readonly Certificate[], time = at): Promise<unknown> {
  const { chain, path, anchor, reasons } = await checkChain(first, authorities, time, subtle)
  expect(anchor).toBeNull()
  return [chain, path.length, ...reasons.map(({ code }) => code)]
}

async function below(options: LookAlikeCaOptions, time = at): Promise<unknown> {
  const authority = makeLookAlikeCa({ signedBy: exampleRoot, keyPair: exampleCa.keyPair, ...options })
  return verdict(read(exampleDer({ ca: authority })), [root, read(authority.der)], time)
}

describe('a chain of a stranger', () => {
  it('is broken for one reason only when all else holds: its root is not pinned', async () => {
    expect(await verdict(leaf, [root, ca])).toEqual(['broken', 3, 'root-not-pinned'])
    expect(await verdict(root, [root])).toEqual(['broken', 1, 'root-not-pinned'])
  })

  it('is incomplete when an issuer is missing', async () => {
    expect(await verdict(leaf, [])).toEqual(['incomplete', 1, 'issuer-missing'])
    expect(await verdict(leaf, [root])).toEqual(['incomplete', 1, 'issuer-missing'])
    expect(await verdict(leaf, [ca])).toEqual(['incomplete', 2, 'issuer-missing'])
  })

  it('does not care when the certificate itself ends: that is the other result', async () => {
    expect(await verdict(leaf, [root, ca], new Date('2035-01-01'))).toEqual(['broken', 3, 'root-not-pinned'])
  })
})

describe('rights of the authorities in between', () => {
  it.each<[string, LookAlikeCaOptions, string]>([
    ['not an authority', { isCa: false }, 'not-a-ca'],
    ['may not sign certificates', { mayCertSign: false }, 'may-not-sign-certificates'],
    ['its own time is over', { notAfter: new Date('2025-12-31T23:59:58Z') }, 'ca-expired'],
    ['its own time has not come', { notBefore: new Date('2026-01-01T00:00:01Z') }, 'ca-not-yet-valid'],
  ])('%s', async (_, options, reason) => {
    expect(await below(options)).toEqual(['broken', 3, reason, 'root-not-pinned'])
  })

  it('the path is longer than an authority allows', async () => {
    const middle = makeLookAlikeCa({ signedBy: exampleCa, commonName: 'CA thừa' })
    const deep = read(exampleDer({ ca: middle }))
    expect(await verdict(deep, [root, ca, read(middle.der)])).toEqual(['broken', 4, 'path-too-long', 'root-not-pinned'])
  })

  it('a critical extension that nobody here knows', async () => {
    const strange = read(exampleDer({ extraExtensions: [extension('1.2.3.4', der.nothing, true)] }))
    const expected = ['broken', 3, 'critical-extension-unknown', 'root-not-pinned']
    expect(await verdict(strange, [root, ca])).toEqual(expected)
  })
})

describe('forgeries', () => {
  const forger = makeLookAlikeCa({ name: exampleCa.name })
  const forgerWithKeyId = makeLookAlikeCa({ name: exampleCa.name, keyId: exampleCa.keyId })

  it('with the issuer’s name but another key find no issuer', async () => {
    expect(await verdict(read(exampleDer({ ca: forger })), [root, ca])).toEqual(['incomplete', 1, 'issuer-missing'])
  })

  it('with the issuer’s name and key identifier break at the signature', async () => {
    const forged = read(exampleDer({ ca: forgerWithKeyId }))
    expect(await verdict(forged, [root, ca])).toEqual(['broken', 1, 'signature-invalid'])
  })

  it('do not hide a true issuer that stands beside them', async () => {
    const authorities = [read(forgerWithKeyId.der), ca, root]
    expect(await verdict(leaf, authorities)).toEqual(['broken', 3, 'root-not-pinned'])
  })

  it('are found out by one changed bit', async () => {
    const changed = exampleDer()
    changed[200] = (changed[200] ?? 0) ^ 1
    expect(await verifySignature(read(changed), ca, subtle)).toBe('invalid')
    expect(await verifySignature(leaf, ca, subtle)).toBe('valid')
  })

  it('cannot keep the search busy with many issuers of one name', async () => {
    const many = Array.from({ length: 70 }, (_, index) =>
      read(
        makeLookAlikeCa({
          name: exampleCa.name,
          keyId: exampleCa.keyId,
          keyPair: forger.keyPair,
          commonName: `${index}`,
        }).der,
      ),
    )
    expect(await verdict(leaf, many)).toEqual(['broken', 1, 'signature-invalid'])
  })
})

describe('signatures that WebCrypto can check', () => {
  it.each(['sha1', 'sha256', 'sha384', 'sha512'] as const)('RSA with %s', async (hash) => {
    expect(await verifySignature(read(exampleDer({ hash })), ca, subtle)).toBe('valid')
  })

  it.each(['P-256', 'P-384', 'P-521'])('ECDSA on %s', async (namedCurve) => {
    const authority = makeLookAlikeCa({ keyPair: generateKeyPairSync('ec', { namedCurve }) })
    const certificate = read(exampleDer({ ca: authority }))
    expect(await verifySignature(certificate, read(authority.der), subtle)).toBe('valid')
    expect(await verifySignature(certificate, ca, subtle)).not.toBe('valid')
  })

  it('and one that it cannot: the chain is incomplete, not broken', async () => {
    const authority = makeLookAlikeCa({ keyPair: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }) })
    const certificate = read(exampleDer({ ca: authority }))
    expect(await verdict(certificate, [read(authority.der)])).toEqual(['incomplete', 1, 'signature-unsupported'])
  })
})

it('refuses a time that is none', async () => {
  await expect(checkChain(leaf, [], new Date('không'), subtle)).rejects.toThrow(RangeError)
})
