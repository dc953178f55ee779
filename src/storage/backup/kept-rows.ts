import { displayName, type AgencyRecord, type CertificateFacts, type PastChange } from '../../records'
import { draftSummaryOf, type FillProgress, type HistoryEntry } from '../../requests'
import type { SettingName } from '../../protocol/runtime/settings'
import type { PastOf } from '../../protocol/runtime/past-client'
import type { BackupPart } from '../../protocol/runtime/vault-client'
import { pastRowId } from '../past-rows'
import { progressRowId } from '../progress-repository'
import { SealedTable } from '../sealed-table'
import type { Store } from '../store'
import { backedUpSettings, type BackupContent, type DraftWithProgress, type NamedSetting } from './backup-content'

/** The value of a row in each part of a backup. */
export interface PartValues {
  readonly records: AgencyRecord
  readonly drafts: DraftWithProgress
  readonly history: HistoryEntry
  readonly settings: NamedSetting
}

/** A row of this PC. Without a value: its seal could not be opened. */
export interface HeldRow<Value> {
  readonly version: number
  readonly value?: Value
}

/** All rows of this PC by part and id. */
export type HeldRows = { readonly [Part in BackupPart]: ReadonlyMap<string, HeldRow<PartValues[Part]>> }

/** Reads and opens every row that a backup could hold. */
export async function readHeldRows({ database, unlocked }: Store): Promise<HeldRows> {
  const [records, history] = await Promise.all([
    openRows(new SealedTable<AgencyRecord>(database.records, unlocked)),
    openRows(new SealedTable<HistoryEntry>(database.history, unlocked)),
  ])
  const drafts = await openRows(new SealedTable<DraftWithProgress['draft']>(database.drafts, unlocked))
  const settings = await openRows(new SealedTable<unknown>(database.settings, unlocked))
  const pastOf = (of: PastOf) => {
    const past = settings.get(pastRowId(of))?.value as readonly PastChange[] | undefined
    return past && { past }
  }
  return {
    records,
    history,
    drafts: new Map(
      [...drafts].map(([id, { version, value }]) => {
        const progress = settings.get(progressRowId(id))?.value as FillProgress | undefined
        const beside = { ...(progress && { progress }), ...pastOf({ draft: id }) }
        return [id, value ? { version, value: { draft: value, ...beside } } : { version }]
      }),
    ),
    settings: new Map(
      backedUpSettings.flatMap((name): (readonly [SettingName, HeldRow<NamedSetting>])[] => {
        const row = settings.get(name)
        if (!row) return []
        const { version, value } = row
        return [
          [name, value === undefined ? { version } : { version, value: { name, value, ...pastOf({ setting: name }) } }],
        ]
      }),
    ),
  }
}

async function openRows<Value>(rows: SealedTable<Value>): Promise<Map<string, HeldRow<Value>>> {
  const sealed = await rows.table.toArray()
  const opened = await Promise.allSettled(sealed.map((row) => rows.open(row)))
  return new Map(
    sealed.map(({ id, version }, place) => {
      const result = opened[place]
      return [id, result?.status === 'fulfilled' ? { version, value: result.value.value } : { version }]
    }),
  )
}

/** The facts of all readable certificates. */
export async function readCertificates({ database, unlocked }: Store): Promise<CertificateFacts[]> {
  const rows = new SealedTable<CertificateFacts>(database.certificates, unlocked)
  const { kept } = await rows.openAll(await database.certificates.toArray())
  return kept.map(({ value }) => value)
}

/** The rows of a backup by part and id. */
export function rowsOfContent(content: BackupContent): { [Part in BackupPart]: Map<string, PartValues[Part]> } {
  return {
    records: new Map(content.records.map((one) => [one.id, one])),
    drafts: new Map(content.drafts.map((one) => [one.draft.id, one])),
    history: new Map(content.history.map((one) => [one.id, one])),
    settings: new Map(content.settings.map((one) => [one.name, one])),
  }
}

/** When a row was changed last, an ISO time; undefined where nobody noted it. */
export const stampOf: { readonly [Part in BackupPart]: (value: PartValues[Part]) => string | undefined } = {
  records: ({ changedAt }) => changedAt,
  drafts: ({ draft }) => draft.changedAt,
  history: ({ at, undoneAt }) => undoneAt ?? at,
  settings: () => undefined,
}

/** What a row is called in a list of conflicts. */
export const nameOf: { readonly [Part in BackupPart]: (value: PartValues[Part]) => string } = {
  records: displayName,
  drafts: ({ draft }) => [`Mẫu ${draft.draft.mau}`, ...draftSummaryOf(draft).who].join(', '),
  history: ({ mau, who }) => [`Mẫu ${mau}`, ...who.slice(0, 3)].join(', '),
  settings: ({ name }) => name,
}
