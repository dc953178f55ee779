/** A name of PDF, e.g. `/Sig`, without its slash and with its `#xx` resolved. */
export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}

/** A string of PDF, in parentheses or in hexadecimal, as the bytes that it means. */
export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
}

/** A pointer to an object by its number, e.g. `12 0 R`. */
export interface PdfReference {
  readonly kind: 'reference'
  readonly number: number
}

/** A dictionary of PDF; of a key that stands twice the last counts. */
export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfObject>
}

/** Anything that an object of a PDF may be (ISO 32000-1 §7.3); streams are dictionaries with bytes behind them. */
export type PdfObject =
  null | boolean | number | PdfName | PdfString | PdfReference | PdfDictionary | readonly PdfObject[]

/** Tells a dictionary from everything else. */
export function isDictionary(value: PdfObject | undefined): value is PdfDictionary {
  return hasKind(value) && value.kind === 'dictionary'
}

/** Tells a reference from everything else. */
export function isReference(value: PdfObject | undefined): value is PdfReference {
  return hasKind(value) && value.kind === 'reference'
}

/** Tells a string from everything else. */
export function isString(value: PdfObject | undefined): value is PdfString {
  return hasKind(value) && value.kind === 'string'
}

/** Tells an array from everything else. */
export function isArray(value: PdfObject | undefined): value is readonly PdfObject[] {
  return Array.isArray(value)
}

/** The text of a name; undefined for everything else. */
export function nameOf(value: PdfObject | undefined): string | undefined {
  return hasKind(value) && value.kind === 'name' ? value.name : undefined
}

function hasKind(value: PdfObject | undefined): value is PdfName | PdfString | PdfReference | PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
