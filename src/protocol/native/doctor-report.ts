import { z } from '../zod'
import { failure } from './failure'

const shortText = z.string().check(z.maxLength(128))
const path = z.string().check(z.maxLength(4096))

/** One module as the doctor sees it. The only place on the wire that names a path. */
const doctorModule = z.strictObject({
  path,
  name: shortText,
  source: z.string().check(z.maxLength(512)),
  verified: z.boolean(),
  present: z.boolean(),
  builtFor: z.nullable(shortText),
  status: z.enum(['ok', 'failed', 'absent']),
  error: z.optional(failure),
  tokens: z.int().check(z.gte(0)),
})

/** One place where a browser looks for the host, and what stands there. */
const doctorManifest = z.strictObject({
  browser: shortText,
  /** For one user, or for all of the machine. */
  scope: z.enum(['user', 'machine']),
  /** The manifest's file; on Windows the registry key that names it. */
  path,
  status: z.enum(['ok', 'absent', 'unreadable', 'other-extension', 'launcher-missing', 'launcher-not-executable']),
})

/** What one line of the doctor is about, in the order in which things have to work. */
export const doctorSubjects = ['browser', 'host', 'manifest', 'policy', 'driver', 'reader', 'token'] as const

/**
 * One line of the doctor: fine, not fine (with the code whose words say what to do next), or not known. `subject` names
 * a browser or a family of tokens. `detail` holds a fact beside it; paths in it are shortened, so that no line names a
 * person.
 */
const doctorCheck = z.strictObject({
  about: z.enum(doctorSubjects),
  subject: shortText,
  state: z.enum(['fine', 'not-fine', 'unknown']),
  code: z.optional(z.string().check(z.regex(/^[A-Z][A-Z_]{1,47}$/))),
  detail: z.string().check(z.maxLength(1024)),
})

/** What the host finds on this machine: itself, the modules it knows, the browsers that can start it. */
export const doctorReport = z.strictObject({
  host: z.strictObject({
    name: shortText,
    version: shortText,
    protocol: z.int(),
    node: shortText,
    platform: shortText,
    architecture: shortText,
  }),
  modules: z.array(doctorModule).check(z.maxLength(128)),
  browsers: z.array(doctorManifest).check(z.maxLength(32)),
  checks: z.array(doctorCheck).check(z.maxLength(256)),
})

/** One line of the doctor. */
export type DoctorCheck = z.infer<typeof doctorCheck>

/** The doctor's report. */
export type DoctorReport = z.infer<typeof doctorReport>

/** One module in the doctor's report. */
export type DoctorModule = z.infer<typeof doctorModule>

/** One browser's manifest in the doctor's report. */
export type DoctorManifest = z.infer<typeof doctorManifest>
