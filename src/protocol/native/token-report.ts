import { z } from '../zod'
import { failure } from './failure'
import { MAX_CERTIFICATE_BYTES, MAX_CERTIFICATES, MAX_MODULES, MAX_TOKENS } from './limits'
import { tokenFlagNames } from './token-flags'

/** SHA-256 of a certificate's DER: 64 lower-case hex digits. */
export const fingerprint = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** One certificate itself: base64 of the DER, and its fingerprint. */
export const carriedCertificate = z.strictObject({
  sha256: fingerprint,
  der: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(Math.ceil(MAX_CERTIFICATE_BYTES / 3) * 4)),
})

/**
 * One token as its module describes it, read without login. Its certificates are named by their fingerprints; `unread`
 * counts those that could not be read.
 */
const tokenReport = z.strictObject({
  slot: z.int().check(z.gte(0)),
  label: z.string().check(z.maxLength(32)),
  manufacturer: z.string().check(z.maxLength(32)),
  model: z.string().check(z.maxLength(16)),
  serial: z.string().check(z.maxLength(16)),
  flags: z.array(z.enum(tokenFlagNames)).check(z.maxLength(tokenFlagNames.length)),
  certificates: z.array(fingerprint).check(z.maxLength(MAX_CERTIFICATES)),
  unread: z.int().check(z.gte(0)),
  error: z.optional(failure),
})

/** What one module said: its tokens, or why it failed. `file` is the file's bare name. */
const moduleReport = z.strictObject({
  name: z.string().check(z.maxLength(128)),
  file: z.string().check(z.maxLength(255)),
  status: z.enum(['ok', 'failed']),
  error: z.optional(failure),
  tokens: z.array(tokenReport).check(z.maxLength(MAX_TOKENS)),
})

/**
 * All modules, and as many certificates as fit into the page; the others are asked for by `certificates.read`.
 * `revision` is the SHA-256 of what is said of the modules: the same when nothing changed, whichever host says it.
 */
export const tokenList = z.strictObject({
  revision: fingerprint,
  modules: z.array(moduleReport).check(z.maxLength(MAX_MODULES)),
  certificates: z.array(carriedCertificate).check(z.maxLength(MAX_CERTIFICATES)),
})

/** The answer to who knows this revision already. */
export const sameTokenList = z.strictObject({ revision: fingerprint, isUnchanged: z.literal(true) })

/** One token as it stands on the wire. */
export type WireToken = z.infer<typeof tokenReport>

/** One module's report as it stands on the wire. */
export type WireModule = z.infer<typeof moduleReport>

/** One certificate with its bytes, as it stands on the wire. */
export type CarriedCertificate = z.infer<typeof carriedCertificate>

/** The body of `token.list`'s answer where something changed, or nothing was known before. */
export type WireTokenList = z.infer<typeof tokenList>

/** The body of `token.list`'s answer where nothing changed. */
export type WireSameTokenList = z.infer<typeof sameTokenList>
