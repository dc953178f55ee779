import { common, errors, roles } from './en/common'
import { certificates, devices } from './en/devices'
import { panel } from './en/panel'
import { settings } from './en/settings'
import { certificatesPage, fieldWords, historyPage, keeping, recordsPage, requests, workspace } from './en/workspace'
import type { Words } from './vi'

/** Every word of the interface in English. */
export const en: Words = {
  common,
  errors,
  roles,
  panel,
  devices,
  certificates,
  keeping,
  workspace,
  fieldWords,
  requests,
  recordsPage,
  certificatesPage,
  historyPage,
  settings,
}
