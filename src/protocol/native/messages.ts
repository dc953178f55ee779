import { z } from '../zod'
import { doctorReport } from './doctor-report'
import { MAX_FINGERPRINTS_ASKED } from './limits'
import { carriedCertificate, fingerprint, sameTokenList, tokenList } from './token-report'

const fingerprints = (most: number) => z.array(fingerprint).check(z.maxLength(most))

/**
 * Every request that the extension may send to the host, with both bodies and the time in milliseconds after which the
 * extension stops waiting. No body carries a path, a command or a PIN.
 */
export const nativeMessages = {
  'token.list': {
    /** `since` is the revision that the asker holds: while it still stands, nothing else is sent. */
    request: z.strictObject({ since: z.optional(fingerprint) }),
    response: z.union([tokenList, sameTokenList]),
    timeoutMs: 10_000,
  },
  'certificates.read': {
    request: z.strictObject({ sha256s: fingerprints(MAX_FINGERPRINTS_ASKED) }),
    response: z.strictObject({
      certificates: z.array(carriedCertificate).check(z.maxLength(MAX_FINGERPRINTS_ASKED)),
      /** Known to the host, but not fitting into this page: to be asked for again. */
      rest: fingerprints(MAX_FINGERPRINTS_ASKED),
      /** Not known to the host (any more): the token is gone, list again. */
      unknown: fingerprints(MAX_FINGERPRINTS_ASKED),
    }),
    timeoutMs: 10_000,
  },
  doctor: {
    request: z.strictObject({}),
    response: doctorReport,
    timeoutMs: 20_000,
  },
} as const

/** The name of a request to the host. */
export type NativeMessageName = keyof typeof nativeMessages

/** The body of a request, by its name. */
export type NativeRequestBody<Name extends NativeMessageName> = z.infer<(typeof nativeMessages)[Name]['request']>

/** The body of an answer, by the request's name. */
export type NativeResponseBody<Name extends NativeMessageName> = z.infer<(typeof nativeMessages)[Name]['response']>

/** Tells whether a text from outside names a request that both ends know. */
export function isNativeMessageName(name: string): name is NativeMessageName {
  return Object.hasOwn(nativeMessages, name)
}
