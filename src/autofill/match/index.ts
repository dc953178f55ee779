export { explainPage, type CandidateFate, type ExplainedControl, type ExplainedPage } from './explain-page'
export type {
  Content,
  ControlFacts,
  ControlKind,
  ForeignFrame,
  LabelFact,
  LabelOrigin,
  PageFacts,
  RowWords,
} from './facts'
export { keysSaidInRow } from './row-words'
export { fingerprintOf, type Fingerprint } from './fingerprint'
export { getReady } from './get-ready'
export { matchPage, type Match } from './match-page'
export { isSamePage, pageShapeOf, type PageShape } from './page-shape'
export type { DatePart, MailPart, NamePart, PhonePart, SimPart, ValuePart } from './part-reading'
export { isCodeOfVietnam } from './phone-parts'
export { isRefusedOnPrinciple } from './refused-on-principle'
export { kindFits, readControl, type Evidence } from './score-control'
export { applyTaught, type TaughtPresence, type TaughtReading, type TaughtState } from './taught'
export { partsOfValues, type RowRule, type TaughtField, type TaughtHere } from './taught-field'
export { mergeTaught, readTaughtFile, taughtFileOf, type TaughtFault, type TaughtFileReading } from './taught-file'
export { whyUnteachable, type Unteachable } from './teachable'
export { withoutUnseen } from './unseen'
