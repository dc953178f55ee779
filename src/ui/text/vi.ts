import { common, errors, roles } from './vi/common'
import { certificates, devices } from './vi/devices'
import { doctor } from './vi/doctor'
import { decree, guide } from './vi/guide'
import { exporting, importPage } from './vi/import'
import { panel } from './vi/panel'
import { papers } from './vi/papers'
import { planner } from './vi/planner'
import { lock, protection } from './vi/protection'
import { queue } from './vi/queue'
import { requests } from './vi/requests'
import { settings } from './vi/settings'
import { inspect, teach } from './vi/teach'
import { certificatesPage, fieldWords, historyPage, keeping, recordsPage, workspace } from './vi/workspace'

/** Every word of the interface in Vietnamese. */
export const vi = {
  common,
  errors,
  roles,
  panel,
  queue,
  devices,
  doctor,
  certificates,
  keeping,
  decree,
  guide,
  planner,
  workspace,
  fieldWords,
  requests,
  papers,
  recordsPage,
  importPage,
  exporting,
  certificatesPage,
  historyPage,
  settings,
  lock,
  protection,
  teach,
  inspect,
}

type Widened<T> = T extends string
  ? string
  : T extends (...inputs: infer Inputs) => string
    ? (...inputs: Inputs) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

/** The words that every language must have. */
export type Words = Widened<typeof vi>
