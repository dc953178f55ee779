import { findChoice, parseValue, type FieldKey, type FieldValue, type FieldValues, type IsoDate } from '../../fields'
import type { createCellReader } from '../read-cell'
import type { SheetCell } from '../sheet'
import { proposeDay } from './century'
import type { ListColumn } from './list-column'
import { cellFinding, valueFinding, type ListFinding } from './list-finding'
import { splitCell } from './split-cell'

/** One row as it was read. */
export interface ListRow {
  /** The sheet's own number of the row. */
  readonly row: number
  readonly values: FieldValues
  readonly findings: readonly ListFinding[]
}

/** What reads the cells of a list. */
export interface RowReaders {
  readonly readCell: ReturnType<typeof createCellReader>
  /** A name without what its bearer is called by. */
  readonly nameOf: (text: string) => string
  /** The day in Vietnam. */
  readonly today: IsoDate
}

/** Reads the cells of one row by the columns of its list. @param at gives the cell of a place */
export function readRow(
  columns: readonly ListColumn[],
  row: number,
  at: (place: number) => SheetCell,
  how: RowReaders,
): ListRow {
  const reading = new RowReading(row, how)
  reading.takeName(columns, at)
  reading.takeDates(columns, at)
  for (const column of columns) if (column.part === undefined) reading.take(column, at(column.place))
  reading.takeSim(columns, at)
  reading.proposeCenturies()
  return { row, values: reading.values, findings: reading.findings }
}

const errorText = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$|^#{3,}$/i

class RowReading {
  readonly values: Partial<Record<FieldKey, FieldValue>> = {}
  readonly findings: ListFinding[] = []
  /** Days whose year has two digits, as they are written. */
  readonly #shortDays = new Map<FieldKey, string>()

  constructor(
    readonly row: number,
    readonly how: RowReaders,
  ) {}

  take({ keys }: ListColumn, cell: SheetCell): void {
    const [first] = keys
    if (!first || !this.#isReadable(first, cell)) return
    if (keys.length === 1 || cell.kind !== 'text') {
      this.#keep(first, cell)
      return
    }
    const { texts, rest } = splitCell(cell.text, keys)
    if (rest !== '' || texts.size === 0) this.findings.push(partlyRead(this.row, first, rest || cell.text))
    for (const [key, text] of texts) this.#keep(key, { kind: 'text', text })
  }

  /** A name in parts: as it is said, family name first. */
  takeName(columns: readonly ListColumn[], at: (place: number) => SheetCell): void {
    const texts = nameOrder.flatMap((part) =>
      columns
        .filter((column) => column.part === part)
        .map(({ place }) => at(place))
        .filter((cell) => this.#isReadable('fullName', cell))
        .map(({ text }) => text),
    )
    if (texts.length > 0) this.#keep('fullName', { kind: 'text', text: texts.join(' ') })
  }

  /** A day over three columns; a year alone is read as one. */
  takeDates(columns: readonly ListColumn[], at: (place: number) => SheetCell): void {
    for (const { part, keys, place } of columns) {
      const [key] = keys
      if (part !== 'day' || !key) continue
      const cells = [at(place), at(place + 1), at(place + 2)].filter((cell) => this.#isReadable(key, cell))
      const text = cells.map((cell) => cell.text).join('/')
      if (text !== '') this.#keep(key, { kind: 'text', text })
    }
  }

  /** A carrier, and a tick for a number in use that moves: together the wish of Mẫu 01. */
  takeSim(columns: readonly ListColumn[], at: (place: number) => SheetCell): void {
    const cellOf = (part: ListColumn['part']) => {
      const column = columns.find((one) => one.part === part)
      const cell = column && at(column.place)
      return cell && this.#isReadable('simPki', cell) ? cell : undefined
    }
    const [carrier, moves] = [cellOf('carrier'), cellOf('moves-number')]
    const tick = moves && parseValue('wantsRenewal', moves.text)
    if (tick?.problem) this.findings.push(valueFinding(this.row, 'simPki', tick.problem))
    const isMoving = tick?.value === true
    if (!carrier) {
      if (isMoving && this.values.simPki === undefined) this.findings.push(carrierMissing(this.row))
      return
    }
    const known = findChoice('simPki', carrier.text)
    const text = isMoving && known && !known.includes('/') ? `${known}/cs` : carrier.text
    this.#keep('simPki', { kind: 'text', text })
  }

  /** Proposes a day for years of two digits, once the whole row was read. */
  proposeCenturies(): void {
    for (const [key, text] of this.#shortDays) {
      const suggestion = proposeDay(key, text, this.values, this.how.today)
      const at = this.findings.findIndex((one) => one.key === key && one.code === 'DATE_TWO_DIGIT_YEAR')
      const found = this.findings[at]
      if (found && suggestion !== undefined) this.findings[at] = { ...found, suggestion }
    }
  }

  #keep(key: FieldKey, cell: SheetCell): void {
    const own = unwrapped(cell)
    const named = key === 'fullName' ? { ...own, text: this.how.nameOf(own.text) } : own
    const { value, problem } = this.how.readCell(key, named)
    const before = this.values[key]
    if (before !== undefined && value !== undefined && before !== value) {
      this.findings.push(valuesDiffer(this.row, key))
      return
    }
    if (value !== undefined) this.values[key] = value
    if (problem?.code === 'DATE_TWO_DIGIT_YEAR') this.#shortDays.set(key, named.text)
    if (problem && before === undefined) this.findings.push(valueFinding(this.row, key, problem))
    if (!problem && cell.kind === 'text' && /^=/.test(unwrapped(cell).text))
      this.findings.push(formulaText(this.row, key))
  }

  #isReadable(key: FieldKey, { text, fault }: SheetCell): boolean {
    if (fault === 'formula-not-computed') this.findings.push(notComputed(this.row, key))
    else if (fault === 'error-value' || errorText.test(text)) this.findings.push(errorValue(this.row, key, text))
    else return text !== ''
    return false
  }
}

const nameOrder = ['surname', 'before-given', 'middle', 'after-surname', 'given'] as const

/** `="031085000123"` is how lists keep zeros in a CSV file. */
function unwrapped(cell: SheetCell): SheetCell {
  const inside = /^="([^"]*)"$/.exec(cell.text)?.[1]
  return inside === undefined ? cell : { kind: 'text', text: inside }
}

