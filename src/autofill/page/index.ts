export type { MarkOrder, MarkWords } from './overlay'
export type { FillResult, Glance } from './page-session'
export { PageSession } from './page-session'
export type { Order, OrderResult, UndoResult } from './session-hands'
