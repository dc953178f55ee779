import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { FileButton } from './file-button'

/** A place to drop files on, with a button for those who rather choose them. */
export function DropZone({
  title,
  kinds,
  choose,
  accept,
  multiple = false,
  onFiles,
  children,
}: {
  readonly title: string
  /** Which files are meant, in words. */
  readonly kinds: string
  readonly choose: string
  /** The endings that the file dialog offers. */
  readonly accept: string
  /** Without it only the first file is taken. */
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly children?: ComponentChildren
}) {
  const [isOver, setOver] = useState(false)
  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const dropped = Array.from(event.dataTransfer?.files ?? [])
        if (dropped.length > 0) onFiles(multiple ? dropped : dropped.slice(0, 1))
      }}
    >
      <p class="strong">{title}</p>
      <p class="small muted">{kinds}</p>
      <FileButton label={choose} accept={accept} multiple={multiple} onFiles={onFiles} />
      {children}
    </div>
  )
}
