/** The kinds of code that are read: those that printed labels of devices use and that carry a check, or are read many times over. */
export const codeKinds = ['Code 128', 'Code 39', 'Code 93', 'EAN-13', 'EAN-8', 'QR', 'Data Matrix'] as const

/** One kind of code. */
export type CodeKind = (typeof codeKinds)[number]

/** One code of a picture: its kind and its text, as printed, without characters that can't be seen. */
export interface ScannedCode {
  readonly kind: CodeKind
  readonly text: string
}

/** Texts longer than this are no number of a device. */
const longestText = 200

/** A code as it is shown; undefined where nothing readable is in it. */
export function scannedCode(kind: CodeKind, raw: string): ScannedCode | undefined {
  const text = raw
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, longestText)
  return text === '' ? undefined : { kind, text }
}
