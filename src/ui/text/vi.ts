import { changes } from './vi/changes'
import { check } from './vi/check'
import { common, errors, roles } from './vi/common'
import { certificates, devices } from './vi/devices'
import { deviceNumber } from './vi/device-number'
import { due, life } from './vi/due'
import { duplicates } from './vi/duplicates'
import { doctor } from './vi/doctor'
import { decree, guide } from './vi/guide'
import { exporting, importPage } from './vi/import'
import { panel } from './vi/panel'
import { papers } from './vi/papers'
import { past } from './vi/past'
import { planner } from './vi/planner'
import { lock, protection } from './vi/protection'
import { queue } from './vi/queue'
import { renewed } from './vi/renewed'
import { reports } from './vi/reports'
import { requests } from './vi/requests'
import { settings } from './vi/settings'
import { signing } from './vi/signing'
import { inspect, teach } from './vi/teach'
import { usb } from './vi/usb'
import { certificatesPage, fieldWords, historyPage, keeping, recordsPage, workspace } from './vi/workspace'

/** Every word of the interface in Vietnamese. */
export const vi = {
  common,
  errors,
  roles,
  panel,
  queue,
  devices,
  deviceNumber,
  doctor,
  certificates,
  keeping,
  decree,
  due,
  life,
  guide,
  planner,
  workspace,
  fieldWords,
  renewed,
  reports,
  requests,
  papers,
  recordsPage,
  changes,
  past,
  duplicates,
  importPage,
  exporting,
  certificatesPage,
  historyPage,
  settings,
  signing,
  lock,
  protection,
  check,
  teach,
  inspect,
  usb,
}

type Widened<T> = T extends string
  ? string
  : T extends (...inputs: infer Inputs) => string
    ? (...inputs: Inputs) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

/** The words that every language must have. */
export type Words = Widened<typeof vi>
