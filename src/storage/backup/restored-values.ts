import { factsOfSetting } from '../../protocol/runtime/setting-facts'
import type { SettingName, Settings } from '../../protocol/runtime/settings'
import {
  compareFacts,
  formerValues,
  mostChanges,
  pastChangeOf,
  restoredPast,
  withPastChange,
  type AgencyRecord,
  type ChangeCause,
  type ChangedFactSet,
  type PastChange,
} from '../../records'
import { compareDrafts } from '../../requests'
import type { DraftWithProgress, NamedSetting } from './backup-content'

/** When something is restored, and from which backup. */
export interface Restoring {
  /** ISO time in UTC. */
  readonly at: string
  readonly cause: ChangeCause
}

/** A record of a file as it is kept here: with its history, or with that of this PC and the restoring. */
export function restoredRecord(
  inFile: AgencyRecord,
  here: AgencyRecord | undefined,
  restoring: Restoring,
): AgencyRecord {
  if (!here) return inFile
  const fields = formerValues(here.values, inFile.values)
  const change = fields.length > 0 ? { ...restoring, fields } : undefined
  const changes = restoredPast(here.changes ?? [], inFile.changes ?? [], change).slice(-mostChanges)
  return changes.length > 0 ? { ...inFile, changes } : inFile
}

/** The same of a draft. */
export function restoredDraft(
  inFile: DraftWithProgress,
  here: DraftWithProgress | undefined,
  restoring: Restoring,
): DraftWithProgress {
  const sets = here ? compareDrafts(here.draft.draft, inFile.draft.draft) : []
  return { ...inFile, ...pastAfter(sets, inFile.past, here?.past, restoring) }
}

/** The same of a setting. */
export function restoredSetting(
  inFile: NamedSetting,
  here: NamedSetting | undefined,
  restoring: Restoring,
): NamedSetting {
  const sets = here ? compareFacts(factsOf(here), factsOf(inFile)) : []
  return { ...inFile, ...pastAfter(sets, inFile.past, here?.past, restoring) }
}

function pastAfter(
  sets: readonly ChangedFactSet[],
  inFile: readonly PastChange[] = [],
  here: readonly PastChange[] = [],
  restoring: Restoring,
): { readonly past?: readonly PastChange[] } {
  const past = withPastChange(restoredPast(here, inFile, pastChangeOf(sets, restoring)), undefined)
  return past.length > 0 ? { past } : {}
}

function factsOf({ name, value }: NamedSetting) {
  return factsOfSetting(name, value as Settings[SettingName])
}
