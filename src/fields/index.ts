export { checkAcross } from './checks/check-across'
export { checkBudgetCode } from './checks/budget-code'
export { checkCertificateSerial } from './checks/certificate-serial'
export { checkValue } from './checks/check-value'
export { birthYearInCitizenId, checkCitizenId, checkCitizenIdAgainstBirth } from './checks/citizen-id'
export { findChoice } from './checks/closed-choice'
export { checkOfficialEmail } from './checks/email'
export { hasLuhnCheckDigit, isIccid } from './checks/iccid'
export { checkIssuePlace } from './checks/issue-place'
export { checkMobilePhone, normaliseMobilePhone } from './checks/mobile-phone'
export { checkOrganisationCode } from './checks/organisation-code'
export { checkProvinceName } from './checks/province-name'
export { checkRealDate } from './checks/real-date'
export { checkTaxCode, hasTaxCheckDigit } from './checks/tax-code'
export type { Severity, ValueProblem, ValueProblemCode } from './checks/value-problem'
export {
  choiceWords,
  deviceKinds,
  simChoices,
  subscriberKinds,
  type ChoiceWords,
  type DeviceKind,
  type SubscriberKind,
} from './choices'
export { chooseOption, type Choice, type Option, type Wanted } from './choose-option'
export {
  dateInVietnam,
  dateParts,
  daysBetween,
  formatDate,
  isIsoDate,
  isoDate,
  plusDays,
  type DatePattern,
  type IsoDate,
} from './dates'
export { fold, foldedWords, holdsQuery, tidy } from './fold'
export { issuePlaceAliases, issuePlaces } from './issue-places'
export { JsonFault, partOf, quoted, readJsonObject } from './json-parts'
export {
  fieldDefinition,
  fieldKeys,
  fields,
  isFieldKey,
  type FieldDefinition,
  type FieldKey,
  type FieldValue,
  type FieldValues,
  type Role,
  type ValueType,
} from './keys'
export { hasTwoDigitYear, parseDate } from './parse-date'
export { findProvince, provinceAliases, provinces, provinceSource, provinceStem, type Province } from './provinces'
export { vocabulary } from './vocabulary'
export { whenFirstAsked } from './when-first-asked'
export { shortForms } from './vocabulary/short-forms'
export type { CounterEvidence, Filler, Need, Otherwise, RoleCue, Synonym, VocabularyEntry } from './vocabulary/entry'
export { cleanText } from './values/clean-text'
export { formatValue } from './values/format-value'
export { sameText, withModernTones } from './values/modern-tones'
export { parseValue } from './values/parse-value'
export type { ParsedValue, ReadingContext } from './values/parsed-value'
export { dateOfExcelSerial } from './values/read-date'
