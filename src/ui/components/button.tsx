import type { ComponentChildren } from 'preact'

/** What a button looks like: the main action of a view, an ordinary one, one that removes, or a quiet link-like one. */
export type ButtonLook = 'main' | 'plain' | 'danger' | 'quiet'

interface ButtonProps {
  readonly look?: ButtonLook
  readonly wide?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
  readonly children: ComponentChildren
}

/** A button. `look` defaults to plain. */
export function Button({ look = 'plain', wide = false, disabled = false, onPress, children }: ButtonProps) {
  return (
    <button type="button" class={`button ${look}${wide ? ' wide' : ''}`} disabled={disabled} onClick={() => onPress()}>
      {children}
    </button>
  )
}