function notComputed(row: number, key: FieldKey): ListFinding {
  return cellFinding('error', 'FORMULA_NOT_COMPUTED', row, key, {
    vi: 'ô là công thức chưa có kết quả. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại tệp; hoặc dán ô này dưới dạng giá trị.',
    en: 'the cell is a formula without a result. Open the file in Excel, save it and choose it again, or paste the cell as a value.',
  })
}

function errorValue(row: number, key: FieldKey, text: string): ListFinding {
  return cellFinding('error', 'CELL_ERROR', row, key, {
    vi: `ô báo lỗi ${text} nên không có giá trị. Hãy sửa công thức hoặc nhập lại giá trị.`,
    en: `the cell shows the error ${text} and has no value. Correct the formula or enter the value.`,
  })
}

function formulaText(row: number, key: FieldKey): ListFinding {
  return cellFinding('warning', 'FORMULA_TEXT', row, key, {
    vi: 'ô bắt đầu bằng dấu “=”. Nội dung được giữ nguyên là chữ, không tính như công thức; hãy kiểm tra lại.',
    en: 'the cell begins with “=”. It is kept as text and never computed; check it.',
  })
}

function partlyRead(row: number, key: FieldKey, rest: string): ListFinding {
  return cellFinding('warning', 'CELL_PARTLY_READ', row, key, {
    vi: `chưa hiểu phần “${rest}” trong ô có nhiều thông tin. Hãy kiểm tra lại các giá trị đã tách.`,
    en: `“${rest}” was not understood in a cell that holds several values. Check what was taken apart.`,
  })
}

function valuesDiffer(row: number, key: FieldKey): ListFinding {
  return cellFinding('warning', 'VALUES_DIFFER', row, key, {
    vi: 'hai cột cùng ý nghĩa ghi khác nhau; đã lấy cột đứng trước. Hãy kiểm tra lại.',
    en: 'two columns of the same meaning say different things; the first was taken. Check it.',
  })
}

function carrierMissing(row: number): ListFinding {
  return cellFinding('error', 'SIM_CARRIER_MISSING', row, 'simPki', {
    vi: 'có đánh dấu chuyển số nhưng chưa ghi nhà mạng. Hãy ghi Viettel, Vinaphone hoặc Mobifone.',
    en: 'the number is to move, but no carrier is given. Write Viettel, Vinaphone or Mobifone.',
  })
}
