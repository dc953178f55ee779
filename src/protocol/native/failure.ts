import { z } from '../zod'

/**
 * A failure on the wire: the permanent code of src/errors and, where a PKCS#11 call refused, its name and the name of
 * its return value (PKCS#11 v2.40 §11.1, e.g. CKR_DEVICE_ERROR). Never a path, never personal data.
 */
export const failure = z.strictObject({
  code: z.string().check(z.regex(/^[A-Z][A-Z_]{1,47}$/)),
  call: z.optional(z.string().check(z.regex(/^C_[A-Za-z]{1,40}$/))),
  ckr: z.optional(z.string().check(z.regex(/^CKR_[A-Z0-9_]{1,60}$/))),
})

/** A failure on the wire. */
export type Failure = z.infer<typeof failure>
