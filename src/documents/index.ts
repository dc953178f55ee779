/** The room of documents: sheets that clerks already have, read into what the product understands. */
export {
  readReorganisationSheets,
  type ReorganisationReading,
  type ReorganisationTables,
} from './read-reorganisation-sheets'
export { readSheet, readSheets } from './read-sheets'
export { reorganisationColumns, type ReorganisationColumn, type ReorganisationColumnId } from './reorganisation-columns'
export { maxColumns, maxFileBytes, maxRows, type Sheet, type SheetCell } from './sheet'
export type { SheetProblem, SheetProblemCode } from './sheet-problem'
