import { readSync, writeSync } from 'node:fs'
import { toAppError } from '../src/errors'
import { toFailure } from './failure'
import { encodeFrame } from './frames'
import { MAX_FROM_MODULE_BYTES, MODULE_CHANNEL, orderBytes, type SaidByModule } from './module-messages'
import { initialise } from './pkcs11/initialise'
import { loadKoffi, type Koffi } from './pkcs11/koffi'
import { openLibrary, type Library } from './pkcs11/library'
import { isSameTokens, readTokens, saidToken, type TokenRead } from './pkcs11/tokens'
import { memoryTidier } from './tidy-memory'

/** prctl option: the signal that this process gets when its parent dies. @source linux/prctl.h */
const PR_SET_PDEATHSIG = 1
const SIGKILL = 9

/** On Linux the kernel ends this process with its parent, even while a module hangs. Elsewhere the host has to do it. */
function dieWithParent(koffi: Koffi): void {
  if (process.platform !== 'linux') return
  koffi.load(null).func('prctl', 'int', ['int', 'ulong', 'ulong', 'ulong', 'ulong'])(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
}

/** Ends a copy of this process that a module made by fork() and let run on: two of them would answer the host. */
function forkGuard(koffi: Koffi): () => void {
  if (process.platform === 'win32') return () => undefined
  const system = koffi.load(null)
  const currentPid = system.func('getpid', 'int', [])
  const own: unknown = currentPid()
  const end = system.func('_exit', 'void', ['int'])
  return () => {
    if (currentPid() !== own) end(0)
  }
}

/** One module, loaded at the first listing and initialised once. */
class LoadedModule {
  readonly #koffi: Koffi
  readonly #path: string
  #library: Library | undefined
  #isInitialised = false
  #last: readonly TokenRead[] | null = null

  constructor(koffi: Koffi, path: string) {
    this.#koffi = koffi
    this.#path = path
  }

  list(): SaidByModule {
    try {
      const tokens = this.#read()
      if (this.#last !== null && isSameTokens(this.#last, tokens)) return { type: 'same' }
      this.#last = tokens
      return { type: 'listed', tokens: tokens.map(saidToken) }
    } catch (thrown) {
      return { type: 'failed', error: toFailure(toAppError(thrown)) }
    }
  }

  finalise(): void {
    if (this.#isInitialised) this.#library?.calls.C_Finalize(null)
  }

  /** Once more where the module lost its initialisation meanwhile, as some do when their service restarts. */
  #read(): ReturnType<typeof readTokens> {
    const library = this.#initialised()
    try {
      return readTokens(library)
    } catch (thrown) {
      if (toAppError(thrown).details['ckr'] !== 'CKR_CRYPTOKI_NOT_INITIALIZED') throw thrown
      this.#isInitialised = false
      return readTokens(this.#initialised())
    }
  }

  #initialised(): Library {
    this.#library ??= openLibrary(this.#koffi, this.#path)
    if (!this.#isInitialised) initialise(this.#library)
    this.#isInitialised = true
    return this.#library
  }
}

/** The next order, null at the end of input. The wait blocks: this process has nothing else to do. */
function nextOrder(): number | null {
  const byte = Buffer.alloc(1)
  for (;;) {
    try {
      return readSync(MODULE_CHANNEL, byte, 0, 1, null) === 1 ? (byte[0] ?? null) : null
    } catch (thrown) {
      // A signal handler that the module installed may interrupt the wait. Anything else: the host is gone.
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EINTR')) return null
    }
  }
}

function say(message: SaidByModule): void {
  const frame = encodeFrame(message, MAX_FROM_MODULE_BYTES)
  for (let sent = 0; sent < frame.length;) sent += writeSync(MODULE_CHANNEL, frame, sent)
}

/**
 * Runs as the child process of one module: answers `list`, leaves at `finish` or when the host is gone.
 * @param folder where koffi.node stands
 */
export function runModuleProcess(path: string, folder: string): void {
  const koffi = loadKoffi(folder)
  dieWithParent(koffi)
  const endCopies = forkGuard(koffi)
  const loaded = new LoadedModule(koffi, path)
  say({ type: 'ready' })
  const tidy = memoryTidier()
  let order = nextOrder()
  while (order === orderBytes.list) {
    const message = loaded.list()
    endCopies()
    say(message)
    tidy()
    order = nextOrder()
  }
  if (order === orderBytes.finish) loaded.finalise()
  process.exit(0)
}
