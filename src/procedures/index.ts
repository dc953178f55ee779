export { calendarYearToJson } from './calendar/calendar-year-json'
export { countWorkingDays, handBackDeadline, issueDeadline, type Count } from './calendar/deadline'
export { derivedYear } from './calendar/derived-year'
export { explainDeadline } from './calendar/explain-deadline'
export { lunarHolidays, lunarYears, type LunarHolidays } from './calendar/lunar-holidays'
export { readCalendarYear, type CalendarYearFault, type CalendarYearReading } from './calendar/read-calendar-year'
export { calendarYear, overlayCalendar, shippedCalendar } from './calendar/shipped-calendar'
export { unknownDurations, type UnknownDuration } from './calendar/unknown-durations'
export type { CalendarYear, Deadline, SkippedDay, SpecialDay, WorkingCalendar } from './calendar/working-calendar'
export { isWorkingDay, type WorkingDay } from './calendar/working-day'
export { checkFacts } from './check-facts'
export {
  weakFormNote,
  type Certainty,
  type Column,
  type Demand,
  type FormDefinition,
  type LetterWords,
  type Paper,
  type Purpose,
  type Section,
  type SignerName,
} from './define-form'
export { demandOf, isDemanded } from './demand'
export { deviceKindOf } from './eligibility/device-kind-of-row'
export { listedChanges, namesEmail, type ListedChange } from './eligibility/listed-changes'
export { partyOrVerticalBodies, partyOrVerticalIn, type BodyWords } from './eligibility/party-or-vertical'
export { provincesIn, type NamedProvince } from './eligibility/provinces-in-text'
export { readRevocationReason, type ReadReason } from './eligibility/read-revocation-reason'
export { receiverOfRows, type RequestReceiver } from './eligibility/receivers-of-rows'
export { revocationReasons, type RevocationReason, type RevocationReasonId } from './eligibility/revocation-reasons'
export type { RowCertificate, RowFacts } from './eligibility/row-facts'
export { listProblems, requestProblems, rowProblems } from './eligibility/rules-of-forms'
export { subscriberKindOf } from './eligibility/subscriber-kind-of-row'
export { fewestDaysLeft, mostYearsIssued, validityOf } from './eligibility/validity-of-row'
export { applyFormEdits, formEditToJson, isEditable, mostColumns, type FormEdit } from './form-edit'
export { forms } from './forms'
export { advise, type Advice, type AdviceRequest } from './guide/advise'
export type { GuideNote, GuideStep, StepDeadline } from './guide/guide-step'
export type { Refusal } from './guide/refusal'
export {
  isSituationId,
  situationGroups,
  situationIds,
  type Situation,
  type SituationGroup,
  type SituationId,
} from './guide/situation'
export { situationOf, situations } from './guide/situations'
export type { GuideDevice } from './guide/step-rules'
export { isMau, mauNumbers, type Mau } from './mau'
export { demands, readFormEdit, type FormEditFault, type FormEditReading } from './read-form-edit'
export {
  channels,
  channelsFor,
  deviceTravel,
  paperOriginal,
  type Channel,
  type DeviceTravel,
  type PaperOriginalRule,
} from './receivers/channels'
export { copyProfile } from './receivers/copy-profile'
export { authorityOffice } from './receivers/offices'
export type { ProfileFault } from './receivers/profile-fault'
export { userSource } from './receivers/read-office'
export { profileToJson, readProfile, type ProfileReading } from './receivers/read-profile'
export { officeOf, presumedDeviceKind, receiverOf, routeOf } from './receivers/receiver-of'
export type { Office, ReceiverKind, ReceiverProfile, Route } from './receivers/receiver-profile'
export { defaultProfile, shippedProfiles } from './receivers/shipped-profiles'
export { ruleCodes, type RuleCode, type RuleProblem } from './rule-problem'
