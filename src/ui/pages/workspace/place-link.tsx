import type { ComponentChildren } from 'preact'
import { useWorkspace } from './workspace-context'

/** A link to another place of the workspace; with Ctrl it opens a tab of its own, as links do. */
export function PlaceLink({ place, children }: { readonly place: string; readonly children: ComponentChildren }) {
  const { go } = useWorkspace()
  return (
    <a
      href={`#/${place}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        go(place)
      }}
    >
      {children}
    </a>
  )
}
