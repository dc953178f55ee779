import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx'

/** Millimetres in twips (1/20 point), never less: the library's own function rounds down and makes edges too narrow. */
export function twips(mm: number): number {
  return Math.ceil((mm / 25.4) * 1440)
}

/**
 * Measures of an administrative paper on A4: edges in twips (1/20 point), letters in points.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I (edges: top and bottom 20–25 mm, left 30–35, right 15–20; Times New Roman 13–14)
 */
export const paper = {
  font: 'Times New Roman',
  edges: {
    top: twips(20),
    bottom: twips(20),
    left: twips(30),
    header: twips(10),
    footer: twips(10),
  },
  rightUpright: twips(20),
  rightAcross: twips(15),
  textPoints: 14,
  headPoints: 12,
  mottoPoints: 13,
  copiesPoints: 11,
} as const

/** How a text looks. */
export interface TextLook {
  readonly points?: number
  readonly isBold?: boolean
  readonly isItalic?: boolean
}

/** One run of text. docx counts letters in half points. */
export function run(text: string, { points, isBold = false, isItalic = false }: TextLook = {}): TextRun {
  const options: IRunOptions = {
    text,
    ...(isBold && { bold: isBold }),
    ...(isItalic && { italics: isItalic }),
    ...(points !== undefined && { size: points * 2 }),
  }
  return new TextRun(options)
}

/** A line in the middle of its column. */
export function centred(text: string, look: TextLook = {}, more: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: [run(text, look)] })
}

/** A paragraph of the text: both edges straight, the first line 10 mm in, 6 points above it. */
export function prose(children: readonly ParagraphChild[], more: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twips(10) },
    spacing: { before: 120 },
    ...more,
    children: [...children],
  })
}

/**
 * A straight line below a text, drawn as the upper edge of an empty paragraph: underlining is not allowed for it.
 * @param columnTwips width of the column that it stands in @param lineTwips its length
 */
export function ruled(columnTwips: number, lineTwips: number): Paragraph {
  const side = Math.max(0, Math.round((columnTwips - lineTwips) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 80, lineRule: 'exact' },
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
    children: [],
  })
}

/** About how long a text in capitals is, in twips; good enough for a line that must be some part of it. */
export function lengthOfCapitals(text: string, points: number): number {
  const ems = Array.from(text).reduce((sum, one) => sum + (one === ' ' ? 0.25 : 0.7), 0)
  return Math.round(ems * points * 20)
}
