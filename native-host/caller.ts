import { EXTENSION_ORIGIN, FIREFOX_ADDON_ID } from '../src/protocol/native/identity'

/**
 * Tells whether the arguments are those of a browser that calls for our extension. Chromium passes the origin first
 * (on Windows also `--parent-window=N`), Firefox its manifest's path and then the add-on's id.
 */
export function isOurBrowser(args: readonly string[]): boolean {
  const [first, second, ...more] = args
  if (first === EXTENSION_ORIGIN) {
    return second === undefined || (more.length === 0 && /^--parent-window=\d{1,20}$/.test(second))
  }
  return first !== undefined && first.endsWith('.json') && second === FIREFOX_ADDON_ID && more.length === 0
}

/** Tells whether the arguments are a browser's at all: an origin, or a manifest's path with an add-on's id. */
export function isAnyBrowser(args: readonly string[]): boolean {
  const [first, second] = args
  if (first === undefined) return false
  return /^[a-z-]+:\/\//.test(first) || (first.endsWith('.json') && second !== undefined)
}
