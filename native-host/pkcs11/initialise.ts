import { refusal, type Library } from './library'
import { initializeArguments } from './memory'
import { CKR } from './return-codes'

/** CKF_OS_LOCKING_OK: the module may use the system's own locks. @source PKCS#11 v2.40 §5.4, C_Initialize */
const CKF_OS_LOCKING_OK = 0x2n

const fine: readonly number[] = [CKR.CKR_OK, CKR.CKR_CRYPTOKI_ALREADY_INITIALIZED]
/** What modules say that insist on locks, or on being given arguments at all. */
const wantsArguments: readonly number[] = [CKR.CKR_ARGUMENTS_BAD, CKR.CKR_CANT_LOCK, CKR.CKR_NEED_TO_CREATE_THREADS]
/** Stands here for good: a module may keep the address. */
const withLocks = initializeArguments(CKF_OS_LOCKING_OK)

/**
 * Initialises a module: without arguments, as one thread asks for nothing, and with the system's locks where the module
 * refuses that.
 * @throws AppError MODULE_REFUSED
 */
export function initialise(library: Library): void {
  let result = library.calls.C_Initialize(null)
  if (wantsArguments.includes(result)) result = library.calls.C_Initialize(withLocks)
  if (!fine.includes(result)) throw refusal('C_Initialize', result)
}
