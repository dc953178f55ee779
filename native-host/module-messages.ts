import type { Failure, TokenFlag } from '../src/protocol/native'
import { tokenFlagNames } from '../src/protocol/native/token-flags'

/** The internal argument that makes the program a module's child process; the module's path and the host's pid follow. */
export const MODULE_ARGUMENT = '--module-process'

/** The file descriptor over which host and child speak: the standard ones may be written to by any module. */
export const MODULE_CHANNEL = 3

/** Most bytes that one message of a module's process may have: far more than a token holds, less than would hurt. */
export const MAX_FROM_MODULE_BYTES = 96 * 1024 * 1024

/** What the host tells a module's process: read all tokens, or finalise the module and exit. */
export type ToModule = 'list' | 'finish'

/** The byte that stands for each order on the channel. */
export const orderBytes: Readonly<Record<ToModule, number>> = { list: 1, finish: 2 }

/** One token as its process describes it; certificates are base64 of the DER. */
export interface SaidToken {
  readonly slot: number
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
  readonly flags: readonly TokenFlag[]
  readonly certificates: readonly string[]
  readonly unread: number
  readonly error?: Failure
}

/** What is heard of a module. `ready` comes once, before the module itself is touched. */
export type FromModule =
  | { readonly type: 'ready' }
  | { readonly type: 'listed'; readonly tokens: readonly SaidToken[] }
  | { readonly type: 'failed'; readonly error: Failure }

/** What a module's process says, one frame of JSON each: `same` stands for the listing that it said last. */
export type SaidByModule = FromModule | { readonly type: 'same' }

type Loose = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null
const isText = (value: unknown, most: number) => typeof value === 'string' && value.length <= most
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
const fits = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value)

function isFailure(value: unknown): boolean {
  if (!isObject(value) || !fits(value['code'], /^[A-Z][A-Z_]{1,47}$/)) return false
  const { call, ckr } = value
  return (
    (call === undefined || fits(call, /^C_[A-Za-z]{1,40}$/)) &&
    (ckr === undefined || fits(ckr, /^CKR_[A-Z0-9_]{1,60}$/))
  )
}

function isToken(value: unknown): boolean {
  if (!isObject(value)) return false
  const { slot, label, manufacturer, model, serial, flags, certificates, unread, error } = value
  return (
    [slot, unread].every(isCount) &&
    [label, manufacturer].every((text) => isText(text, 32)) &&
    [model, serial].every((text) => isText(text, 16)) &&
    Array.isArray(flags) &&
    flags.every((flag) => tokenFlagNames.some((name) => name === flag)) &&
    Array.isArray(certificates) &&
    certificates.every((one) => typeof one === 'string' && one !== '') &&
    (error === undefined || isFailure(error))
  )
}

/**
 * Tells whether something is a message of a module's process. A module that runs wild may write anything to its
 * channel: what is not plainly a message is never looked at.
 */
export function isSaidByModule(value: unknown): value is SaidByModule {
  if (!isObject(value)) return false
  if (value['type'] === 'listed') return Array.isArray(value['tokens']) && value['tokens'].every(isToken)
  return (
    value['type'] === 'ready' || value['type'] === 'same' || (value['type'] === 'failed' && isFailure(value['error']))
  )
}
