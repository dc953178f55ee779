import { generateKeyPairSync } from 'node:crypto'
import * as der from './der-writer'
import { sharedKeyPair, toPem } from './look-alike'

const { privateKey } = sharedKeyPair()
const ecKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const pkcs8 = new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' }))
const encryption = { cipher: 'aes-256-cbc', passphrase: 'thử' } as const

/** The outline of a PKCS#12 file (RFC 7292 §4): version 3, then the content that would hold a key. */
export const pkcs12Der: Uint8Array = der.sequence(
  der.smallInteger(3),
  der.sequence(der.oid('1.2.840.113549.1.7.1'), der.context(0, der.octetString(pkcs8))),
)

/** A made-up private key in every form in which it stands in files. */
export const privateKeyFiles: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['PKCS#8 DER', pkcs8],
  ['PKCS#1 DER', new Uint8Array(privateKey.export({ type: 'pkcs1', format: 'der' }))],
  ['SEC 1 DER', new Uint8Array(ecKey.export({ type: 'sec1', format: 'der' }))],
  ['EC PKCS#8 DER', new Uint8Array(ecKey.export({ type: 'pkcs8', format: 'der' }))],
  ['encrypted PKCS#8 DER', new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der', ...encryption }))],
  ['PKCS#8 PEM', Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }))],
  ['PKCS#1 PEM', Buffer.from(privateKey.export({ type: 'pkcs1', format: 'pem' }))],
  ['old encrypted PEM', Buffer.from(privateKey.export({ type: 'pkcs1', format: 'pem', ...encryption }))],
  ['encrypted PKCS#8 PEM', Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem', ...encryption }))],
  ['a key under a wrong label', Buffer.from(toPem(pkcs8))],
  ['bare base64', Buffer.from(Buffer.from(pkcs8).toString('base64'))],
  ['the first half of a key', pkcs8.subarray(0, pkcs8.length / 2)],
  ['a PEM block cut short', Buffer.from(toPem(pkcs8, 'PRIVATE KEY').slice(0, 300))],
  ['a Java key store', Uint8Array.of(0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2, 0, 0, 0, 0)],
]
