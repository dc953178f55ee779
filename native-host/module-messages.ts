import type { Failure } from '../src/protocol/native'
import type { TokenRead } from './pkcs11/tokens'

/** The internal argument that makes the program a module's child process; a path follows it. */
export const MODULE_ARGUMENT = '--module-process'

/** What the host tells a module's process: read all tokens, or finalise the module and exit. */
export type ToModule = 'list' | 'finish'

/** What a module's process answers. `ready` comes once, before the module itself is touched. */
export type FromModule =
  | { readonly type: 'ready' }
  | { readonly type: 'listed'; readonly tokens: readonly TokenRead[] }
  | { readonly type: 'failed'; readonly error: Failure }
