import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Letter, LetterHead, LetterSignature } from '../../requests'
import { centred, lengthOfCapitals, paper, ruled, run, twips } from './paper'

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
/** The motto in bold letters of 13 points, measured. */
const mottoTwips = twips(57)

const leftTwips = twips(67)
const rightTwips = twips(93)

/** The head in two columns: who writes, number and subject on the left; quốc hiệu, tiêu ngữ, place and day on the right. */
export function headTable(head: LetterHead): Table {
  return twoColumns([leftTwips, rightTwips], [leftOf(head), rightOf(head)])
}

function leftOf({ superiorBody, body, number, about }: LetterHead): Paragraph[] {
  const points = paper.headPoints
  // The line is a third to a half of the name; a name of several lines is as long as its column.
  const nameTwips = Math.min(lengthOfCapitals(body, points), leftTwips - twips(6))
  return [
    ...(superiorBody === undefined ? [] : [centred(superiorBody, { points })]),
    centred(body, { points, isBold: true }),
    ruled(leftTwips, Math.round(nameTwips * 0.42)),
    centred(number, { points: paper.mottoPoints }, { spacing: { before: 60 } }),
    ...(about === undefined ? [] : [centred(about, { points }, { spacing: { before: 120 } })]),
  ]
}

function rightOf({ placeAndDay }: LetterHead): Paragraph[] {
  return [
    centred(nation, { points: paper.headPoints, isBold: true }),
    centred(motto, { points: paper.mottoPoints, isBold: true }),
    ruled(rightTwips, mottoTwips),
    ...(placeAndDay === undefined
      ? []
      : [centred(placeAndDay, { points: paper.mottoPoints, isItalic: true }, { spacing: { before: 60 } })]),
  ]
}

/** Nơi nhận on the left and the signature on the right, or two signatures side by side. They stay on one page. */
export function footTable({ copies, signatures }: Letter, widthTwips: number): Table {
  const half = Math.round(widthTwips / 2)
  const [first, second] = signatures
  const left = second ? signatureOf(first) : copiesOf(copies)
  return twoColumns([half, widthTwips - half], [left, signatureOf(second ?? first)])
}

function copiesOf(copies: readonly string[]): Paragraph[] {
  return [
    new Paragraph({ keepNext: true, children: [run('Nơi nhận:', { points: 12, isBold: true, isItalic: true })] }),
    ...copies.map((line) => new Paragraph({ children: [run(`- ${line}`, { points: paper.copiesPoints })] })),
  ]
}

function signatureOf(signature: LetterSignature | undefined): Paragraph[] {
  if (!signature) return [new Paragraph({ children: [] })]
  const { title, note, name } = signature
  const together = { keepNext: true }
  return [
    centred(title, { points: paper.textPoints, isBold: true }, together),
    ...(note === '' ? [] : [centred(note, { points: paper.mottoPoints, isItalic: true }, together)]),
    ...Array.from({ length: 4 }, () => new Paragraph({ ...together, children: [] })),
    centred(name === '' ? '………………………' : name, { points: paper.textPoints, isBold: true }),
  ]
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noEdges = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** Two columns without lines, kept on one page. */
function twoColumns(widths: readonly [number, number], columns: readonly [Paragraph[], Paragraph[]]): Table {
  const cells = columns.map(
    (children, place) =>
      new TableCell({
        children,
        width: { size: widths[place] ?? 0, type: WidthType.DXA },
        margins: { left: place * 60, right: (1 - place) * 60 },
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    borders: noEdges,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  })
}
