import { join } from 'node:path'
import type * as koffi from 'koffi'

/** Koffi's functions, as its native part exports them. */
export type Koffi = typeof koffi

/**
 * Loads Koffi's native part from `koffi.node` in the given folder, so that the host needs no node_modules.
 * @throws what process.dlopen throws when the file is missing or foreign
 */
export function loadKoffi(folder: string): Koffi {
  const holder: { exports: unknown } = { exports: {} }
  process.dlopen(holder, join(folder, 'koffi.node'))
  return holder.exports as Koffi
}
