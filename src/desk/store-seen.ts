/**
 * Noticing that the browser lost the store. A database that it takes for damaged is replaced by an empty one; what stands in
 * `storage.local` outlives that, and tells that another one lay there.
 */
import { browser } from 'wxt/browser'
import { isIsoDate, type IsoDate } from '../fields'

/** What is remembered outside of the database: which store lies in it, and the last day in Vietnam on which it was seen. */
interface SeenStore {
  readonly id: string
  readonly day: IsoDate
}

const seenName = 'storeSeen'

/**
 * The last day on which another store lay where this one lies now: the browser lost that one, and began an empty one without a
 * word. Undefined where nothing was lost; this store is then remembered. @param today the day in Vietnam
 */
export async function dayOfLostStore(id: string, today: IsoDate): Promise<IsoDate | undefined> {
  const seen = await readSeen()
  if (seen !== undefined && seen.id !== id) return seen.day
  if (seen?.day !== today) await rememberStore(id, today)
  return undefined
}

/** From now on this is the store of this PC. @param today the day in Vietnam */
export function rememberStore(id: string, today: IsoDate): Promise<void> {
  return browser.storage.local.set({ [seenName]: { id, day: today } satisfies SeenStore })
}

/** To be called before the store is removed on purpose: nothing is lost then. */
export function forgetStore(): Promise<void> {
  return browser.storage.local.remove(seenName)
}

async function readSeen(): Promise<SeenStore | undefined> {
  const kept = (await browser.storage.local.get(seenName))[seenName] as Partial<SeenStore> | undefined
  if (typeof kept?.id !== 'string' || typeof kept.day !== 'string' || !isIsoDate(kept.day)) return undefined
  return { id: kept.id, day: kept.day }
}
