import { toAppError } from '../../src/errors'
import type { Failure } from '../../src/protocol/native'
import { MAX_TOKENS } from '../../src/protocol/native/limits'
import { TOKEN_FLAGS, tokenFlagNames, type TokenFlag } from '../../src/protocol/native/token-flags'
import { toFailure } from '../failure'
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
const passedOver: readonly number[] = [CKR.CKR_TOKEN_NOT_PRESENT, CKR.CKR_TOKEN_NOT_RECOGNIZED, CKR.CKR_DEVICE_REMOVED]

/** One token as read from a module. */
export interface TokenRead {
  readonly slot: number
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
  readonly flags: TokenFlag[]
  readonly ders: Buffer[]
  readonly unread: number
  readonly error?: Failure
}

function slotsWithTokens(library: Library): bigint[] {
  for (let attempt = 0; attempt < 3; attempt++) {
    const present = ulongs(1)
    must(library, 'C_GetSlotList', 1, null, present)
    const room = Math.min(Number(readUlong(present)), MAX_TOKENS)
    if (room === 0) return []
    const slots = ulongs(room)
    const count = ulong(BigInt(room))
    const result = library.calls.C_GetSlotList(1, slots, count)
    if (result === CKR.CKR_BUFFER_TOO_SMALL) continue
    if (result !== CKR.CKR_OK) throw refusal('C_GetSlotList', result)
    const got = Math.min(Number(readUlong(count)), room)
    return Array.from({ length: got }, (_, index) => readUlong(slots, index * ulongBytes))
  }
  throw refusal('C_GetSlotList', CKR.CKR_BUFFER_TOO_SMALL)
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

function readToken(library: Library, slot: bigint): TokenRead | null {
  const info = Buffer.alloc(TOKEN_INFO_BYTES)
  const result = library.calls.C_GetTokenInfo(slot, info)
  if (passedOver.includes(result)) return null
  if (result !== CKR.CKR_OK) throw refusal('C_GetTokenInfo', result)
  const bits = Number(readUlong(info, FLAGS_OFFSET))
  if ((bits & TOKEN_FLAGS.TOKEN_INITIALIZED) === 0) return null
  return {
    slot: Number(slot),
    label: fixedText(info.subarray(0, 32)),
    manufacturer: fixedText(info.subarray(32, 64)),
    model: fixedText(info.subarray(64, 80)),
    serial: fixedText(info.subarray(80, 96)),
    flags: tokenFlagNames.filter((name) => (bits & TOKEN_FLAGS[name]) !== 0),
    ...certificatesIn(library, slot),
  }
}

/**
 * Reads every initialised token of an initialised module, without login. SoftHSM2 always lists one more slot that is
 * not initialised: it is left out.
 * @throws AppError MODULE_REFUSED
 */
export function readTokens(library: Library): TokenRead[] {
  return slotsWithTokens(library)
    .map((slot) => readToken(library, slot))
    .filter((token) => token !== null)
}
