import type { ScannedCode } from '../barcodes'

/** A camera that runs: its picture, and what ends it. */
export interface Camera {
  readonly stream: MediaStream
  readonly close: () => void
}

/** Reading barcodes, on this computer alone. */
export interface BarcodeService {
  /** The codes of a photo, each once. @throws AppError PHOTO_UNREADABLE, PHOTO_TOO_LARGE */
  readonly readPhoto: (photo: File) => Promise<readonly ScannedCode[]>
  /** Opens the camera and tells what it sees once there is something. @throws AppError CAMERA_DENIED, CAMERA_NOT_FOUND, CAMERA_FAILED */
  readonly openCamera: (tell: (codes: readonly ScannedCode[]) => void) => Promise<Camera>
}
