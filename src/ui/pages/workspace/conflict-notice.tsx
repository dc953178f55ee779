import { Button } from '../../components/button'
import { ErrorNotice, Notice } from '../../components/states'
import { useWords } from '../../text/words'
import type { Texts } from './draft-texts'
import type { Editing } from './use-editing'

/** Why saving failed. When another window saved first: what differs, and the choice between the two. */
export function ConflictNotice<T>({
  editing,
  textsOf,
}: {
  readonly editing: Editing<T>
  readonly textsOf: (value: T) => Texts
}) {
  const { words } = useWords()
  const { saving, theirs } = editing
  if (saving.state !== 'failed') return null
  return (
    <>
      <ErrorNotice error={saving.error} {...(theirs ? {} : { onRetry: editing.save })} />
      {theirs && (
        <Notice tone="warning" title={words.workspace.conflict}>
          <Differences mine={textsOf(editing.value)} theirs={textsOf(theirs.value)} />
          <div class="row">
            <Button look="main" onPress={editing.keepMine}>
              {words.workspace.conflictKeepMine}
            </Button>
            <Button onPress={editing.takeTheirs}>{words.workspace.conflictTakeTheirs}</Button>
          </div>
        </Notice>
      )}
    </>
  )
}

const shownAtMost = 12

function Differences({ mine, theirs }: { readonly mine: Texts; readonly theirs: Texts }) {
  const { workspace } = useWords().words
  const places = [...new Set([...mine.keys(), ...theirs.keys()])].filter(
    (place) => mine.get(place) !== theirs.get(place),
  )
  if (places.length === 0) return <p>{workspace.conflictSame}</p>
  return (
    <ul class="small">
      {places.slice(0, shownAtMost).map((place) => (
        <li key={place} class="wrap">
          <span class="strong">{place}</span>. {workspace.conflictMine}: {mine.get(place) ?? workspace.nothing}.{' '}
          {workspace.conflictTheirs}: {theirs.get(place) ?? workspace.nothing}.
        </li>
      ))}
      {places.length > shownAtMost && <li>{workspace.conflictMore(places.length - shownAtMost)}</li>}
    </ul>
  )
}
