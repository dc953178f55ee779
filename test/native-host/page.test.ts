import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ModuleResult } from '../../native-host/module-pool'
import { fingerprintOf, pageOf, readPage } from '../../native-host/page'
import type { TokenRead } from '../../native-host/pkcs11/tokens'
import { MAX_CERTIFICATES, MAX_FROM_HOST_BYTES, nativeMessages, PAGE_BYTES } from '../../src/protocol/native'

const module = { path: '/lib/a.so', name: 'A', source: 's', verified: false, isPresent: true }
function token(ders: Buffer[]): TokenRead {
  return { slot: 0, label: 'L', manufacturer: 'M', model: 'O', serial: 'S', flags: [], ders, unread: 0 }
}
function said(...tokens: TokenRead[]): ModuleResult {
  return { module, outcome: { status: 'ok', tokens } }
}
const certificates = (count: number, bytes: number) => Array.from({ length: count }, () => randomBytes(bytes))

describe('a listing', () => {
  test('carries a certificate once even when two modules show it', () => {
    const der = Buffer.from('same')
    const { body } = pageOf([said(token([der])), said(token([der]))])
    expect(body.certificates).toEqual([{ sha256: fingerprintOf(der), der: der.toString('base64') }])
    expect(body.modules.flatMap((each) => each.tokens.flatMap((one) => one.certificates))).toHaveLength(2)
  })

  test('names the module’s file without its folder', () => {
    expect(JSON.stringify(pageOf([said()]).body)).not.toContain('/lib/')
  })

  test('of any number of certificates stays below the border, and pages give every one of them', () => {
    const ders = certificates(1500, 1600)
    const { body, shelf } = pageOf([said(token(ders))])
    expect(nativeMessages['token.list'].response.safeParse(body).success).toBe(true)
    expect(JSON.stringify(body).length).toBeLessThanOrEqual(PAGE_BYTES)
    const got = new Set(body.certificates.map(({ sha256 }) => sha256))
    const all = ders.map(fingerprintOf)
    for (let missing = all; missing.length > 0; missing = all.filter((sha256) => !got.has(sha256))) {
      const page = readPage(missing.slice(0, 500), shelf)
      expect(nativeMessages['certificates.read'].response.safeParse(page).success).toBe(true)
      expect(JSON.stringify(page).length).toBeLessThan(MAX_FROM_HOST_BYTES)
      expect(page.certificates.length).toBeGreaterThan(0)
      for (const { sha256 } of page.certificates) got.add(sha256)
    }
    expect(got.size).toBe(1500)
  })

  test('counts the certificates beyond the cap as unread, those of whoever has most', () => {
    const { body } = pageOf([said(token(certificates(MAX_CERTIFICATES, 8))), said(token(certificates(3, 8)))])
    expect(body.modules.map((each) => each.tokens[0]?.unread)).toEqual([3, 0])
    expect(JSON.stringify(body).length).toBeLessThanOrEqual(PAGE_BYTES)
  })

  test('tells the fingerprints that it does not know', () => {
    expect(readPage(['ab'.repeat(32)], new Map())).toEqual({ certificates: [], rest: [], unknown: ['ab'.repeat(32)] })
  })
})
