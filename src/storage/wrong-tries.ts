import { AppError } from '../errors'
import { remainingWaitMs, waitAfterWrongTries, type WrongTries } from '../vault'
import type { StoreDatabase } from './database'

const none: WrongTries = { count: 0, lastAtMs: 0 }

/** How long the next try has to wait, in milliseconds. */
export async function readWaitMs(database: StoreDatabase, nowMs: number): Promise<number> {
  return remainingWaitMs(await readTries(database), nowMs)
}

/**
 * Makes one try. It is counted as wrong before it is made, so that nobody gets tries for free by ending the browser; a right
 * one takes the count away. @param attempt gives undefined when the passphrase is wrong
 * @throws PASSPHRASE_TOO_SOON, PASSPHRASE_WRONG; details hold `waitMs`
 */
export async function tryPassphrase<Result>(
  database: StoreDatabase,
  nowMs: () => number,
  attempt: () => Promise<Result | undefined>,
): Promise<Result> {
  const count = await database.transaction('rw', database.keyring, async () => {
    const before = await readTries(database)
    const waitMs = remainingWaitMs(before, nowMs())
    if (waitMs > 0) throw new AppError('PASSPHRASE_TOO_SOON', { waitMs })
    await database.keyring.put({ id: 'wrong-tries', count: before.count + 1, lastAtMs: nowMs() })
    return before.count + 1
  })
  const result = await attempt()
  if (result === undefined) throw new AppError('PASSPHRASE_WRONG', { waitMs: waitAfterWrongTries(count) })
  await database.keyring.delete('wrong-tries')
  return result
}

async function readTries(database: StoreDatabase): Promise<WrongTries> {
  const row = await database.keyring.get('wrong-tries')
  return row?.id === 'wrong-tries' ? row : none
}
