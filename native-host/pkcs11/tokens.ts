import { AppError, toAppError } from '../../src/errors'
import type { Failure } from '../../src/protocol/native'
import { MAX_TOKENS } from '../../src/protocol/native/limits'
import { TOKEN_FLAGS, tokenFlagNames, type TokenFlag } from '../../src/protocol/native/token-flags'
import { toFailure } from '../failure'
import type { SaidToken } from '../module-messages'
import { readCertificates } from './certificates'
import { fixedText } from './fixed-text'
import { must, refusal, type Library } from './library'
import { readUlong, ulong, ulongBytes, ulongs } from './memory'
import { CKR } from './return-codes'

/** CKF_SERIAL_SESSION: required of every session; without CKF_RW_SESSION it is read-only. @source PKCS#11 v2.40 §5.6 */
const CKF_SERIAL_SESSION = 0x4

/**
 * CK_TOKEN_INFO: label[32], manufacturerID[32], model[16], serialNumber[16], then flags (CK_ULONG). The rest is not
 * read. 160 bytes on Windows, 208 on 64-bit Linux: 256 are handed over.
 */
const TOKEN_INFO_BYTES = 256
const FLAGS_OFFSET = 96

/** A slot whose token was just pulled out, or is not one the module knows, is passed over. */
const passedOver: readonly number[] = [
  CKR.CKR_SLOT_ID_INVALID,
  CKR.CKR_TOKEN_NOT_PRESENT,
  CKR.CKR_TOKEN_NOT_RECOGNIZED,
  CKR.CKR_DEVICE_REMOVED,
]

/** Room beyond the slots that a module counted: readers come and go between the two calls. */
const SPARE_SLOTS = 64
const MAX_SLOTS = 65_536

/** One token as read from a module. */
export interface TokenRead {
  readonly slot: number
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
  readonly flags: readonly TokenFlag[]
  readonly ders: Buffer[]
  readonly unread: number
  readonly error?: Failure
}

/** The slots with a token in them, each once. The first of the two calls makes a module look for new readers. */
function slotsWithTokens(library: Library): bigint[] {
  const present = ulongs(1)
  must(library, 'C_GetSlotList', 1, null, present)
  const counted = readUlong(present)
  if (counted === 0n) return []
  let room = Math.min(counted < MAX_SLOTS ? Number(counted) + SPARE_SLOTS : MAX_SLOTS, MAX_SLOTS)
  for (;;) {
    // Twice the room that is told: a module that ignores the limit writes into memory that is its to spoil.
    const slots = ulongs(2 * room)
    const count = ulong(BigInt(room))
    const result = library.calls.C_GetSlotList(1, slots, count)
    if (result === CKR.CKR_BUFFER_TOO_SMALL && room < MAX_SLOTS) {
      room = Math.min(room * 4, MAX_SLOTS)
      continue
    }
    if (result !== CKR.CKR_OK) throw refusal('C_GetSlotList', result)
    const told = readUlong(count)
    const got = told < room ? Number(told) : room
    return [...new Set(Array.from({ length: got }, (_, index) => readUlong(slots, index * ulongBytes)))]
  }
}

function certificatesIn(library: Library, slot: bigint): Pick<TokenRead, 'ders' | 'unread' | 'error'> {
  try {
    const session = ulongs(1)
    must(library, 'C_OpenSession', slot, CKF_SERIAL_SESSION, null, null, session)
    try {
      return readCertificates(library, readUlong(session))
    } finally {
      library.calls.C_CloseSession(readUlong(session))
    }
  } catch (thrown) {
    return { ders: [], unread: 0, error: toFailure(toAppError(thrown)) }
  }
}

/** A slot's number as a safe integer; modules that use all 64 bits are told apart by the lower 53. */
function slotNumber(slot: bigint): number {
  return Number(BigInt.asUintN(53, slot))
}

/** A token that refuses to describe itself: nothing is known of it but the refusal. */
function namelessToken(slot: bigint, result: number): TokenRead {
  const error = toFailure(refusal('C_GetTokenInfo', result))
  const nothing = { label: '', manufacturer: '', model: '', serial: '', flags: [], ders: [], unread: 0 }
  return { slot: slotNumber(slot), ...nothing, error }
}

function readToken(library: Library, slot: bigint): TokenRead | null {
  const info = Buffer.alloc(TOKEN_INFO_BYTES)
  const result = library.calls.C_GetTokenInfo(slot, info)
  if (passedOver.includes(result)) return null
  if (result !== CKR.CKR_OK) return namelessToken(slot, result)
  const bits = Number(readUlong(info, FLAGS_OFFSET) & 0xffffffffn)
  const label = fixedText(info.subarray(0, 32))
  const isInitialised = (bits & TOKEN_FLAGS.TOKEN_INITIALIZED) !== 0
  if (!isInitialised && label === '') return null
  const held = certificatesIn(library, slot)
  // Some modules forget the flag; a token that holds certificates was initialised, whatever they say.
  if (!isInitialised && held.ders.length === 0) return null
  return {
    slot: slotNumber(slot),
    label,
    manufacturer: fixedText(info.subarray(32, 64)),
    model: fixedText(info.subarray(64, 80)),
    serial: fixedText(info.subarray(80, 96)),
    flags: tokenFlagNames.filter((name) => (bits & TOKEN_FLAGS[name]) !== 0),
    ...held,
  }
}

/**
 * Reads every initialised token of an initialised module, without login, {@link MAX_TOKENS} at most. SoftHSM2 always
 * lists one more slot that is not initialised: it is left out. A token that can't be read is shown with its refusal; a
 * module none of whose tokens can be described has failed.
 * @throws AppError MODULE_REFUSED
 */
export function readTokens(library: Library): TokenRead[] {
  const tokens = slotsWithTokens(library)
    .slice(0, MAX_TOKENS)
    .map((slot) => readToken(library, slot))
    .filter((token) => token !== null)
  const refused = tokens.map(({ error }) => error).filter((error) => error?.call === 'C_GetTokenInfo')
  if (tokens.length > 0 && refused.length === tokens.length) {
    throw new AppError('MODULE_REFUSED', { call: 'C_GetTokenInfo', ckr: refused[0]?.ckr ?? null })
  }
  return tokens
}

/** A token as its process tells of it. */
export function saidToken({ ders, ...token }: TokenRead): SaidToken {
  return { ...token, certificates: ders.map((der) => der.toString('base64')) }
}

/** Whether two readings say the same of all tokens, to the last byte of their certificates. */
export function isSameTokens(before: readonly TokenRead[], after: readonly TokenRead[]): boolean {
  const facts = (tokens: readonly TokenRead[]) =>
    JSON.stringify(tokens.map((token) => ({ ...token, ders: token.ders.length })))
  return (
    facts(before) === facts(after) &&
    before.every(({ ders }, index) => ders.every((der, at) => after[index]?.ders[at]?.equals(der)))
  )
}
