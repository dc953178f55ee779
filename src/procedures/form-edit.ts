import type { Column, FormDefinition } from './define-form'
import type { Mau } from './mau'

/**
 * A user's own columns of a form whose shipped columns are a guess. Only weak forms may be edited, and an edited form stays weak:
 * nobody but the user has compared it with the decree's annex.
 */
export interface FormEdit {
  readonly mau: Mau
  /** 1–20, in the order of the page; no key stands in two of them. */
  readonly columns: readonly Column[]
  /** The user's own words, e.g. what the columns were compared with. */
  readonly note?: string
}

/** The most columns that an edited form may have: more don't fit on a sheet of paper. */
export const mostColumns = 20

/** Tells whether a form's columns are a guess, and so may be edited. */
export function isEditable({ certainty }: FormDefinition): boolean {
  return certainty === 'weak'
}

/**
 * The forms with the user's columns in them. An edit of a form that is not weak changes nothing; of two edits of one form the later
 * counts. Certainty stays, and with it the visible note.
 */
export function applyFormEdits(
  forms: Readonly<Record<Mau, FormDefinition>>,
  edits: readonly FormEdit[],
): Readonly<Record<Mau, FormDefinition>> {
  const edited: Record<Mau, FormDefinition> = { ...forms }
  for (const { mau, columns } of edits) {
    const shipped = forms[mau]
    if (isEditable(shipped))
      edited[mau] = { ...shipped, columns, source: `${shipped.source}; cột do người dùng sửa trên máy này` }
  }
  return edited
}

/** Writes an edit as the file that `readFormEdit` reads, with a line end. */
export function formEditToJson({ mau, columns, note }: FormEdit): string {
  return `${JSON.stringify({ mau, columns, ...(note !== undefined && { note }) }, null, 2)}\n`
}
