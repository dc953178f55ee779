import { AppError, toAppError } from '../errors'

/** The longest chain of causes that is looked at. */
const mostCauses = 8

const unavailable = new Set([
  'BlockedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'UnknownError',
  'UpgradeError',
])

/**
 * The one place where failures of Dexie and IndexedDB become ours. A full disk may hide inside an aborted transaction or a
 * list of failures, so causes are followed inwards. What is not known here is a bug: INTERNAL.
 */
export function translateDexieError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const names = namesOf(thrown)
  if (names.includes('QuotaExceededError')) return new AppError('STORE_FULL', {}, thrown)
  if (names.includes('VersionError')) return new AppError('STORE_NEWER', {}, thrown)
  const known = names.find((name) => unavailable.has(name))
  return known === undefined ? toAppError(thrown) : new AppError('STORE_UNAVAILABLE', { why: known }, thrown)
}

/** The same function with its failures translated. */
export function translated<Args extends unknown[], Result>(
  work: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await work(...args)
    } catch (thrown) {
      throw translateDexieError(thrown)
    }
  }
}

function namesOf(thrown: unknown): string[] {
  const names: string[] = []
  const waiting: unknown[] = [thrown]
  while (waiting.length > 0 && names.length < mostCauses) {
    const one = waiting.shift()
    if (typeof one !== 'object' || one === null) continue
    if ('name' in one && typeof one.name === 'string') names.push(one.name)
    if ('inner' in one) waiting.push(one.inner)
    if ('cause' in one) waiting.push(one.cause)
    if ('failures' in one && Array.isArray(one.failures)) waiting.push((one.failures as unknown[])[0])
  }
  return names
}
