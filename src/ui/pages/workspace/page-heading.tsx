import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWorkspace } from './workspace-context'

/** The page's one heading of the first rank. It takes the focus when a person comes here from another page. */
export function PageHeading({ children }: { readonly children: ComponentChildren }) {
  const { hasMoved } = useWorkspace()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasMoved) heading.current?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} class="page-heading">
      {children}
    </h1>
  )
}
