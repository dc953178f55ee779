/** The main file of the worker that checks the signatures of one PDF. It is started for a file and ended after it. */
import { toAppError } from '../../errors'
import type { FileSigning } from '../../requests'
import { checkPdf } from './check-pdf'

/** A file to check, and the time in milliseconds since 1970. */
export interface PdfOrder {
  readonly bytes: Uint8Array
  readonly nowMs: number
}

addEventListener('message', ({ data }: MessageEvent<PdfOrder>) => {
  checkPdf(data.bytes, { subtle: crypto.subtle, nowMs: data.nowMs }).then(
    (signing: FileSigning) => postMessage(signing),
    (thrown: unknown) => postMessage({ state: 'unreadable', code: toAppError(thrown).code } satisfies FileSigning),
  )
})
