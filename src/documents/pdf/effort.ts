import { AppError } from '../../errors'

/**
 * What reading one file may cost: objects looked at, bytes passed over and bytes unpacked. It only grows smaller, whatever the file asks for:
 * parts of a file may lie in one another, so that a small file could be read without end.
 */
export interface Effort {
  /** Counts one more object. @throws AppError PDF_TOO_COMPLEX */
  readonly spend: () => void
  /** Counts bytes that were passed over. @throws AppError PDF_TOO_COMPLEX */
  readonly passed: (bytes: number) => void
  /** Counts unpacked bytes. @throws AppError PDF_TOO_COMPLEX */
  readonly unpacked: (bytes: number) => void
}

const mostObjects = 4_000_000
/** Passing over so many bytes costs as much as looking at an object. */
const bytesPerObject = 64
const mostUnpackedBytes = 44_000_000

/** The effort that one file is worth. */
export function newEffort(): Effort {
  let objects = mostObjects
  let bytes = mostUnpackedBytes
  const check = (left: number) => {
    if (left < 0) throw new AppError('PDF_TOO_COMPLEX')
  }
  return {
    spend: () => check((objects -= 1)),
    passed: (count) => check((objects -= count / bytesPerObject)),
    unpacked: (count) => check((bytes -= count)),
  }
}
