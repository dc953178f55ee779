import { openScanner, type ScannedCode, type Scanner } from '../barcodes'
import { AppError, type ErrorCode } from '../errors'
import type { BarcodeService, Camera } from '../ui/barcode-service'

/** Between two looks through the camera, in milliseconds. */
const lookEveryMs = 250

/** What the browser calls a refusal, in our words. @source W3C Media Capture and Streams §10.2.4 (names of rejections) */
const refusals: Readonly<Record<string, ErrorCode>> = {
  NotAllowedError: 'CAMERA_DENIED',
  SecurityError: 'CAMERA_DENIED',
  NotFoundError: 'CAMERA_NOT_FOUND',
  OverconstrainedError: 'CAMERA_NOT_FOUND',
}

/** Reading barcodes as the interface asks for it. The library comes with a worker that lives for one photo, or one filming. */
export function createBarcodeService(): BarcodeService {
  return {
    readPhoto: async (photo) => {
      const scanner = openScanner()
      try {
        return await scanner.readPhoto(photo)
      } finally {
        scanner.close()
      }
    },
    openCamera: async (tell) => {
      const stream = await openStream()
      try {
        return await film(stream, tell)
      } catch (thrown) {
        stop(stream)
        throw new AppError('CAMERA_FAILED', {}, thrown)
      }
    },
  }
}

async function openStream(): Promise<MediaStream> {
  if (!('mediaDevices' in navigator)) throw new AppError('CAMERA_NOT_FOUND')
  try {
    const video = { facingMode: 'environment', width: { ideal: 1_920 }, height: { ideal: 1_080 } }
    return await navigator.mediaDevices.getUserMedia({ video, audio: false })
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : ''
    throw new AppError(refusals[name] ?? 'CAMERA_FAILED', {}, thrown)
  }
}

/** Looks again and again until something is read or the camera is closed. */
async function film(stream: MediaStream, tell: (codes: readonly ScannedCode[]) => void): Promise<Camera> {
  const video = document.createElement('video')
  video.muted = true
  video.srcObject = stream
  await video.play()
  const scanner = openScanner()
  let isOver = false
  const close = () => {
    isOver = true
    stop(stream)
    scanner.close()
  }
  const look = async () => {
    const codes = await readFrame(scanner, video)
    if (isOver) return
    if (codes.length > 0) {
      close()
      tell(codes)
    } else setTimeout(() => void look(), lookEveryMs)
  }
  void look()
  return { stream, close }
}

/** One picture; one that can't be read is as good as one that shows nothing. */
async function readFrame(scanner: Scanner, video: HTMLVideoElement): Promise<readonly ScannedCode[]> {
  try {
    return await scanner.readFrame(await createImageBitmap(video))
  } catch {
    return []
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
