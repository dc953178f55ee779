import { AppError } from '../../errors'
import { isArray, isDictionary, isReference, nameOf, type PdfDictionary, type PdfObject } from './pdf-object'
import type { PdfFile } from './pdf-file'

const maxFields = 50_000
const maxDepth = 32

/**
 * The signature dictionaries of a PDF in the order of its form: the values of all fields of the kind `Sig` (ISO 32000-1 §12.7.4.5). A field
 * that nobody signed has none. @throws AppError PDF_TOO_COMPLEX, PDF_DAMAGED
 */
export function signaturesOf({ trailer, resolve }: PdfFile): PdfDictionary[] {
  const catalogue = resolve(trailer.entries.get('Root'))
  const form = isDictionary(catalogue) ? resolve(catalogue.entries.get('AcroForm')) : null
  if (!isDictionary(form)) return []
  const found = new Set<PdfDictionary>()
  const seen = new Set<number>()
  let fields = 0
  const visit = (value: PdfObject, kind: string | undefined, depth: number): void => {
    fields += 1
    if (fields > maxFields || depth > maxDepth) throw new AppError('PDF_TOO_COMPLEX', { fields })
    if (isReference(value)) {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    const field = resolve(value)
    if (!isDictionary(field)) return
    const ownKind = nameOf(resolve(field.entries.get('FT'))) ?? kind
    const signature = ownKind === 'Sig' ? resolve(field.entries.get('V')) : null
    if (isDictionary(signature)) found.add(signature)
    const kids = resolve(field.entries.get('Kids'))
    if (isArray(kids)) for (const kid of kids) visit(kid, ownKind, depth + 1)
  }
  const top = resolve(form.entries.get('Fields'))
  if (isArray(top)) for (const field of top) visit(field, undefined, 0)
  return [...found]
}
