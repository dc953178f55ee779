import { JsonFault } from '../../fields'

/** Where a profile breaks its format, and a sentence that names the fault and the next step. */
export interface ProfileFault {
  /** E.g. `routes[0].mau`; empty when the whole is meant. */
  readonly path: string
  readonly message: string
  readonly english: string
}

/** Stops the reading of a profile at a fault. @throws JsonFault always */
export function breakOff(path: string, message: string, english: string): never {
  throw new JsonFault(path, message, english)
}

/** The entries of a list, at most so many. @throws JsonFault when it is no list or too long */
export function readList(value: unknown, path: string, mostEntries: number): readonly unknown[] {
  if (!Array.isArray(value))
    return breakOff(path, 'Phần này phải nằm trong dấu [ ].', 'This part must stand between [ and ].')
  if (value.length <= mostEntries) return value
  return breakOff(path, `Phần này có quá ${mostEntries} dòng.`, `This part has more than ${mostEntries} entries.`)
}

/** A text in NFC, trimmed; `mayBeEmpty` for what may be unknown. @throws JsonFault when it is no text, empty, or too long */
export function readText(value: unknown, path: string, { mayBeEmpty = false, mostCharacters = 300 } = {}): string {
  if (typeof value !== 'string')
    return breakOff(path, 'Giá trị này phải là chữ, trong dấu ngoặc kép.', 'This must be text, in quotation marks.')
  const text = value.normalize('NFC').trim()
  if (text === '' && !mayBeEmpty) return breakOff(path, 'Chỗ này không được để trống.', 'This must not be empty.')
  if (text.length <= mostCharacters) return text
  return breakOff(
    path,
    `Chỗ này dài quá ${mostCharacters} ký tự. Hãy viết ngắn lại.`,
    `This is longer than ${mostCharacters} characters.`,
  )
}

/** A text, or the given one when the part is absent. @throws JsonFault as readText does */
export function readTextOr(value: unknown, path: string, otherwise: string): string {
  return value === undefined ? otherwise : readText(value, path)
}
