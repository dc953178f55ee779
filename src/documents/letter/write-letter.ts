import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type IStylesOptions,
  type ParagraphChild,
} from 'docx'
import type { Letter, LetterList, LetterPart } from '../../requests'
import { footTable, headTable } from './letter-head'
import { listStyles, listTable } from './list-table'
import { centred, paper, prose, run } from './paper'

/**
 * Writes the paper of a request as a Word file (.docx).
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I (layout); ECMA-376 (the file), through the library docx
 */
export async function writeLetter(letter: Letter): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await Packer.toArrayBuffer(letterDocument(letter)))
}

function letterDocument(letter: Letter): Document {
  const { list, remark } = letter
  const isAcross = list.page === 'landscape'
  const upper = [headTable(letter.head), ...addressed(letter), ...letter.parts.flatMap(partParagraphs)]
  const lower = [
    ...listIntro(list, remark),
    listTable(list),
    ...letter.closing.map(closingLine),
    spacer,
    footTable(letter, textTwips(list.page)),
  ]
  return new Document({
    title: letter.head.about ?? letter.title?.about ?? '',
    creator: 'Trợ lý Chứng thư',
    styles: documentStyles(list.letterPoints),
    ...(remark !== undefined && { comments: { children: [comment(remark)] } }),
    sections: isAcross
      ? [section('portrait', upper, true), section('landscape', lower, false)]
      : [section('portrait', [...upper, ...lower], true)],
  })
}

/** Width of the text in twips. */
function textTwips(page: LetterList['page']): number {
  const { left } = paper.edges
  return page === 'portrait' ? a4.short - left - paper.rightUpright : a4.long - left - paper.rightAcross
}

/** A4 in twips. */
const a4 = { short: 11_906, long: 16_838 } as const

/** Pages are numbered at the top, in the middle, but for the first. */
function section(page: LetterList['page'], children: ISectionOptions['children'], isFirst: boolean): ISectionOptions {
  const isAcross = page === 'landscape'
  return {
    properties: {
      titlePage: isFirst,
      page: {
        // The library turns the sheet by itself.
        size: {
          width: a4.short,
          height: a4.long,
          orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...paper.edges, right: isAcross ? paper.rightAcross : paper.rightUpright },
      },
    },
    headers: { default: new Header({ children: [pageNumber] }), first: new Header({ children: [empty] }) },
    children,
  }
}

const empty = new Paragraph({ children: [] })
const spacer = new Paragraph({ spacing: { before: 0, after: 0 }, keepNext: true, children: [] })
const pageNumber = new Paragraph({
  alignment: AlignmentType.CENTER,
  children: [new TextRun({ children: [PageNumber.CURRENT], size: paper.textPoints * 2 })],
})

function documentStyles(listPoints: number): IStylesOptions {
  const style = (id: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], isBold: boolean) => ({
    id,
    name: id,
    basedOn: 'Normal',
    run: { size: listPoints * 2, bold: isBold },
    paragraph: { alignment },
  })
  return {
    default: { document: { run: { font: paper.font, size: paper.textPoints * 2, language: { value: 'vi-VN' } } } },
    paragraphStyles: [
      style(listStyles.header, AlignmentType.CENTER, true),
      style(listStyles.left, AlignmentType.LEFT, false),
      style(listStyles.center, AlignmentType.CENTER, false),
    ],
  }
}

/** The title of a notice or minute, the addressee, and what leads over to the numbered parts. */
function addressed({ title, addressee, opening }: Letter): Paragraph[] {
  return [
    empty,
    ...(title === undefined
      ? []
      : [
          centred(title.kind, { points: paper.textPoints, isBold: true }),
          centred(title.about, { points: paper.textPoints, isBold: true }, { spacing: { after: 120 } }),
        ]),
    ...(addressee === undefined
      ? []
      : [centred(`Kính gửi: ${addressee}`, {}, { spacing: { before: 120, after: 120 } })]),
    ...opening.map((text) => prose([run(text)])),
  ]
}

/** A part of several lines has a heading; one of a single line stands behind its number. */
function partParagraphs({ number, title, lines }: LetterPart): Paragraph[] {
  const [only, ...others] = lines
  const heading = run(`${number}. ${title}`, { isBold: true })
  if (only && others.length === 0) return [prose([heading, run(`: ${only.value}`)])]
  return [
    prose([heading], { keepNext: true }),
    ...lines.map(({ label, value }) => prose([run(`- ${label}: ${value}`)], { spacing: { before: 60 } })),
  ]
}

/** The list's heading, with a comment beside the page where the columns are a guess, and how many it holds. */
function listIntro({ number, title, quantity }: LetterList, remark: string | undefined): Paragraph[] {
  const heading = run(`${number}. ${title}`, { isBold: true })
  const children: ParagraphChild[] =
    remark === undefined
      ? [heading]
      : [
          new CommentRangeStart(commentId),
          heading,
          new CommentRangeEnd(commentId),
          new TextRun({ children: [new CommentReference(commentId)] }),
        ]
  return [
    prose(children, { keepNext: true }),
    prose([run(quantity)], { spacing: { before: 60, after: 120 }, keepNext: true }),
  ]
}

const commentId = 0

/** The day of a comment is not shown: a file made twice from the same request is the same. */
function comment(text: string) {
  return {
    id: commentId,
    author: 'Trợ lý Chứng thư',
    initials: 'TL',
    date: new Date(0),
    children: [new Paragraph({ children: [new TextRun(text)] })],
  }
}

function closingLine(text: string, place: number): Paragraph {
  return prose([run(text)], { spacing: { before: place === 0 ? 160 : 60 }, keepNext: true })
}
