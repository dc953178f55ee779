import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What an open page knows of the lock. */
export interface LockDesk {
  readonly hasPassphrase: boolean
  readonly lockNow: () => void
  /** To be called after the passphrase was set or removed. */
  readonly look: () => void
}

/** Hands the lock to the views behind it. */
export const LockContext = createContext<LockDesk | null>(null)

/** The lock of the page. @throws Error outside of it, which is a bug */
export function useLock(): LockDesk {
  const desk = useContext(LockContext)
  if (!desk) throw new Error('not behind the lock')
  return desk
}
