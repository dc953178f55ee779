import { useState } from 'preact/hooks'
import type { SuspectedGroup, Suspicion } from '../../../protocol/runtime/duplicate-client'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading, Notice } from '../../components/states'
import { useLastValue } from '../../components/use-last-value'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PageHeading } from '../workspace/page-heading'
import { useWorkspace } from '../workspace/workspace-context'
import { KeptMerges } from './kept-merges'
import { SuspectedGroupCard } from './suspected-group'

/** Records that may be kept twice: each group looked at, merged, or said to be different; and the merges that can be undone. */
export function DuplicatesPage() {
  const { words } = useWords()
  const texts = words.duplicates
  const { duplicates } = useServices()
  const { go } = useWorkspace()
  const [found, again] = useLoaded(() => duplicates.find(), [duplicates])
  const [merged, setMerged] = useState<{ readonly id: string; readonly name: string }>()
  const [mergeCount, setMergeCount] = useState(0)
  const last = useLastValue(found)
  return (
    <>
      <PageHeading>{texts.title}</PageHeading>
      <p class="muted">{texts.intro}</p>
      {merged && (
        <Notice tone="good" title={texts.merged(merged.name)}>
          <div class="row">
            <Button onPress={() => go(`records/${merged.id}`)}>{texts.openMerged}</Button>
          </div>
        </Notice>
      )}
      {found.state === 'running' && <Loading text={texts.looking} />}
      {found.state === 'failed' && <ErrorNotice error={found.error} onRetry={again} />}
      {last && (
        <Found
          suspicion={last}
          onSettled={(one) => {
            setMerged(one)
            if (one) setMergeCount(mergeCount + 1)
            again()
          }}
        />
      )}
      <KeptMerges
        count={mergeCount}
        onUndone={() => {
          setMerged(undefined)
          again()
        }}
      />
      <div class="row">
        <Button look="quiet" onPress={() => go('records')}>
          {words.workspace.backTo(words.workspace.pages.records)}
        </Button>
      </div>
    </>
  )
}

function Found({
  suspicion: { groups, total, people },
  onSettled,
}: {
  readonly suspicion: Suspicion
  readonly onSettled: (merged: { readonly id: string; readonly name: string } | undefined) => void
}) {
  const texts = useWords().words.duplicates
  const { settings } = useServices()
  const [setting, run] = useTask<undefined>()
  const sayApart = ({ rows }: SuspectedGroup) =>
    void run(async () => {
      const { apartRecords } = await settings.read()
      const ids = rows.map(({ id }) => id)
      await settings.write({ apartRecords: [ids, ...apartRecords].slice(0, mostApart) })
      onSettled(undefined)
      return undefined
    })
  if (total === 0)
    return (
      <Empty title={texts.noneTitle}>
        <p>{texts.noneNext}</p>
      </Empty>
    )
  return (
    <>
      <p class="strong" role="status">
        {texts.found(people, total)}
      </p>
      {setting.state === 'failed' && <ErrorNotice error={setting.error} />}
      {groups.map((group) => (
        <SuspectedGroupCard
          key={group.rows.map(({ id, version }) => `${id}/${version}`).join(' ')}
          group={group}
          onApart={() => sayApart(group)}
          onMerged={onSettled}
        />
      ))}
      {total > groups.length && <p class="muted">{texts.shownOnly(groups.length)}</p>}
    </>
  )
}

const mostApart = 500
