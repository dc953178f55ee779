export {
  judgeSignature,
  judgeSigning,
  maxAttachments,
  noPapers,
  signingJudgements,
  withFile,
  withoutFile,
  withTick,
  type FileSigning,
  type KeptAttachment,
  type RequestPapers,
  type SignatureFinding,
  type SignerFacts,
  type SigningJudgement,
} from './attachment'
export { assess, type Assessment, type Surroundings } from './assess'
export {
  countQueue,
  moveSubject,
  nextSubjects,
  noProgress,
  noteOnPage,
  noteReport,
  noteUndone,
  queueOf,
  withoutMarks,
  type FillMoment,
  type FillProgress,
  type QueueCounts,
  type QueuePlace,
  type SubjectMark,
  type SubjectState,
} from './fill-progress'
export { asksForDevice, rowsOfDevice, withNumberInRows, type DeviceRow, type HeldCertificate } from './device-rows'
export { compareDrafts } from './draft-facts'
export { hasErrors, requestProblemCodes, type Finding, type RequestProblemCode } from './finding'
export {
  historyEntryFromReport,
  pathWithoutQuery,
  type EntryMaking,
  type HistoryAnswer,
  type HistoryEntry,
  type HistoryField,
  type ReportedFill,
} from './history-entry'
export { isClosed, openRequestsFor, withAnswer, type OpenRequest } from './history-answer'
export { noteArrival, rowsAnsweredBy, type AnsweredRow } from './life/arrived-certificate'
export { calendarFile, type CalendarEvent } from './life/calendar-file'
export { differenceToLast, type DifferenceToLast, type ValueChange } from './life/difference-to-last'
export {
  dueItems,
  expiryThresholds,
  isOverdue,
  renewableNow,
  type DueItem,
  type DueKind,
  type LastingCertificate,
  type KeptRequest,
} from './life/due'
export { findDossierNumber, stepWithoutDossier, withDossierNumber, type DossierFinding } from './life/dossier-number'
export { dueDays, type DayCount, type DueDays } from './life/due-days'
export { draftFromSent } from './life/draft-from-sent'
export { duplicateFindings, openSubjects, type HolderCertificate, type OpenSubjects } from './life/duplicates'
export { expiriesByMonth, type ExpiryMonth } from './life/expiry-picture'
export { isFoundIn, lastSending, requestStages, stagesOf, textOfRequest, type RequestStage } from './life/find-requests'
export { goneSince } from './life/gone-since'
export { nextStates } from './life/next-states'
export { openRequestsWith } from './life/requests-with'
export { wordsOfOpenSubjects } from './life/open-subjects'
export {
  defaultWishes,
  noMemory,
  remind,
  type Reminder,
  type ReminderMemory,
  type ReminderWishes,
} from './life/reminder'
export {
  bringBack,
  lifeStates,
  newLife,
  putAway,
  sendingChannels,
  wasSent,
  type LifeState,
  type LifeStep,
  type RequestLife,
  type SendingChannel,
  type StepFacts,
} from './life/request-life'
export { joinRequests, splitRequest, type JoinRefusal, type LivedRequest } from './life/split-and-join'
export {
  lastStep,
  standingsOf,
  statesOf,
  takeStep,
  undoLastStep,
  type StepRefusal,
  type SubjectStanding,
} from './life/take-step'
export { composeLetter, subjectOfForm, type LetterSurroundings } from './letter/compose-letter'
export { attachmentName, documentNames } from './letter/file-names'
export type { Letter, LetterColumn, LetterHead, LetterList, LetterPart, LetterSignature } from './letter/letter'
export { letterFindings } from './letter/letter-findings'
export { writableText } from './letter/letter-phrases'
export { draftSummaryOf, type DraftSummary, type KeptDraft } from './kept-draft'
export { bodyKey } from './reorganisation/body-name'
export { maxRowsOfDraft } from './reorganisation/make-drafts'
export {
  mappingKinds,
  type BodyMapping,
  type BodyMember,
  type MappingKind,
  type NewBody,
  type OldBody,
  type ReorganisationInput,
  type SheetPlace,
} from './reorganisation/plan-input'
export { planReorganisation } from './reorganisation/plan-reorganisation'
export type {
  CaseKind,
  CaseOption,
  LaterStep,
  PlannedAction,
  PlannedDecision,
  PlanProblem,
  PlanProblemCode,
  ReorganisationPlan,
  UndecidedCase,
} from './reorganisation/reorganisation-plan'
export { valuesOf, type RequestDraft } from './request-draft'
export { readRequest, readRequestText, type RequestFault, type RequestFileReading } from './request-file'
export { identifyingKeys, plainText } from './subject-identity'
export { subjectName } from './subject-name'
export {
  countAll,
  countByMonth,
  countByUnit,
  linesWithin,
  reportKinds,
  reportLines,
  type ReportDay,
  type ReportedRequest,
  type ReportKind,
  type ReportLine,
  type ReportRow,
} from './report'
