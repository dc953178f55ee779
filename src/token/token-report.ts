import type { ErrorCode } from '../errors'
import type { TokenFlag } from '../protocol/native'

/** One certificate on a token: SHA-256 of the DER in lower-case hex, and the DER. */
export interface TokenCertificate {
  readonly sha256: string
  readonly der: Uint8Array
}

/** Why a module or a token could not be read; call and ckr name a PKCS#11 refusal. */
export interface TokenFailure {
  readonly code: ErrorCode
  readonly call?: string
  readonly ckr?: string
}

/** One token (thiết bị lưu khóa bí mật) as its module describes it, read without login. */
export interface Token {
  readonly slot: number
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  /** A hint beside the device number, never the number itself. */
  readonly serial: string
  /** A set flag is a fact; an unset one was not reported. */
  readonly flags: readonly TokenFlag[]
  readonly certificates: readonly TokenCertificate[]
  /** How many certificates could not be read. */
  readonly unread: number
  readonly error?: TokenFailure
}

/** What one vendor's module said. `file` is its bare file name. */
export interface TokenModule {
  readonly name: string
  readonly file: string
  readonly status: 'ok' | 'failed'
  readonly error?: TokenFailure
  readonly tokens: readonly Token[]
}

/** One device as it is shown: what every module that sees it says, together. */
export interface ShownToken extends Token {
  /** The names of the modules that it was read through, the first one's words standing. */
  readonly ways: readonly string[]
  /** How many of its certificates are shown with an earlier device already. */
  readonly shownBefore: number
}

/** All tokens of this computer. `advice` is what to tell a user who sees no token and no failure. */
export interface TokenReport {
  readonly modules: readonly TokenModule[]
  /** The devices behind them, each once. */
  readonly shown: readonly ShownToken[]
  readonly advice: 'NO_MODULE_FOUND' | 'NO_TOKEN_FOUND' | null
}
