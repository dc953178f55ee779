export type { MarkOrder, MarkWords } from './overlay'
export type { Glance } from './page-session'
export { PageSession } from './page-session'
export type { FillResult, Order, OrderResult, UndoResult } from './orders'
