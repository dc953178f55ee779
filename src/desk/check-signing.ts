import PdfWorker from '../documents/pdf/pdf-worker?worker'
import type { PdfOrder } from '../documents/pdf/pdf-worker'
import type { FileSigning } from '../requests'

/** How long one file may take. Fifty megabytes with a signature take about a second. */
const timeLimitMs = 20_000

/**
 * Checks the signatures of a PDF in a worker of its own, which is ended when it takes too long or fails: a file made to do harm does it there.
 * The bytes go to the worker and are gone here.
 * @param nowMs milliseconds since 1970
 */
export function checkSigning(bytes: Uint8Array<ArrayBuffer>, nowMs: number): Promise<FileSigning> {
  const worker = new PdfWorker({ name: 'signatures' })
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Promise<FileSigning>((resolve) => {
    const stopAs = (code: 'PDF_TOO_SLOW' | 'PDF_TOO_COMPLEX') => resolve({ state: 'unreadable', code })
    timer = setTimeout(() => stopAs('PDF_TOO_SLOW'), timeLimitMs)
    worker.onmessage = ({ data }: MessageEvent<FileSigning>) => resolve(data)
    // A worker that ran out of memory or of stack.
    worker.onerror = () => stopAs('PDF_TOO_COMPLEX')
    worker.onmessageerror = () => stopAs('PDF_TOO_COMPLEX')
    worker.postMessage({ bytes, nowMs } satisfies PdfOrder, [bytes.buffer])
  }).finally(() => {
    clearTimeout(timer)
    worker.terminate()
  })
}
