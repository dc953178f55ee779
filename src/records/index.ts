/** The room of records: what an agency keeps of people, bodies and services. Pure. */
export {
  newRecord,
  recordSources,
  withValues,
  type AgencyRecord,
  type Making,
  type OrganisationRecord,
  type PersonRecord,
  type RecordSource,
  type ServiceRecord,
} from './agency-record'
export { recordFromList, recordWithImported } from './apply-import'
export { certificateFactsOf, type CertificateFacts } from './certificate-facts'
export { formerValues, toldChanges, withChange, type ToldChange } from './change-history'
export { compareRecordWithCertificate, type ComparedFacts, type RecordDifference } from './compare-with-certificate'
export {
  canBeKnownAgain,
  deviceFactId,
  deviceNumberOf,
  deviceNumberOfCertificate,
  isFactOfDevice,
  withDeviceNumber,
  withoutDeviceNumber,
  withSeenCertificates,
  type DeviceNumber,
  type SeenToken,
  type TokenIdentity,
} from './device-number'
export { displayName, fitsQuery, searchText, secondaryLine } from './describe-record'
export { compareFacts, type ChangedFact, type ChangedFactSet, type FactSet } from './fact-set'
export {
  duplicateReasons,
  findDuplicates,
  type DuplicateGroup,
  type DuplicateReason,
  type KnownApart,
} from './find-duplicates'
export { mergeQuestions, mergeRecords, orderForMerge, type MergeChoice, type MergeQuestion } from './merge-records'
export { pastChangeOf, pastLimits, restoredPast, withPastChange, type PastChange } from './past-change'
export { mostChanges, type ChangeCause, type RecordChange } from './record-change'
export { blockOf, entriesOf, withChanges, type IndexBlock } from './find/index-block'
export { indexEntryOf, type IndexEntry } from './find/index-entry'
export {
  RecordIndex,
  type CertificateWish,
  type FoundPart,
  type FoundRecord,
  type RecordWish,
} from './find/record-index'
export { planImport, recordsMeantBy, type ImportDifference, type ImportedRow, type ImportProposal } from './plan-import'
export { recordFromCertificateDraft, type MakingFromCertificate, type RecordDraft } from './record-from-certificate'
export { summaryOf, type ListedRecord, type RecordSummary } from './record-summary'
export { compareByGivenName, compareRecords } from './sort-by-given-name'
export { receiverFromRecord, subjectFromRecord, type RowFacts } from './subject-from-record'
