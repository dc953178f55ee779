import { AppError } from '../../src/errors'
import { functionList } from './function-list'
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

/** What a module answers for a function that its list has no address for. */
const notSupported: Call = () => CKR.CKR_FUNCTION_NOT_SUPPORTED

/**
 * Loads a PKCS#11 module and looks its functions up. The list's version is not looked at: modules put many things
 * there, and the calls made here stand in the same places in all of them. A fault inside the module ends the process.
 * @throws AppError MODULE_NOT_LOADABLE
 */
export function openLibrary(koffi: Koffi, path: string): Library {
  const list = functionList(koffi, path)
  const entries = Object.entries(signatures).map(([name, { place, takes }]): readonly [string, Call] => {
    const address: unknown = koffi.decode(list, functionOffset(place), 'void *')
    if (address == null) return [name, notSupported]
    const call = koffi.decode(address, koffi.proto('ulong', [...takes])) as (...given: Argument[]) => unknown
    return [name, (...given) => Number(call(...given))]
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
