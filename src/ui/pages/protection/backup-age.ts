import type { Protection } from '../../../protocol/runtime/settings'

const dayMs = 24 * 3_600_000

/** What a clerk is reminded of: days since the last backup, or that there was never one. */
export type BackupAge = { readonly days: number } | 'never'

/**
 * Tells whether a reminder is due. Where there was never a backup, it waits until the oldest row has stood unchanged for as long:
 * nobody is nagged on the first day. @param oldestChange ISO times of rows, in any order @param nowMs milliseconds since 1970
 */
export function backupAge(
  { lastBackupAt, remindAfterDays }: Protection,
  oldestChange: readonly string[],
  nowMs: number,
): BackupAge | undefined {
  if (remindAfterDays === 0 || oldestChange.length === 0) return undefined
  const isOld = (time: string) => nowMs - Date.parse(time) >= remindAfterDays * dayMs
  if (lastBackupAt === '') return oldestChange.some(isOld) ? 'never' : undefined
  return isOld(lastBackupAt) ? { days: Math.floor((nowMs - Date.parse(lastBackupAt)) / dayMs) } : undefined
}
