export { choiceWords, deviceKinds, simChoices, subscriberKinds, type ChoiceWords } from './choices'
export { chooseOption, type Choice, type Option, type Wanted } from './choose-option'
export {
  dateInVietnam,
  dateParts,
  daysBetween,
  formatDate,
  isIsoDate,
  isoDate,
  parseDate,
  type DatePattern,
  type IsoDate,
} from './dates'
export { fold, foldedWords, tidy } from './fold'
export { issuePlaceAliases, issuePlaces } from './issue-places'
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
export { findProvince, provinceAliases, provinces, provinceStem, type Province } from './provinces'
export { vocabulary } from './vocabulary'
export type { CounterEvidence, Filler, Need, RoleCue, Synonym, VocabularyEntry } from './vocabulary/entry'
