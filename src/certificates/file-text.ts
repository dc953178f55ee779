/** What the first bytes of a file that is no DER show it to be. */
export type FileFormat = 'text' | 'pdf' | 'zip' | 'image' | 'java-key-store' | 'binary'

// Leading bytes of formats that clerks pick by mistake. Word and Excel files are ZIP archives.
const signatures: readonly {
  readonly format: FileFormat
  readonly bytes: readonly number[]
  readonly source: string
}[] = [
  { format: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46], source: 'ISO 32000-1 §7.5.2' },
  { format: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04], source: 'APPNOTE.TXT §4.3.7' },
  { format: 'image', bytes: [0x89, 0x50, 0x4e, 0x47], source: 'ISO/IEC 15948 (PNG) §5.2' },
  { format: 'image', bytes: [0xff, 0xd8, 0xff], source: 'ISO/IEC 10918-1 (JPEG) §B.1.1.3' },
  { format: 'java-key-store', bytes: [0xfe, 0xed, 0xfe, 0xed], source: 'OpenJDK JavaKeyStore' },
  { format: 'java-key-store', bytes: [0xce, 0xce, 0xce, 0xce], source: 'OpenJDK JceKeyStore' },
]

/** Tells the format of a file by its first bytes; `binary` when it has zero bytes and is not UTF-16. Never throws. */
export function looksLike(bytes: Uint8Array): FileFormat {
  const known = signatures.find((signature) => signature.bytes.every((octet, index) => bytes[index] === octet))
  if (known) return known.format
  return encodingOf(bytes) === 'utf-8' && bytes.includes(0) ? 'binary' : 'text'
}

/** The text of a file: UTF-16 by its mark or its zero bytes, else UTF-8. The mark is dropped; what is no character becomes U+FFFD. */
export function textFrom(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** Tells whether a file that begins with the digit "0", as DER does, is text all the same. */
export function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512)
  const hasControls = start.some((octet) => octet < 0x20 && octet !== 0x09 && octet !== 0x0a && octet !== 0x0d)
  if (hasControls) return encodingOf(bytes) !== 'utf-8'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
    return true
  } catch {
    return false
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second, , fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // "-----" or "MII" written by an editor that left the mark out
  if (first !== 0 && first !== 0x30 && second === 0 && fourth === 0) return 'utf-16le'
  return 'utf-8'
}
