import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useFocusAfterEdit } from './use-kept-edit'

/** One thing of a list that is opened to be looked at and edited. It stays open while it is edited. */
export function SettingRow({
  title,
  facts,
  isEdited,
  children,
}: {
  readonly title: string
  /** What is told about it while it is closed. */
  readonly facts: ComponentChildren
  readonly isEdited: boolean
  readonly children: ComponentChildren
}) {
  const [isOpen, setOpen] = useState(false)
  const isShown = isOpen || isEdited
  const head = useFocusAfterEdit<HTMLButtonElement>(isEdited)
  return (
    <li>
      <h3>
        <button
          ref={head}
          type="button"
          class="row-head"
          aria-expanded={isShown}
          disabled={isEdited}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="wrap">{title}</span>
          <span class="row tight">{facts}</span>
        </button>
      </h3>
      {isShown && <div class="row-body">{children}</div>}
    </li>
  )
}
