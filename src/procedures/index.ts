import type { FormDefinition } from './define-form'
import type { Mau } from './mau'
import { mau01 } from './mau-01'
import { mau04 } from './mau-04'

/** The forms that the product can draft, by number. */
export const forms: Readonly<Partial<Record<Mau, FormDefinition>>> = { '01': mau01, '04': mau04 }

export type { Column, Demand, FormDefinition } from './define-form'
export { isMau, mauNumbers, type Mau } from './mau'
