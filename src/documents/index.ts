/** The room of documents: sheets that clerks already have, read into what the product understands. */
export {
  readReorganisationSheets,
  type ReorganisationReading,
  type ReorganisationTables,
} from './read-reorganisation-sheets'
export { readSheet, readSheets } from './read-sheets'
export { reorganisationColumns, type ReorganisationColumn, type ReorganisationColumnId } from './reorganisation-columns'
export { writeLetter } from './letter/write-letter'
export { maxColumns, maxFileBytes, maxRows, type Sheet, type SheetCell } from './sheet'
export type { SheetProblem, SheetProblemCode } from './sheet-problem'
export { vgcaColumns, type VgcaColumn } from './vgca-template'
export { writeVgcaSheet, type VgcaSheet } from './vgca-sheet'
export { fillTemplate, type FilledTemplate } from './template/fill-template'
export { maxTemplateBytes } from './template/template-archive'
export { listName, templateNames, type TemplateNames } from './template/template-names'
export type { TemplateProblem } from './template/template-problem'
