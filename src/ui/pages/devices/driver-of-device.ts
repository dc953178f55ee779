import type { TokenReport } from '../../../token'

/**
 * What the native host found of a family's driver: `read` the driver shows a token, `present` it is there and shows none,
 * `failed` it is there and can't be used, `missing` it was not found.
 */
export type DriverState = 'read' | 'present' | 'failed' | 'missing'

/** What the host's report says of the driver of a family. Several modules of one family count as the best of them. */
export function driverOf(family: string, { modules }: TokenReport): DriverState {
  const own = modules.filter(({ name }) => name === family)
  if (own.some(({ status, tokens }) => status === 'ok' && tokens.length > 0)) return 'read'
  if (own.some(({ status }) => status === 'ok')) return 'present'
  return own.length > 0 ? 'failed' : 'missing'
}
