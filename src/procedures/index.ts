export { checkFacts } from './check-facts'
export {
  weakFormNote,
  type Certainty,
  type Column,
  type Demand,
  type FormDefinition,
  type Paper,
  type Purpose,
  type Section,
} from './define-form'
export { demandOf, isDemanded } from './demand'
export { applyFormEdits, formEditToJson, isEditable, mostColumns, type FormEdit } from './form-edit'
export { forms } from './forms'
export { isMau, mauNumbers, type Mau } from './mau'
export { demands, readFormEdit, type FormEditFault, type FormEditReading } from './read-form-edit'
export type { RuleCode, RuleProblem } from './rule-problem'
