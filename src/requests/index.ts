export { assess, type Assessment, type Surroundings } from './assess'
export { findingsOf } from './draft-findings'
export { hasErrors, requestProblemCodes, type Finding, type RequestProblemCode } from './finding'
export {
  historyEntryFromReport,
  pathWithoutQuery,
  type EntryMaking,
  type HistoryEntry,
  type HistoryField,
  type ReportedFill,
} from './history-entry'
export { draftSummaryOf, type DraftSummary, type KeptDraft } from './kept-draft'
export { valuesOf, type RequestDraft } from './request-draft'
export { readRequest, readRequestText, type RequestFault, type RequestFileReading } from './request-file'
export { subjectName } from './subject-name'
