import { useState } from 'preact/hooks'
import { mostMerged, type SuspectedGroup } from '../../../protocol/runtime/duplicate-client'
import { Button } from '../../components/button'
import { Badge } from '../../components/states'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import { PlaceLink } from '../workspace/place-link'
import { MergeForm } from './merge-form'

type Row = SuspectedGroup['rows'][number]

/** One group of records that may be one: why, which of them, and what to do. Of two both are ticked. */
export function SuspectedGroupCard({
  group,
  onApart,
  onMerged,
}: {
  readonly group: SuspectedGroup
  readonly onApart: () => void
  readonly onMerged: (merged: { readonly id: string; readonly name: string }) => void
}) {
  const { words } = useWords()
  const texts = words.duplicates
  const { rows, reasons, size } = group
  const [ticked, setTicked] = useState<readonly string[]>(rows.length === 2 ? rows.map(({ id }) => id) : [])
  const [isComparing, setComparing] = useState(false)
  const chosen = rows.filter(({ id }) => ticked.includes(id))
  const canMerge = chosen.length >= 2 && chosen.length <= mostMerged
  const nameOf = (row: Row) => (row.name === '' ? words.recordsPage.unnamed : row.name)
  const tick = (id: string, isOn: boolean) => {
    setComparing(false)
    setTicked((before) => (isOn ? [...before, id] : before.filter((one) => one !== id)))
  }
  const [first] = rows
  return (
    <section class="card" aria-label={texts.groupOf(first ? nameOf(first) : '')}>
      <div class="row">
        {reasons.map((reason) => (
          <Badge key={reason} tone={reason === 'email' ? 'warning' : 'error'}>
            {texts.reasons[reason]}
          </Badge>
        ))}
      </div>
      <ul class="plain-list stack tight">
        {rows.map((row) => (
          <li key={row.id} class="row suspected">
            {rows.length > 2 && (
              <input
                type="checkbox"
                aria-label={texts.tick(nameOf(row))}
                checked={ticked.includes(row.id)}
                onChange={(event) => tick(row.id, event.currentTarget.checked)}
              />
            )}
            <span class="wrap">
              <PlaceLink place={`records/${row.id}`}>{nameOf(row)}</PlaceLink>
              <span class="second small muted">
                {[row.line, texts.changedAt(vietnamTime(row.changedAt))].filter((one) => one !== '').join(' · ')}
              </span>
            </span>
          </li>
        ))}
        {size > rows.length && <li class="muted">{texts.more(size - rows.length)}</li>}
      </ul>
      {isComparing ? (
        <MergeForm ids={chosen.map(({ id }) => id)} onMerged={onMerged} onCancel={() => setComparing(false)} />
      ) : (
        <div class="row">
          <Button look="main" disabled={!canMerge} onPress={() => setComparing(true)}>
            {texts.compare(chosen.length)}
          </Button>
          <Button onPress={onApart}>{texts.apart}</Button>
          <span class="small muted">{canMerge ? texts.apartWhat : texts.tickTwo(mostMerged)}</span>
        </div>
      )}
    </section>
  )
}
