import type { SheetCell } from '../sheet'
import { listFinding, type ListFinding } from './list-finding'

/** “Như trên”, as lists write it in a cell: “nt”, “-nt-”, “//”, or quotation marks alone. */
const ditto = /^(?:["”“″〃]{1,2}|''|\/\/|-\s*["”]\s*-|-?\s*nt\s*-?|như trên)$/iu

const longestDitto = 12

function isDitto(text: string): boolean {
  return text !== '' && text.length <= longestDitto && ditto.test(text.normalize('NFC').trim())
}

/** Reads marks that mean “as above” as what stands above them. */
export interface DittoMarks {
  /** @param at gives the cell of a place of this row. Rows are to be read from above. */
  readonly without: (at: (place: number) => SheetCell) => (place: number) => SheetCell
  /** What is told of the list once its rows were read. */
  readonly findings: () => readonly ListFinding[]
}

/** Remembers the last cell of each column that says something itself. */
export function dittoMarks(): DittoMarks {
  const above = new Map<number, SheetCell>()
  let read = 0
  const without = (at: (place: number) => SheetCell) => (place: number) => {
    const cell = at(place)
    if (!isDitto(cell.text)) {
      above.set(place, cell)
      return cell
    }
    const meant = above.get(place)
    if (!meant) return cell
    read += 1
    return meant
  }
  return { without, findings: () => (read === 0 ? [] : [dittoRead(read)]) }
}

function dittoRead(count: number): ListFinding {
  return listFinding(
    'warning',
    'DITTO_READ',
    {},
    {
      vi: `Có ${count} ô ghi “nt” hoặc dấu ngoặc kép (như trên): đã lấy nội dung của dòng ngay trên. Hãy xem lại các dòng đó.`,
      en: `${count} cells hold “nt” or quotation marks (as above): what stands in the row above was taken. Look at these rows.`,
    },
  )
}
