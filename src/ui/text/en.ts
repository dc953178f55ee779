import { changes } from './en/changes'
import { check } from './en/check'
import { common, errors, roles } from './en/common'
import { certificates, devices } from './en/devices'
import { deviceNumber } from './en/device-number'
import { due, life } from './en/due'
import { duplicates } from './en/duplicates'
import { doctor } from './en/doctor'
import { decree, guide } from './en/guide'
import { exporting, importPage } from './en/import'
import { panel } from './en/panel'
import { papers } from './en/papers'
import { past } from './en/past'
import { planner } from './en/planner'
import { lock, protection } from './en/protection'
import { queue } from './en/queue'
import { renewed } from './en/renewed'
import { reports } from './en/reports'
import { requests } from './en/requests'
import { settings } from './en/settings'
import { signing } from './en/signing'
import { inspect, teach } from './en/teach'
import { usb } from './en/usb'
import { certificatesPage, fieldWords, historyPage, keeping, recordsPage, workspace } from './en/workspace'
import type { Words } from './vi'

/** Every word of the interface in English. */
export const en: Words = {
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
