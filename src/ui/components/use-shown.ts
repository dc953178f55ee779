import { useEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'

/** Brings a part of the view to the top whenever something new is shown in it; undefined is nothing new. */
export function useShown(what: unknown): RefObject<HTMLElement> {
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    if (what !== undefined) part.current?.scrollIntoView({ block: 'start' })
  }, [what])
  return part
}
