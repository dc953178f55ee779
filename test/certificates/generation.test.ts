import { describe, expect, it } from 'vitest'
import { authorityPins, generationBySignature, pinOf, type AuthorityPin } from '../../src/certificates'
import { exampleDer, read } from './example-family'
import { makeLookAlikeCa, utf8, type LookAlikeCa } from './look-alike'
import * as der from './der-writer'

const { subtle } = globalThis.crypto
const seen = authorityPins.filter((pin) => pin.subjectKeyId !== null)

/** An authority of our own that calls itself by a pinned name. */
function impostor(pin: AuthorityPin): LookAlikeCa {
  const name = pin.subject.map(({ oid, value }) =>
    oid === '2.5.4.6' ? { oid, value: der.printableString(value) } : utf8(oid, value),
  )
  return makeLookAlikeCa({ name })
}

const first = seen[0]
if (!first) throw new Error('There are no pins')
const impostorCa = impostor(first)

describe('the generation of a certificate', () => {
  it('is null for a made-up authority and what it issues', () => {
    expect(read(exampleDer()).generation).toBeNull()
  })

  it('is null for the true issuer name with another key identifier, or with none', () => {
    expect(read(exampleDer({ ca: impostorCa })).generation).toBeNull()
    expect(read(exampleDer({ ca: impostorCa, authorityKeyId: null })).generation).toBeNull()
    expect(read(impostorCa.der).generation).toBeNull()
  })

  it('is null for the true key identifier with another issuer name', () => {
    const authorityKeyId = Buffer.from(first.subjectKeyId ?? '', 'hex')
    expect(read(exampleDer({ authorityKeyId })).generation).toBeNull()
  })

  it.each(seen.map((pin) => [pin.subject[2]?.value ?? '', pin] as const))(
    'follows name and key identifier of %s',
    (_, pin) => {
      const ca = { ...impostorCa, name: impostorName(pin) }
      const authorityKeyId = Buffer.from(pin.subjectKeyId ?? '', 'hex')
      expect(read(exampleDer({ ca, authorityKeyId })).generation).toBe(pin.generation)
    },
  )

  it('is not given by signature to what an impostor signed', async () => {
    const certificate = read(exampleDer({ ca: impostorCa, authorityKeyId: null }))
    expect(await generationBySignature(certificate, [read(impostorCa.der)], subtle)).toBeNull()
  })
})

describe('the pins', () => {
  it('have a source, a fingerprint of their own, and a root for each generation', () => {
    for (const pin of authorityPins) {
      expect(pin.source).not.toBe('')
      expect(pin.sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(pinOf(pin.sha256)).toBe(pin)
    }
    const roots = authorityPins.filter(({ isRoot }) => isRoot).map(({ generation }) => generation)
    expect(roots.sort()).toEqual(['G1', 'G2'])
    expect(pinOf('00')).toBeNull()
  })
})

function impostorName(pin: AuthorityPin): LookAlikeCa['name'] {
  return pin.subject.map(({ oid, value }) => utf8(oid, value))
}
