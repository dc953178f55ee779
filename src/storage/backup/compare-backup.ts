import { backupParts, type BackupPart, type PartPreview } from '../../protocol/runtime/vault-client'
import { nameOf, stampOf, type HeldRow, type HeldRows, type PartValues, type rowsOfContent } from './kept-rows'
import { isSameJson } from './same-json'

/** How one row of a file stands to this PC. */
export type RowState = 'fresh' | 'newer' | 'same' | 'conflict'

/** The rows of a file by part and id. */
export type FileRows = ReturnType<typeof rowsOfContent>

/** What a preview tells, but for the file's own facts. */
export interface Comparison {
  readonly parts: Record<BackupPart, PartPreview>
  readonly conflicts: { readonly part: BackupPart; readonly name: string }[]
}

const mostConflictsNamed = 20

/**
 * How a row of a file stands to the row of the same id on this PC. One whose seal does not open here is repaired by the file.
 * Where the times of change don't tell which is newer, nobody decides for the clerk.
 */
export function rowState<Part extends BackupPart>(
  part: Part,
  inFile: PartValues[Part],
  held: HeldRow<PartValues[Part]> | undefined,
): RowState {
  if (!held) return 'fresh'
  if (held.value === undefined) return 'newer'
  if (isSameJson(compared(part, inFile), compared(part, held.value))) return 'same'
  const [there, here] = [stampOf[part](inFile), stampOf[part](held.value)]
  return there !== undefined && here !== undefined && Date.parse(there) > Date.parse(here) ? 'newer' : 'conflict'
}

/** Counts every row of the file, and what only this PC has. */
export function compareBackup(file: FileRows, held: HeldRows): Comparison {
  const conflicts: Comparison['conflicts'] = []
  const count = <Part extends BackupPart>(
    part: Part,
    inFile: ReadonlyMap<string, PartValues[Part]>,
    here: ReadonlyMap<string, HeldRow<PartValues[Part]>>,
  ): PartPreview => {
    const counts = { fresh: 0, newer: 0, same: 0, conflict: 0 }
    for (const [id, value] of inFile) {
      const state = rowState(part, value, here.get(id))
      counts[state] += 1
      if (state === 'conflict' && conflicts.length < mostConflictsNamed)
        conflicts.push({ part, name: nameOf[part](value).slice(0, 300) })
    }
    const onlyHere = [...here.keys()].filter((id) => !inFile.has(id)).length
    const { conflict, ...others } = counts
    return { ...others, conflicts: conflict, onlyHere }
  }
  const [records, drafts, history, settings] = backupParts
  return {
    parts: {
      records: count(records, file.records, held.records),
      drafts: count(drafts, file.drafts, held.drafts),
      history: count(history, file.history, held.history),
      settings: count(settings, file.settings, held.settings),
    },
    conflicts,
  }
}

/** How far a fill has come and what something was before are no content of it: they go along, but make no conflict. */
function compared<Part extends BackupPart>(part: Part, value: PartValues[Part]): unknown {
  if (part === 'drafts') return (value as PartValues['drafts']).draft
  if (part === 'settings') return (value as PartValues['settings']).value
  return part === 'records' ? { ...value, changes: undefined } : value
}
