import { AppError } from '../../errors'
import { settingNames, type SettingName } from '../../protocol/runtime/settings'
import { pastChanges } from '../../protocol/runtime/past-shapes'
import { settingShapes } from '../../protocol/runtime/settings-shapes'
import {
  agencyRecord,
  certificateFacts,
  fillProgress,
  historyEntry,
  isoTime,
  keptDraft,
} from '../../protocol/runtime/store-shapes'
import { settingsOfThisPc, type BackupScope } from '../../protocol/runtime/vault-client'
import { z } from '../../protocol/zod'
import type { AgencyRecord, CertificateFacts, PastChange } from '../../records'
import type { FillProgress, HistoryEntry, KeptDraft } from '../../requests'

/** A draft with how far its fill has come, and its history of change where it has one. */
export interface DraftWithProgress {
  readonly draft: KeptDraft
  readonly progress?: FillProgress
  readonly past?: readonly PastChange[]
}

/** One setting with its value, already of the setting's shape, and its history of change where it has one. */
export interface NamedSetting {
  readonly name: SettingName
  readonly value: unknown
  readonly past?: readonly PastChange[]
}

/** What a backup holds before it is sealed. Versions of rows stay behind: they count the edits of one PC. */
export interface BackupContent {
  /** ISO time in UTC. */
  readonly madeAt: string
  readonly scope: BackupScope['kind']
  readonly records: readonly AgencyRecord[]
  readonly certificates: readonly CertificateFacts[]
  readonly drafts: readonly DraftWithProgress[]
  readonly history: readonly HistoryEntry[]
  readonly settings: readonly NamedSetting[]
}

const product = 'tro-ly-chung-thu'
/**
 * The number of the content's shape; the file's layout has a number of its own. Numbers are never reused. 2: records carry their history
 * of change. 3: so do drafts and settings, and a change may come from a file of settings or from a backup.
 */
const contentFormat = 3

const document = z.strictObject({
  product: z.literal(product),
  format: z.literal([1, 2, contentFormat]),
  madeAt: isoTime,
  scope: z.enum(['all', 'selection']),
  records: z.array(agencyRecord),
  certificates: z.array(certificateFacts),
  drafts: z.array(
    z.strictObject({ draft: keptDraft, progress: z.exactOptional(fillProgress), past: z.exactOptional(pastChanges) }),
  ),
  history: z.array(historyEntry),
  settings: z.array(z.strictObject({ name: z.string(), value: z.unknown(), past: z.exactOptional(pastChanges) })),
})
const whichFormat = z.looseObject({ product: z.literal(product), format: z.int() })

/** The content as the text of a backup file, in UTF-8. */
export function writeContent(content: BackupContent): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ product, format: contentFormat, ...content }))
}

/**
 * Reads the text of a backup file. Every row is checked as one that comes from a page would be.
 * @throws BACKUP_NEWER, BACKUP_DAMAGED with the part that is at fault
 */
export function readContent(text: Uint8Array): BackupContent {
  const json = parse(text)
  const which = whichFormat.safeParse(json)
  if (!which.success) throw new AppError('BACKUP_DAMAGED', { part: 'document' })
  if (which.data.format > contentFormat) throw new AppError('BACKUP_NEWER', { contentFormat: which.data.format })
  const parsed = document.safeParse(json)
  if (!parsed.success) {
    throw new AppError('BACKUP_DAMAGED', { part: String(parsed.error.issues[0]?.path[0] ?? 'document') })
  }
  const { madeAt, scope, records, certificates, drafts, history } = parsed.data
  const settings = parsed.data.settings.map(readSetting)
  refuseTwice(
    'records',
    records.map(({ id }) => id),
  )
  refuseTwice(
    'drafts',
    drafts.map(({ draft }) => draft.id),
  )
  refuseTwice(
    'history',
    history.map(({ id }) => id),
  )
  refuseTwice(
    'settings',
    settings.map(({ name }) => name),
  )
  return { madeAt, scope, records, certificates, drafts, history, settings }
}

/** Settings that a backup carries. */
export const backedUpSettings: readonly SettingName[] = settingNames.filter((name) => !settingsOfThisPc.includes(name))

function parse(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch (thrown) {
    throw new AppError('BACKUP_DAMAGED', { part: 'document' }, thrown)
  }
}

function readSetting({ name, value, past }: z.infer<typeof document>['settings'][number]): NamedSetting {
  const known = backedUpSettings.find((one) => one === name)
  const shaped = known && settingShapes[known].safeParse(value)
  if (!known || shaped?.success !== true) throw new AppError('BACKUP_DAMAGED', { part: 'settings' })
  return { name: known, value: shaped.data, ...(past && { past }) }
}

function refuseTwice(part: string, ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw new AppError('BACKUP_DAMAGED', { part, why: 'twice' })
}
