import type { Certificate } from '../../../certificates'
import { AppError } from '../../../errors'
import type { Settings } from '../../../protocol/runtime/settings'
import {
  deviceNumberOf,
  withDeviceNumber,
  withoutDeviceNumber,
  withSeenCertificates,
  type DeviceNumber,
  type SeenToken,
} from '../../../records'
import { rowsOfDevice, withNumberInRows, type DeviceRow } from '../../../requests'
import type { ShownToken } from '../../../token'
import type { SavedDraft, Services } from '../../services'

/** A token as its number is kept for: what tells it from others, and its subscriber's certificates. */
export function seenToken(token: ShownToken, own: readonly Certificate[]): SeenToken {
  const { manufacturer, model, serial } = token
  return { manufacturer, model, serial, certificateSerials: own.map((one) => one.serial) }
}

/** The number that was confirmed for a token. Certificates that are new on it are noted, so that requests about them find it. */
export async function readNumber({ settings }: Services, token: SeenToken): Promise<DeviceNumber | undefined> {
  const { deviceNumbers } = await settings.read()
  const noted = withSeenCertificates(deviceNumbers, token)
  if (noted !== deviceNumbers) await settings.write({ deviceNumbers: noted })
  return deviceNumberOf(noted, token)
}

/**
 * Keeps the number that a person confirmed for a token. @param before the number that the person saw there; undefined for none
 * @throws ROW_CHANGED_ELSEWHERE when another window keeps another one by now
 */
export async function keepNumber(
  services: Services,
  token: SeenToken,
  number: string,
  before: string | undefined,
): Promise<DeviceNumber | undefined> {
  const confirmedAt = new Date(services.nowMs()).toISOString()
  const seen = await readUnchanged(services, token, before)
  await services.settings.write(
    { deviceNumbers: withDeviceNumber(seen.deviceNumbers, token, number, confirmedAt) },
    { seen },
  )
  return readNumber(services, token)
}

/** Forgets the number of a token. Requests keep what they hold. @throws ROW_CHANGED_ELSEWHERE when it is another one by now */
export async function forgetNumber(
  services: Services,
  token: SeenToken,
  before: string | undefined,
): Promise<undefined> {
  const seen = await readUnchanged(services, token, before)
  await services.settings.write({ deviceNumbers: withoutDeviceNumber(seen.deviceNumbers, token) }, { seen })
}

async function readUnchanged({ settings }: Services, token: SeenToken, before: string | undefined): Promise<Settings> {
  const now = await settings.read()
  if (deviceNumberOf(now.deviceNumbers, token)?.number !== before)
    throw new AppError('ROW_CHANGED_ELSEWHERE', { table: 'settings' })
  return now
}

/** A draft with rows about a device whose number they don't hold. */
export interface DraftOfDevice {
  readonly saved: SavedDraft
  readonly rows: readonly DeviceRow[]
}

/** The drafts of Mẫu 05–08 that are about a device and hold another number or none. */
export async function draftsOfDevice(
  { store }: Services,
  own: readonly Certificate[],
  number: string,
): Promise<readonly DraftOfDevice[]> {
  return (await store.listDrafts())
    .map((saved) => ({ saved, rows: rowsOfDevice(saved.draft, own, number) }))
    .filter(({ rows }) => rows.length > 0)
}

/** Writes the number into chosen rows of a draft, over what it holds now. @throws ROW_CHANGED_ELSEWHERE and the store's others */
export async function fillNumber(
  { store }: Services,
  { saved }: DraftOfDevice,
  rows: readonly number[],
  number: string,
): Promise<void> {
  await store.saveDraft(saved.id, withNumberInRows(saved.draft, rows, number), saved.version)
}
