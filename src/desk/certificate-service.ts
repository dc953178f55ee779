import { maxCertificateFileBytes, readCertificate, readCertificateFile, refuseBySize } from '../certificates'
import type { ReadFile, Services } from '../ui/services'

async function readFile(file: File): Promise<ReadFile> {
  const refusal = refuseBySize(file.size)
  if (refusal) return { name: file.name, result: { error: refusal } }
  try {
    const bytes = await file.slice(0, maxCertificateFileBytes).arrayBuffer()
    return { name: file.name, result: readCertificateFile(new Uint8Array(bytes)) }
  } catch {
    return { name: file.name, result: { error: { code: 'CERT_FILE_UNREADABLE', details: {} } } }
  }
}

// Asking a file for its size and bytes holds the page up for a moment: of a thousand at once, for seconds.
const filesAtOnce = 4

async function readInTurn(files: readonly File[], onStep: (done: number) => void): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = []
  const waiting = files.entries()
  let done = 0
  const lane = async (): Promise<void> => {
    for (const [place, file] of waiting) {
      read[place] = await readFile(file)
      done += 1
      onStep(done)
    }
  }
  await Promise.all(Array.from({ length: filesAtOnce }, lane))
  return read
}

/** Reading certificates as the interface asks for it. A file that can't be read does not touch the others. */
export function createCertificateService(): Services['certificates'] {
  return {
    readFiles: (files, onStep = () => undefined) => readInTurn(files, onStep),
    read: (der) => {
      const reading = readCertificate(der)
      return 'certificate' in reading ? reading.certificate : undefined
    },
  }
}
