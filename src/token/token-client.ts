import { AppError } from '../errors'
import { MAX_FINGERPRINTS_ASKED, type DoctorReport, type Hello } from '../protocol/native'
import { assembleReport, keepCertificates, namedFingerprints, type CertificateBytes } from './assemble-report'
import { HostConnection } from './connection'
import type { TokenSurroundings } from './port'
import type { TokenReport } from './token-report'

/** Reads tokens through the native host. One port stays open between calls; a failed one is replaced at the next. */
export interface TokenClient {
  /**
   * All tokens of this computer with their certificates; the very same report again while nothing changed. Calls made
   * while one is under way share its answer.
   * @throws AppError HOST_NOT_INSTALLED, HOST_FORBIDDEN, HOST_WRONG_VERSION, HOST_EXITED, HOST_TIMEOUT,
   * HOST_MESSAGE_INVALID, HOST_CONFIG_INVALID
   */
  list(): Promise<TokenReport>
  /**
   * What the host finds on this computer, for the help page.
   * @throws AppError as {@link TokenClient.list}
   */
  doctor(): Promise<DoctorReport>
  /**
   * Who the host says it is.
   * @throws AppError as {@link TokenClient.list}
   */
  hello(): Promise<Hello>
  /** Closes the port; the host ends. A later call opens a new one. */
  close(): void
}

/** Asks for the certificates that the first page had no room for. */
async function readRest(connection: HostConnection, wanted: readonly string[], known: CertificateBytes): Promise<void> {
  let missing = wanted.filter((sha256) => !known.has(sha256))
  while (missing.length > 0) {
    const asked = missing.slice(0, MAX_FINGERPRINTS_ASKED)
    const { certificates, rest } = await connection.request('certificates.read', { sha256s: asked })
    if (rest.length >= asked.length) throw new AppError('HOST_MESSAGE_INVALID', { reason: 'no progress' })
    keepCertificates(certificates, known)
    missing = [...rest, ...missing.slice(MAX_FINGERPRINTS_ASKED)]
  }
}

/** Makes a client over the browser's native messaging. Nothing is opened before the first call. */
export function createTokenClient(around: TokenSurroundings): TokenClient {
  let connection: HostConnection | null = null
  let listing: Promise<TokenReport> | null = null
  let known: CertificateBytes = new Map()
  let last: { readonly revision: string; readonly report: TokenReport } | null = null

  const connected = () => {
    if (!connection?.isUsable) connection = new HostConnection(around)
    return connection
  }
  const listOnce = async () => {
    const current = connected()
    const answer = await current.request('token.list', last === null ? {} : { since: last.revision })
    if ('isUnchanged' in answer) {
      if (answer.revision !== last?.revision) throw new AppError('HOST_MESSAGE_INVALID', { reason: 'unknown revision' })
      return last.report
    }
    const { revision, modules, certificates } = answer
    const wanted = namedFingerprints(modules)
    // What a token no longer holds is forgotten; what it still holds need not be asked for again.
    known = new Map([...known].filter(([sha256]) => wanted.includes(sha256)))
    keepCertificates(certificates, known)
    await readRest(current, wanted, known)
    const report = assembleReport(modules, known)
    last = { revision, report }
    return report
  }
  return {
    list: () => (listing ??= listOnce().finally(() => (listing = null))),
    doctor: async () => connected().request('doctor', {}),
    hello: async () => connected().greeted,
    close: () => connection?.close(),
  }
}
