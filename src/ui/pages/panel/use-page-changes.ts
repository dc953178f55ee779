import { useEffect, useRef, useState } from 'preact/hooks'
import type { Glance } from '../../../autofill/session'
import { useServices } from '../../components/services-context'

/**
 * Watches the page of a tab while this view is shown, and calls back once it has changed and come to rest. What is called is always
 * the newest function that was given; where that says false, it could not take the call and is called again.
 * @param about what the page was filled by last; after a new one it is looked at again, even if it seems the same
 * @returns the last glance at the page
 */
export function usePageChanges(
  tab: number | undefined,
  about: string | undefined,
  changed: () => boolean,
): Glance | undefined {
  const { fill } = useServices()
  const [glance, setGlance] = useState<Glance | undefined>(undefined)
  const latest = useRef(changed)
  latest.current = changed
  const isRestless = useRef(true)
  useEffect(() => {
    isRestless.current = true
  }, [tab, about])
  useEffect(() => {
    setGlance(undefined)
    if (tab === undefined) return
    let before: number | undefined
    return fill.watch(tab, (now) => {
      const isSame = now.digest === before
      before = now.digest
      setGlance((known) => (known?.undoable === now.undoable && known.fillId === now.fillId ? known : now))
      if (!isSame) isRestless.current = true
      else if (isRestless.current) isRestless.current = !latest.current()
    })
  }, [tab, fill])
  return glance
}
