import { MAX_CERTIFICATE_BYTES, MAX_CERTIFICATES } from '../../src/protocol/native/limits'
import { wholeSequence } from './der'
import { must, type Library } from './library'
import { attribute, attributeLength, readUlong, ulong, ulongBytes, ulongs, UNAVAILABLE } from './memory'
import { CKR } from './return-codes'

/** @source PKCS#11 v2.40, pkcs11t.h */
const CKA_CLASS = 0x0n
const CKA_VALUE = 0x11n
const CKO_CERTIFICATE = 0x1n
/** Stands here for good: memory whose address a call is given must outlive the call. */
const certificateClass = ulong(CKO_CERTIFICATE)
const HANDLES_AT_ONCE = 64

/** The certificates of one token: DER bytes, and how many more could not be read. */
export interface CertificatesRead {
  readonly ders: Buffer[]
  readonly unread: number
}

/**
 * The handles of all certificate objects that are visible without login, at most {@link MAX_CERTIFICATES}. A module
 * that finds the same ones again and again is stopped.
 */
function findCertificates(library: Library, session: bigint): bigint[] {
  const template = attribute(CKA_CLASS, library.addressOf(certificateClass), BigInt(ulongBytes))
  must(library, 'C_FindObjectsInit', session, template, 1)
  const found = new Set<bigint>()
  try {
    const handles = ulongs(HANDLES_AT_ONCE)
    const count = ulongs(1)
    for (let before = -1; before < found.size && found.size < MAX_CERTIFICATES;) {
      before = found.size
      must(library, 'C_FindObjects', session, handles, HANDLES_AT_ONCE, count)
      const got = Math.min(Number(readUlong(count)), HANDLES_AT_ONCE)
      for (let index = 0; index < got; index++) found.add(readUlong(handles, index * ulongBytes))
    }
  } finally {
    library.calls.C_FindObjectsFinal(session)
  }
  return [...found].slice(0, MAX_CERTIFICATES)
}

/** Reads CKA_VALUE in two steps, the length first; once more if the value grew between them. */
function readValue(library: Library, session: bigint, object: bigint): Buffer | null {
  const { C_GetAttributeValue } = library.calls
  for (let attempt = 0; attempt < 2; attempt++) {
    const asked = attribute(CKA_VALUE, 0n, 0n)
    if (C_GetAttributeValue(session, object, asked, 1) !== CKR.CKR_OK) return null
    const bytes = attributeLength(asked)
    if (bytes === UNAVAILABLE || bytes === 0n || bytes > BigInt(MAX_CERTIFICATE_BYTES)) return null
    const value = Buffer.alloc(Number(bytes))
    const given = attribute(CKA_VALUE, library.addressOf(value), bytes)
    const result = C_GetAttributeValue(session, object, given, 1)
    if (result === CKR.CKR_BUFFER_TOO_SMALL) continue
    const written = attributeLength(given)
    if (result !== CKR.CKR_OK || written === UNAVAILABLE || written > bytes) return null
    return wholeSequence(value.subarray(0, Number(written)))
  }
  return null
}

/**
 * Reads every certificate of a session without login. One that can't be read is counted, not fatal.
 * @throws AppError MODULE_REFUSED when the search itself is refused
 */
export function readCertificates(library: Library, session: bigint): CertificatesRead {
  const handles = findCertificates(library, session)
  const ders = handles.map((handle) => readValue(library, session, handle)).filter((der) => der !== null)
  return { ders, unread: handles.length - ders.length }
}
