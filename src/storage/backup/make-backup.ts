import type { BackupScope } from '../../protocol/runtime/vault-client'
import { sealBackup } from '../../vault'
import { refuseShortPassphrase } from '../change-passphrase'
import type { Store } from '../store'
import { writeContent, type BackupContent } from './backup-content'
import { readCertificates, readHeldRows, type HeldRow } from './kept-rows'

/** A backup file, how many rows it holds, and how many of this PC could not be read and so are not in it. */
export interface MadeBackup {
  readonly file: Uint8Array<ArrayBuffer>
  readonly rows: number
  readonly unreadable: number
}

/** What a backup is to hold, and when it is made. */
export interface BackupOrder {
  readonly scope: BackupScope
  readonly passphrase: string
  readonly nowMs: number
}

/** Makes a backup of an open store. @throws PASSPHRASE_TOO_SHORT */
export async function makeBackup(store: Store, crypto: Crypto, order: BackupOrder): Promise<MadeBackup> {
  refuseShortPassphrase(order.passphrase)
  const { content, unreadable } = await collect(store, order)
  const { records, drafts, history, settings } = content
  const rows = records.length + drafts.length + history.length + settings.length
  return { file: await sealBackup(crypto, writeContent(content), order.passphrase), rows, unreadable }
}

/** A hand-over holds the chosen records with their certificates and the chosen requests: no history, no settings. */
async function collect(
  store: Store,
  { scope, nowMs }: BackupOrder,
): Promise<{ content: BackupContent; unreadable: number }> {
  const held = await readHeldRows(store)
  const isAll = scope.kind === 'all'
  const records = readable(held.records, isAll ? undefined : scope.recordIds)
  const drafts = readable(held.drafts, isAll ? undefined : scope.draftIds)
  const history = readable(held.history, isAll ? undefined : [])
  const settings = readable(held.settings, isAll ? undefined : [])
  const linked = new Set(records.values.flatMap(({ certificates }) => certificates))
  const content: BackupContent = {
    madeAt: new Date(nowMs).toISOString(),
    scope: scope.kind,
    records: records.values,
    certificates: (await readCertificates(store)).filter(({ sha256 }) => linked.has(sha256)),
    drafts: drafts.values,
    history: history.values,
    settings: settings.values,
  }
  const unreadable = records.unreadable + drafts.unreadable + history.unreadable + settings.unreadable
  return { content, unreadable }
}

function readable<Value>(
  held: ReadonlyMap<string, HeldRow<Value>>,
  ids: readonly string[] | undefined,
): { readonly values: Value[]; readonly unreadable: number } {
  const wanted = ids && new Set(ids)
  const rows = [...held].filter(([id]) => wanted?.has(id) ?? true).map(([, row]) => row)
  const values = rows.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return { values, unreadable: rows.length - values.length }
}
