/** Wrong passphrases since the last right one. Kept beside the keys, so that closing the browser does not forgive them. */
export interface WrongTries {
  readonly count: number
  /** When the last one was made, in milliseconds since 1970. */
  readonly lastAtMs: number
}

/** As many are free: a slip of the fingers, Caps Lock, the wrong keyboard. */
const freeTries = 3
const firstWaitMs = 5_000
const longestWaitMs = 5 * 60_000

/** How long the whole wait after so many wrong passphrases is: it doubles up to five minutes, and never becomes for ever. */
export function waitAfterWrongTries(count: number): number {
  if (count < freeTries) return 0
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(20, count - freeTries))
}

/** How long to wait from now on, in milliseconds. A clock that was set back does not make it longer than the whole wait. */
export function remainingWaitMs({ count, lastAtMs }: WrongTries, nowMs: number): number {
  const whole = waitAfterWrongTries(count)
  return Math.max(0, Math.min(whole, lastAtMs + whole - nowMs))
}
