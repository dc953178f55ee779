import type { Mau } from '../../procedures'

/**
 * The paper of a request as data: what stands where, every text as it is printed. The .docx file and the preview are drawn from it, so
 * that they never differ. What the clerk has not entered is a dotted line for the hand.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I (layout); NĐ 68/2024/NĐ-CP, Phụ lục (content)
 */
export interface Letter {
  readonly mau: Mau
  readonly head: LetterHead
  /** Tên loại and trích yếu of a notice or a minute. */
  readonly title?: { readonly kind: string; readonly about: string }
  /** Who it is addressed to; absent on a minute. */
  readonly addressee?: string
  readonly opening: readonly string[]
  readonly parts: readonly LetterPart[]
  readonly list: LetterList
  readonly closing: readonly string[]
  /** Nơi nhận, line by line; empty on a minute. */
  readonly copies: readonly string[]
  readonly signatures: readonly LetterSignature[]
  /** What the clerk is told and nobody prints: that columns are a guess. */
  readonly remark?: string
}

/** The two columns above the text. */
export interface LetterHead {
  /** Cơ quan chủ quản; absent where there is none. */
  readonly superiorBody?: string
  readonly body: string
  /** The whole line, e.g. `Số: 12/UBND-VP`. */
  readonly number: string
  /** Trích yếu of a công văn with its V/v. */
  readonly about?: string
  /** Địa danh and date; absent on a minute, which names them in its text. */
  readonly placeAndDay?: string
}

/** A numbered part that is no list: section 1, or who hands over. */
export interface LetterPart {
  readonly number: number
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly value: string }[]
}

/** The numbered list of subjects. */
export interface LetterList {
  readonly number: number
  readonly title: string
  /** How many, in digits and in words, e.g. `Số lượng: 03 (ba) cá nhân.` */
  readonly quantity: string
  /** Upright where the columns fit on it, else across. */
  readonly page: 'portrait' | 'landscape'
  /** Of the list's letters, in points. */
  readonly letterPoints: number
  /** STT first. */
  readonly columns: readonly LetterColumn[]
  /** One row a subject: a cell's lines, as many cells as columns. */
  readonly rows: readonly (readonly (readonly string[])[])[]
}

/** One column of the list. */
export interface LetterColumn {
  readonly header: string
  /** The header above this and its neighbours of the same group. */
  readonly group?: string
  readonly widthMm: number
  readonly align: 'left' | 'center'
}

/** One block of signatures. */
export interface LetterSignature {
  readonly title: string
  /** e.g. `(Ký, đóng dấu và ghi rõ họ tên)`; empty for none. */
  readonly note: string
  readonly name: string
}
