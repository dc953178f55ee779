import { AppError } from '../errors'
import type { ScanAnswer, ScanOrder } from './scan-messages'
import type { ScannedCode } from './scanned-code'

/** What a scanner needs of a worker; the real one, or a test's. */
export interface ScanWorker {
  readonly postMessage: (order: ScanOrder, transfer: Transferable[]) => void
  readonly terminate: () => void
  onmessage: ((event: MessageEvent<ScanAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** Reads barcodes of pictures on this computer. */
export interface Scanner {
  /** Searches a photo. @throws AppError PHOTO_TOO_LARGE, PHOTO_UNREADABLE */
  readonly readPhoto: (photo: Blob) => Promise<readonly ScannedCode[]>
  /** Looks at one picture of a camera. */
  readonly readFrame: (frame: ImageBitmap) => Promise<readonly ScannedCode[]>
  /** Ends the worker; what is still asked fails. */
  readonly close: () => void
}

/** A photo above this is refused before it is opened. In bytes. */
export const maxPhotoBytes = 40_000_000

interface Waiting {
  readonly resolve: (codes: readonly ScannedCode[]) => void
  readonly reject: (error: AppError) => void
}

/** Asks a worker, which is started here. */
export function createScanner(worker: ScanWorker): Scanner {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new AppError('PHOTO_UNREADABLE'))
    waiting.clear()
  }
  worker.onmessage = ({ data }) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('codes' in data) asked?.resolve(data.codes)
    else asked?.reject(new AppError('PHOTO_UNREADABLE'))
  }
  worker.onerror = failAll
  const ask = (picture: ScanOrder['picture'], isQuick: boolean, transfer: Transferable[] = []) =>
    new Promise<readonly ScannedCode[]>((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, picture, isQuick }, transfer)
    })
  return {
    readPhoto: async (photo) => {
      if (photo.size > maxPhotoBytes) throw new AppError('PHOTO_TOO_LARGE', { maxPhotoBytes })
      return ask(photo, false)
    },
    readFrame: (frame) => ask(frame, true, [frame]),
    close: () => {
      worker.terminate()
      failAll()
    },
  }
}
