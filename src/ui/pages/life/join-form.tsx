import { useState } from 'preact/hooks'
import { joinRequests, newLife, subjectName, type JoinRefusal } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { vietnamTime } from '../../components/vietnam-time'
import { keptRequests, type LivedDraft } from '../due/load-due'
import { useWords } from '../../text/words'
import { useWorkspace } from '../workspace/workspace-context'
import type { RequestAtHand } from './use-split'

type Refusal = JoinRefusal | 'unsaved'

/** Takes the subjects of another request of the same form into this one, before either was sent. */
export function JoinForm({ disabled, ...own }: RequestAtHand & { readonly disabled: boolean }) {
  const texts = useWords().words.life
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.join}</summary>
      {isOpen && <JoinChoice {...own} disabled={disabled} />}
    </details>
  )
}

function JoinChoice({ disabled, ...own }: RequestAtHand & { readonly disabled: boolean }) {
  const { words } = useWords()
  const texts = words.life
  const services = useServices()
  const { unsaved } = useWorkspace()
  const [others, reload] = useLoaded(
    async () => (await keptRequests(services)).filter((one) => isOther(one, own)),
    [services, own.id],
  )
  const [chosen, setChosen] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [joining, join] = useJoin(own)
  if (others.state === 'failed') return <ErrorNotice error={others.error} onRetry={reload} />
  if (others.state !== 'done') return <Loading text={words.common.loading} />
  const other = others.value.find(({ id }) => id === chosen) ?? others.value[0]
  if (!other) return <p class="muted">{texts.joinNone(own.draft.mau)}</p>
  const press = () => {
    const joined = unsaved.drafts.has(other.id) ? { refusal: 'unsaved' as const } : joinRequests(own, other)
    setRefusal('refusal' in joined ? joined.refusal : undefined)
    if ('joined' in joined) join(other)
  }
  const nameOf = ({ draft: { subjects }, changedAt }: LivedDraft) => {
    const first = subjects[0] ? subjectName(subjects[0]) : ''
    const name = first === '' ? words.requests.noOne : first
    const who = subjects.length > 1 ? `${name} ${words.requests.andMore(subjects.length - 1)}` : name
    return `${who} · ${vietnamTime(changedAt)}`
  }
  return (
    <div class="stack tight">
      <p class="small muted">{texts.joinIntro}</p>
      <label class="field">
        <span class="label">{texts.joinWhich}</span>
        <select
          autocomplete="off"
          value={other.id}
          onChange={({ currentTarget: { value } }) => {
            setChosen(value)
            setRefusal(undefined)
          }}
        >
          {others.value.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      {refusal && <Notice tone="error" title={texts.joinRefusals[refusal]} />}
      {joining.state === 'failed' && <ErrorNotice error={joining.error} onRetry={reload} />}
      <div>
        <Button disabled={disabled || joining.state === 'running'} onPress={press}>
          {texts.joinDo(other.draft.subjects.length)}
        </Button>
      </div>
    </div>
  )
}

function isOther({ id, draft: { mau }, life }: LivedDraft, own: RequestAtHand): boolean {
  return id !== own.id && mau === own.draft.mau && life.putAwayAt === undefined
}

/** Joins. The first is kept with everybody before the second goes: whatever fails between, nobody is lost. */
function useJoin(own: RequestAtHand) {
  const { store } = useServices()
  const { go } = useWorkspace()
  const [joining, run] = useTask<undefined>()
  const join = (other: LivedDraft) =>
    void run(async () => {
      const result = joinRequests(own, other)
      if (!('joined' in result)) return undefined
      const { marks } = await store.readProgress(other.id)
      await store.saveDraft(own.id, result.joined.draft, own.version)
      await store.changeProgress(own.id, (before) => ({
        ...before,
        marks: [...before.marks, ...marks].slice(-2_000),
        life: result.joined.life,
      }))
      // Its steps stand in the joined request now, also those that were taken back.
      await store.changeProgress(other.id, (before) => ({ ...before, life: newLife }))
      await store.removeDraft(other.id)
      go('requests')
      return undefined
    })
  return [joining, join] as const
}
