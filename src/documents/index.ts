/** The room of documents: sheets that clerks already have, read into what the product understands, and sheets for them. */
export type { ColumnPart, Heading, ListColumn } from './list/list-column'
export type { ListFinding, ListFindingCode } from './list/list-finding'
export { readList, type ListedSheet, type ListOptions, type ListReading } from './list/read-list'
export type { ListRow } from './list/read-row'
export type { MappingChoice } from './list/settle-columns'
export {
  readReorganisationSheets,
  type ReorganisationReading,
  type ReorganisationTables,
} from './read-reorganisation-sheets'
export { readSheet, readSheetFile, readSheets, type FileNote, type SheetFile } from './read-sheets'
export { reorganisationColumns, type ReorganisationColumn, type ReorganisationColumnId } from './reorganisation-columns'
export { columnLetter, maxColumns, maxFileBytes, maxRows, type Sheet, type SheetCell } from './sheet'
export type { SheetProblem, SheetProblemCode } from './sheet-problem'
export { vgcaColumns, type VgcaColumn } from './vgca-template'
export { writeCsv } from './write-csv'
export { tableOfHistory, tableOfRecords, tableOfRequests, type ListedRequest, type TextTable } from './write-lists'
export { writeXlsx, type TextSheet } from './write-xlsx'
