import type { ComponentChildren } from 'preact'

/** What a button looks like: the main action of a view, an ordinary one, one that removes, or a quiet link-like one. */
export type ButtonLook = 'main' | 'plain' | 'danger' | 'quiet'

interface ButtonProps {
  readonly look?: ButtonLook
  readonly wide?: boolean
  readonly disabled?: boolean
  /** What readers hear where the visible words alone would not say of what; it begins with those words. */
  readonly name?: string
  readonly onPress: () => void
  readonly children: ComponentChildren
}

/** A button. `look` defaults to plain. */
export function Button({ look = 'plain', wide = false, disabled = false, name, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${look}${wide ? ' wide' : ''}`}
      disabled={disabled}
      aria-label={name}
      onClick={() => onPress()}
    >
      {children}
    </button>
  )
}
