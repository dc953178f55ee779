/** The protocol's number. Both ends must name the same one; it rises with every change of a message's shape. */
export const NATIVE_PROTOCOL = 2

/** Most bytes of JSON in one message to the host (Chromium allows 64 MiB; the host never needs more than this). */
export const MAX_TO_HOST_BYTES = 64 * 1024

/** Most bytes of JSON in one message from the host. Chromium kills the port above it. */
export const MAX_FROM_HOST_BYTES = 1024 * 1024

/** Bytes of JSON that the host fills a page of certificates up to: safely below {@link MAX_FROM_HOST_BYTES}. */
export const PAGE_BYTES = 700 * 1024

/** Largest certificate that is carried, in bytes of DER: one fits into a page with any request. Real ones have 1 to 3 kB. */
export const MAX_CERTIFICATE_BYTES = 256 * 1024

/** Most modules in one report. */
export const MAX_MODULES = 64

/** Most tokens in one report, over all modules. */
export const MAX_TOKENS = 256

/** Most certificates named in one report, over all tokens: their fingerprints alone have 670 kB. */
export const MAX_CERTIFICATES = 10_000

/** Most fingerprints in one `certificates.read` request: 500 of them have about 34 kB. */
export const MAX_FINGERPRINTS_ASKED = 500
