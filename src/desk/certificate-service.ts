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

/** Reading certificates as the interface asks for it. A file that can't be read does not touch the others. */
export function createCertificateService(): Services['certificates'] {
  return {
    readFiles: (files) => Promise.all(files.map(readFile)),
    read: (der) => {
      const reading = readCertificate(der)
      return 'certificate' in reading ? reading.certificate : undefined
    },
  }
}
