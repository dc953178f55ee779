export { skipReasons, type Action, type SkipReason } from './outcome'
export { planFill, tickedByDefault, type Plan, type PlanEntry } from './plan-fill'
export type { Wanted } from './seat-subjects'
export { shapeValue } from './shape-value'
