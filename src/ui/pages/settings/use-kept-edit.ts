import { useEffect, useRef, useState } from 'preact/hooks'
import type { Settings } from '../../../protocol/runtime/settings'
import { useWorkspace } from '../workspace/workspace-context'
import { useSettingsDesk } from './settings-context'

/** Something that is being edited: `value` is undefined while it is only looked at. */
export interface KeptEdit<T> {
  readonly value: T | undefined
  /** The settings that the editing began from. */
  readonly seen: Settings | undefined
  /** True after it was saved, until it is edited again. */
  readonly wasSaved: boolean
  /** Opens the editor. */
  readonly begin: (start: T) => void
  readonly change: (value: T) => void
  /** Closes the editor: what was typed is kept elsewhere now, or is not wanted. */
  readonly end: (how: 'saved' | 'discarded') => void
}

interface Edited<T> {
  readonly value: T
  readonly seen: Settings
}

/**
 * An edit that outlives going to another page of the workspace; from its first change on it counts as unsaved work.
 * @param name what is edited, e.g. `calendar/2027`; a name always holds the same type
 */
export function useKeptEdit<T>(name: string): KeptEdit<T> {
  const { unsaved, onUnsaved } = useWorkspace()
  const { settings } = useSettingsDesk()
  const [edited, setEdited] = useState(() => unsaved.settings.get(name) as Edited<T> | undefined)
  const [wasSaved, setSaved] = useState(false)
  return {
    value: edited?.value,
    seen: edited?.seen,
    wasSaved,
    begin: (start) => {
      setSaved(false)
      setEdited({ value: start, seen: settings })
    },
    change: (next) => {
      const working = { value: next, seen: edited?.seen ?? settings }
      setEdited(working)
      unsaved.settings.set(name, working)
      onUnsaved()
    },
    end: (how) => {
      setSaved(how === 'saved')
      setEdited(undefined)
      unsaved.settings.delete(name)
      onUnsaved()
    },
  }
}

/** Brings the focus to an element when the editor in its place closes. */
export function useFocusAfterEdit<Element extends HTMLElement>(isEdited: boolean) {
  const element = useRef<Element>(null)
  const was = useRef(isEdited)
  useEffect(() => {
    if (was.current && !isEdited) element.current?.focus()
    was.current = isEdited
  }, [isEdited])
  return element
}
