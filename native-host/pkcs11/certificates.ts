import { MAX_CERTIFICATES } from '../../src/protocol/native/limits'
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
const HANDLES_AT_ONCE = 256

/** Room for a value at the first try: certificates have 1 to 3 kB. */
const FIRST_ROOM_BYTES = 64 * 1024
/** Left free behind every value: a module that writes more than it was allowed to does no harm within. */
const SLACK_BYTES = 64 * 1024
/** A larger object is no certificate that anybody could use. */
const MAX_VALUE_BYTES = 2 * 1024 * 1024
/** Most bytes of certificates that one token is read for. */
const MAX_TOKEN_BYTES = 32 * 1024 * 1024

const firstRoom = Buffer.alloc(FIRST_ROOM_BYTES + SLACK_BYTES)
/** How much of it the value before has filled. */
let usedBytes = 0
const handles = ulongs(2 * HANDLES_AT_ONCE)

/** The certificates of one token: DER bytes, each once, and how many more could not be read. */
export interface CertificatesRead {
  readonly ders: Buffer[]
  readonly unread: number
}

/**
 * The handles of all certificate objects that are visible without login, {@link MAX_CERTIFICATES} and some at most. A
 * module that finds the same ones again and again is stopped.
 */
function findCertificates(library: Library, session: bigint): bigint[] {
  const template = attribute(CKA_CLASS, library.addressOf(certificateClass), BigInt(ulongBytes))
  must(library, 'C_FindObjectsInit', session, template, 1)
  const found = new Set<bigint>()
  try {
    const count = ulongs(1)
    for (let before = -1; before < found.size && found.size <= MAX_CERTIFICATES;) {
      before = found.size
      must(library, 'C_FindObjects', session, handles, HANDLES_AT_ONCE, count)
      const told = readUlong(count)
      const got = told < HANDLES_AT_ONCE ? Number(told) : HANDLES_AT_ONCE
      for (let index = 0; index < got; index++) found.add(readUlong(handles, index * ulongBytes))
    }
  } finally {
    library.calls.C_FindObjectsFinal(session)
  }
  return [...found]
}

/** Has one value written into `room`; gives the return value and the length that the module told. */
function askValue(library: Library, session: bigint, object: bigint, room: Buffer | null, bytes: number) {
  const value = attribute(CKA_VALUE, room ? library.addressOf(room) : 0n, BigInt(bytes))
  const result = library.calls.C_GetAttributeValue(session, object, value, 1)
  return { result, length: attributeLength(value) }
}

/** Reads a value in two steps, the length first, and again where it changed between them. */
function readLargeValue(library: Library, session: bigint, object: bigint): Buffer | null {
  for (let attempt = 0; attempt < 3; attempt++) {
    const asked = askValue(library, session, object, null, 0)
    if (asked.result !== CKR.CKR_OK || asked.length === 0n || asked.length > BigInt(MAX_VALUE_BYTES)) return null
    const bytes = Number(asked.length)
    const room = Buffer.alloc(bytes + SLACK_BYTES)
    const { result, length } = askValue(library, session, object, room, bytes)
    if (result === CKR.CKR_OK && length <= asked.length) return wholeSequence(room.subarray(0, Number(length)))
    if (result !== CKR.CKR_OK && result !== CKR.CKR_BUFFER_TOO_SMALL) return null
  }
  return null
}

/** Reads CKA_VALUE in one call where it fits, as it nearly always does. */
function readValue(library: Library, session: bigint, object: bigint): Buffer | null {
  // Nothing of the certificate before may be taken for this one's, should the module write less than it tells.
  firstRoom.fill(0, 0, Math.max(usedBytes, 64))
  const { result, length } = askValue(library, session, object, firstRoom, FIRST_ROOM_BYTES)
  usedBytes = length < FIRST_ROOM_BYTES ? Number(length) : FIRST_ROOM_BYTES
  if (result !== CKR.CKR_OK) return readLargeValue(library, session, object)
  if (length === UNAVAILABLE || length > BigInt(FIRST_ROOM_BYTES)) return null
  const value = wholeSequence(firstRoom.subarray(0, Number(length)))
  return value && Buffer.from(value)
}

/**
 * Reads every certificate of a session without login. One that can't be read is counted, not fatal.
 * @throws AppError MODULE_REFUSED when the search itself is refused
 */
export function readCertificates(library: Library, session: bigint): CertificatesRead {
  const found = findCertificates(library, session)
  const byText = new Map<string, Buffer>()
  let unread = Math.max(0, found.length - MAX_CERTIFICATES)
  let bytes = 0
  for (const object of found.slice(0, MAX_CERTIFICATES)) {
    const der = bytes < MAX_TOKEN_BYTES ? readValue(library, session, object) : null
    if (der === null) unread += 1
    else byText.set(der.toString('latin1'), der)
    bytes += der?.length ?? 0
  }
  return { ders: [...byText.values()], unread }
}
