import type { ScannedCode } from './scanned-code'

/** What the worker is asked: a photo file searched thoroughly, or one picture of a camera in the time between two. */
export interface ScanOrder {
  readonly id: number
  readonly picture: Blob | ImageBitmap
  readonly isQuick: boolean
}

/** What the worker answers: the codes, or that the picture could not be opened. */
export type ScanAnswer =
  { readonly id: number; readonly codes: readonly ScannedCode[] } | { readonly id: number; readonly failed: true }
