import { Window } from 'happy-dom'
import { strFromU8, unzipSync } from 'fflate'

/** What a reader of a .docx file finds in it, without any of our code. */
export interface ReadDocx {
  /** Every paragraph outside of tables, in order. */
  readonly paragraphs: readonly string[]
  /** Tables → rows → cells; the lines of a cell are parted by \n. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** By table: how many rows come again on every page. */
  readonly headerRows: readonly number[]
  /** The pages of the sections, in order. */
  readonly pages: readonly ('portrait' | 'landscape')[]
  readonly comments: readonly string[]
  /** The whole of word/document.xml. */
  readonly xml: string
}

type Within = Pick<InstanceType<typeof Window>['document']['body'], 'querySelectorAll'>

/** Reads a .docx file. @throws Error where it is no well-formed one */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes)
  const text = (name: string) => (files[name] ? strFromU8(files[name]) : '')
  const xml = text('word/document.xml')
  // Selectors know no prefixes.
  const root = new new Window().DOMParser().parseFromString(xml.replace(/(<\/?)w:/g, '$1w-'), 'application/xml')
  const all = (within: Within, selector: string) => [...within.querySelectorAll(selector)]
  const line = (paragraph: Within) =>
    all(paragraph, 'w-t')
      .map((one) => one.textContent)
      .join('')
  const tables = all(root, 'w-tbl')
  return {
    xml,
    paragraphs: all(root, 'w-body > w-p').map(line),
    tables: tables.map((table) =>
      all(table, 'w-tr').map((row) => all(row, 'w-tc').map((cell) => all(cell, 'w-p').map(line).join('\n'))),
    ),
    headerRows: tables.map((table) => all(table, 'w-tblHeader').length),
    pages: all(root, 'w-pgSz').map((size) =>
      size.getAttribute('w:orient') === 'landscape' ? 'landscape' : 'portrait',
    ),
    comments: [...text('word/comments.xml').matchAll(/<w:comment .*?<\/w:comment>/gs)].map(([one]) =>
      one.replace(/<[^>]*>/g, ''),
    ),
  }
}
