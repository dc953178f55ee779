import { toAppError } from '../src/errors'
import { toFailure } from './failure'
import type { FromModule, ToModule } from './module-messages'
import { loadKoffi, type Koffi } from './pkcs11/koffi'
import { openLibrary, refusal, type Library } from './pkcs11/library'
import { CKR } from './pkcs11/return-codes'
import { readTokens } from './pkcs11/tokens'

/** prctl option: the signal that this process gets when its parent dies. @source linux/prctl.h */
const PR_SET_PDEATHSIG = 1
const SIGKILL = 9

/** On Linux the kernel ends this process with its parent, even while a module hangs. Elsewhere the host has to do it. */
function dieWithParent(koffi: Koffi): void {
  if (process.platform !== 'linux') return
  koffi.load(null).func('prctl', 'int', ['int', 'ulong', 'ulong', 'ulong', 'ulong'])(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
}

/** One module, loaded at the first listing and initialised once. */
class LoadedModule {
  readonly #koffi: Koffi
  readonly #path: string
  #library: Library | undefined
  #isInitialised = false

  constructor(koffi: Koffi, path: string) {
    this.#koffi = koffi
    this.#path = path
  }

  list(): FromModule {
    try {
      return { type: 'listed', tokens: readTokens(this.#initialised()) }
    } catch (thrown) {
      return { type: 'failed', error: toFailure(toAppError(thrown)) }
    }
  }

  finalise(): void {
    if (this.#isInitialised) this.#library?.calls.C_Finalize(null)
  }

  #initialised(): Library {
    this.#library ??= openLibrary(this.#koffi, this.#path)
    if (this.#isInitialised) return this.#library
    const result = this.#library.calls.C_Initialize(null)
    if (result !== CKR.CKR_OK && result !== CKR.CKR_CRYPTOKI_ALREADY_INITIALIZED) throw refusal('C_Initialize', result)
    this.#isInitialised = true
    return this.#library
  }
}

/**
 * Runs as the child process of one module: answers `list`, leaves at `finish` or when the host is gone.
 * @param folder where koffi.node stands
 */
export function runModuleProcess(path: string, folder: string): void {
  const send = (message: FromModule) => new Promise<void>((resolve) => process.send?.(message, () => resolve()))
  const koffi = loadKoffi(folder)
  dieWithParent(koffi)
  const loaded = new LoadedModule(koffi, path)
  process.on('disconnect', () => process.exit(0))
  // The module may crash or hang at any call: what was said before must have left this process by then.
  let said = send({ type: 'ready' })
  process.on('message', (message: ToModule) => {
    said = said.then(() => {
      if (message === 'list') return send(loaded.list())
      loaded.finalise()
      process.exit(0)
    })
  })
}
