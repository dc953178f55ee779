import { AppError } from '../../src/errors'
import type { Koffi } from './koffi'
import { functionOffset } from './memory'
import { CKR, ckrName } from './return-codes'

/** A CK_ULONG handed to a call, or memory whose address is handed. */
type Argument = bigint | number | Buffer | null
type Call = (...given: Argument[]) => number

/** Signatures and places in CK_FUNCTION_LIST. None of them logs in. @source PKCS#11 v2.40, pkcs11f.h (order of the list) */
const signatures = {
  C_Initialize: { place: 0, takes: ['void *'] },
  C_Finalize: { place: 1, takes: ['void *'] },
  C_GetSlotList: { place: 4, takes: ['uint8', 'void *', 'void *'] },
  C_GetTokenInfo: { place: 6, takes: ['ulong', 'void *'] },
  C_OpenSession: { place: 12, takes: ['ulong', 'ulong', 'void *', 'void *', 'void *'] },
  C_CloseSession: { place: 13, takes: ['ulong'] },
  C_GetAttributeValue: { place: 24, takes: ['ulong', 'ulong', 'void *', 'ulong'] },
  C_FindObjectsInit: { place: 26, takes: ['ulong', 'void *', 'ulong'] },
  C_FindObjects: { place: 27, takes: ['ulong', 'void *', 'ulong', 'void *'] },
  C_FindObjectsFinal: { place: 28, takes: ['ulong'] },
} as const

/** The name of a PKCS#11 function that the host calls. */
export type CallName = keyof typeof signatures

/** A loaded module: its calls by name, each returning a CK_RV, and the address of memory for attributes. */
export interface Library {
  readonly calls: Readonly<Record<CallName, Call>>
  readonly addressOf: (memory: Buffer) => bigint
}

function unloadable(reason: string, cause?: unknown): AppError {
  return new AppError('MODULE_NOT_LOADABLE', { reason }, cause)
}

function functionListOf(koffi: Koffi, path: string): unknown {
  const out: unknown[] = [null]
  let result: unknown
  try {
    const getFunctionList = koffi.load(path).func('C_GetFunctionList', 'ulong', [koffi.out(koffi.pointer('void *'))])
    result = getFunctionList(out)
  } catch (cause) {
    throw unloadable('not a PKCS#11 library', cause)
  }
  if (Number(result) !== CKR.CKR_OK || out[0] == null) throw unloadable('no function list')
  return out[0]
}

/**
 * Loads a PKCS#11 module and looks its functions up by C_GetFunctionList. A fault inside the module ends the process.
 * @throws AppError MODULE_NOT_LOADABLE
 */
export function openLibrary(koffi: Koffi, path: string): Library {
  const list = functionListOf(koffi, path)
  const entries = Object.entries(signatures).map(([name, { place, takes }]) => {
    const address: unknown = koffi.decode(list, functionOffset(place), 'void *')
    if (address == null) throw unloadable(`no ${name}`)
    const call = koffi.decode(address, koffi.proto('ulong', [...takes])) as (...given: Argument[]) => unknown
    return [name, (...given: Argument[]) => Number(call(...given))] as const
  })
  return {
    calls: Object.fromEntries(entries) as unknown as Library['calls'],
    addressOf: (memory) => koffi.address(memory),
  }
}

/**
 * Makes one call that has to succeed.
 * @throws AppError MODULE_REFUSED with the names of the call and of its return value
 */
export function must(library: Library, name: CallName, ...given: Argument[]): void {
  const result = library.calls[name](...given)
  if (result !== CKR.CKR_OK) throw refusal(name, result)
}

/** The failure for a call that returned anything but CKR_OK. */
export function refusal(call: CallName, result: number): AppError {
  return new AppError('MODULE_REFUSED', { call, ckr: ckrName(result) })
}
