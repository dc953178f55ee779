import { AppError } from '../../src/errors'
import type { Koffi } from './koffi'
import { interfaceListOffset } from './memory'
import { CKR } from './return-codes'

type LoadedFile = ReturnType<Koffi['load']>
type Argument = string | ReturnType<Koffi['out']>

function unloadable(reason: string, cause?: unknown): AppError {
  return new AppError('MODULE_NOT_LOADABLE', { reason }, cause)
}

function load(koffi: Koffi, path: string): LoadedFile {
  try {
    return koffi.load(path)
  } catch (cause) {
    throw unloadable('not a library that this system loads', cause)
  }
}

/** Looks an exported function up; undefined where the library has none of that name. */
function exported(library: LoadedFile, name: string, takes: Argument[]) {
  try {
    return library.func(name, 'ulong', takes)
  } catch {
    return undefined
  }
}

/** `CK_RV C_GetFunctionList(CK_FUNCTION_LIST **)`, of every module up to v2.40 and most later ones. */
function byFunctionList(koffi: Koffi, library: LoadedFile): unknown {
  const ask = exported(library, 'C_GetFunctionList', [koffi.out(koffi.pointer('void *'))])
  const out: unknown[] = [null]
  return ask !== undefined && Number(ask(out)) === CKR.CKR_OK ? out[0] : null
}

/**
 * `CK_RV C_GetInterface(CK_UTF8CHAR *name, CK_VERSION *version, CK_INTERFACE **, CK_FLAGS)`: the only way into a module
 * that is of v3 alone. Its list begins with the functions of v2.40. @source PKCS#11 v3.0 §5.3
 */
function byInterface(koffi: Koffi, library: LoadedFile): unknown {
  const takes = ['str', 'void *', koffi.out(koffi.pointer('void *')), 'ulong']
  const ask = exported(library, 'C_GetInterface', takes)
  if (ask === undefined) return null
  for (const name of ['PKCS 11', null]) {
    const out: unknown[] = [null]
    if (Number(ask(name, null, out, 0)) !== CKR.CKR_OK || out[0] == null) continue
    const list: unknown = koffi.decode(out[0], interfaceListOffset, 'void *')
    if (list != null) return list
  }
  return null
}

/**
 * Loads a PKCS#11 module and gives the address of its CK_FUNCTION_LIST.
 * @throws AppError MODULE_NOT_LOADABLE
 */
export function functionList(koffi: Koffi, path: string): unknown {
  const library = load(koffi, path)
  const list = byFunctionList(koffi, library) ?? byInterface(koffi, library)
  if (list == null) throw unloadable('no PKCS#11 function list')
  return list
}
