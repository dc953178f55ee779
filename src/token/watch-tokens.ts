import type { TokenSurroundings } from './port'
import type { TokenReport } from './token-report'

/** Between an answer and the next question, in milliseconds: what is plugged in or pulled out is noticed within 2 s. */
export const POLL_MS = 700

/** What of a report a person would see change. Certificates stand in it by their fingerprints. */
function signature(report: TokenReport): string {
  return JSON.stringify(report, (key, value: unknown) => (key === 'der' ? undefined : value))
}

interface Watching {
  /** Reads the tokens; a failure passes unheard, the next question may have its answer. */
  readonly list: () => Promise<TokenReport>
  readonly startTimer: TokenSurroundings['startTimer']
  /** Nobody is told anything, and no token is asked, while the page is not seen. */
  readonly isSeen: () => boolean
}

/**
 * Asks again and again, and tells each report that differs from the one before.
 * @param first what is shown already
 * @returns what ends it
 */
export function watchTokens(watching: Watching, first: TokenReport, tell: (report: TokenReport) => void): () => void {
  const { list, startTimer, isSeen } = watching
  let [lastReport, last] = [first, signature(first)]
  let isOver = false
  let stopTimer = startTimer(() => void poll(), POLL_MS)
  const poll = async () => {
    const report = isSeen() ? await list().catch(() => undefined) : undefined
    if (isOver) return
    if (report && report !== lastReport) {
      const now = signature(report)
      if (now !== last) tell(report)
      lastReport = report
      last = now
    }
    stopTimer = startTimer(() => void poll(), POLL_MS)
  }
  return () => {
    isOver = true
    stopTimer()
  }
}
