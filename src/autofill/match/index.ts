export type { Content, ControlFacts, ControlKind, ForeignFrame, LabelFact, LabelOrigin, PageFacts } from './facts'
export { matchPage, type Match } from './match-page'
export { isRefusedOnPrinciple } from './refused-on-principle'
export { readControl, type Evidence } from './score-control'
