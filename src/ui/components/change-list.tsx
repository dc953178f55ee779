import { useState } from 'preact/hooks'
import { useWords } from '../text/words'
import { vietnamTime } from './vietnam-time'

/** One change as it is read: what changed it, when (ISO time in UTC), and a line for each thing that was changed. */
export interface ShownChange {
  readonly title: string
  readonly at: string
  readonly lines: readonly string[]
}

/** So many changes cost nothing to draw. */
const drawnAtOnce = 20

/**
 * A history of change, folded, the newest first. A long one is drawn only when somebody opens it. @param count how many of the changes are changes,
 * where the last one is the beginning @param note what is told below it
 */
export function ChangeList({
  changes,
  count = changes.length,
  none,
  note,
}: {
  readonly changes: readonly ShownChange[]
  readonly count?: number
  readonly none: string
  readonly note?: string | undefined
}) {
  const texts = useWords().words.changes
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="record-changes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{texts.title(count)}</h2>
      </summary>
      {(isOpen || changes.length <= drawnAtOnce) && (
        <>
          {count === 0 && <p class="muted">{none}</p>}
          <ol class="plain-list stack">
            {changes.map(({ title, at, lines }, place) => (
              <li key={`${at}/${place}`}>
                <span class="strong wrap">{title}</span> <span class="small muted">{vietnamTime(at)}</span>
                {lines.length > 0 && (
                  <ul class="small">
                    {lines.map((line, row) => (
                      <li key={row} class="wrap">
                        {line}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
          {note !== undefined && <p class="small muted">{note}</p>}
        </>
      )}
    </details>
  )
}
