import { useMemo, useState } from 'preact/hooks'
import { formatDate } from '../../../fields'
import { assess, lastSending, statesOf, subjectName, textOfRequest, wasSent } from '../../../requests'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { Badge, Empty } from '../../components/states'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'
import type { LivedDraft } from '../due/load-due'
import { PageTurner } from '../../components/page-turner'
import { stateName } from '../life/state-name'
import type { Decree } from './decree'
import { FindingBadges } from './finding-badges'
import { everyRequest, isAsked, RequestsSearch, searchedFrom } from './requests-search'
import { countFindings } from './value-findings'
import { useWorkspace } from './workspace-context'

interface ListProps {
  readonly drafts: readonly LivedDraft[]
  readonly decree: Decree
  readonly onRemove: (id: string) => void
  /** Puts away, or takes back into the list. */
  readonly onPutAway: (id: string, isAway: boolean) => void
}

/** The requests at work, the last changed first, and below them those that were put away. */
export function KeptRequests({ drafts, ...rest }: ListProps) {
  const { requests } = useWords().words
  const sorted = useMemo(() => [...drafts].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1)), [drafts])
  const away = sorted.filter(({ life }) => life.putAwayAt !== undefined)
  const atWork = sorted.filter(({ life }) => life.putAwayAt === undefined)
  return (
    <>
      {atWork.length > 0 && (
        <section class="stack">
          <h2>{requests.keptTitle}</h2>
          <FoundRequests title={requests.keptTitle} drafts={atWork} {...rest} />
        </section>
      )}
      {away.length > 0 && (
        <details class="stack">
          <summary>{requests.awayTitle(away.length)}</summary>
          <p class="small muted">{requests.awayIntro}</p>
          <FoundRequests title={requests.awayTitle(away.length)} drafts={away} {...rest} />
        </details>
      )}
    </>
  )
}

const perPage = 50

/** The requests that are looked for, a page at a time. A list that is seen at once has nothing to look for. */
function FoundRequests({ title, drafts, ...rest }: ListProps & { readonly title: string }) {
  const texts = useWords().words.requests
  const [asked, setAsked] = useState(everyRequest)
  const [page, setPage] = useState(0)
  const texted = useMemo(() => drafts.map((saved) => ({ saved, text: textOfRequest(saved) })), [drafts])
  const found = texted.filter(({ saved, text }) => isAsked(asked, saved, text)).map(({ saved }) => saved)
  const shownPage = Math.min(page, Math.max(0, Math.ceil(found.length / perPage) - 1))
  return (
    <>
      {drafts.length > searchedFrom && (
        <RequestsSearch
          asked={asked}
          onAsked={(next) => {
            setAsked(next)
            setPage(0)
          }}
        />
      )}
      {found.length === 0 ? (
        <Empty title={texts.noneFound}>
          <Button onPress={() => setAsked(everyRequest)}>{texts.showAll}</Button>
        </Empty>
      ) : (
        <RequestTable title={title} drafts={found.slice(shownPage * perPage, (shownPage + 1) * perPage)} {...rest} />
      )}
      <PageTurner all={found.length} page={shownPage} onPage={setPage} perPage={perPage} />
    </>
  )
}

function RequestTable({ title, drafts, ...rest }: ListProps & { readonly title: string }) {
  const { columns } = useWords().words.requests
  return (
    <div class="table-box kept-requests" role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.form}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.changed}</th>
            <th scope="col">{columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((saved) => (
            <Row key={saved.id} saved={saved} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ saved, decree, ...actions }: Omit<ListProps, 'drafts'> & { readonly saved: LivedDraft }) {
  const { words } = useWords()
  const { go, unsaved } = useWorkspace()
  const { id, changedAt } = saved
  const draft = unsaved.drafts.get(id)?.value ?? saved.draft
  const who = useWho(draft.subjects.map(subjectName))
  return (
    <tr>
      <td>
        <button type="button" class="link" onClick={() => go(`requests/${id}`)}>
          {words.common.mau(draft.mau)}
        </button>
        <span class="second small muted">{decree.forms[draft.mau].shortName}</span>
      </td>
      <td class="wrap">{who}</td>
      <td>
        <States saved={saved} decree={decree} />
        <Sending life={saved.life} />
      </td>
      <td class="once">{vietnamTime(changedAt)}</td>
      <td>
        <Actions saved={saved} name={`${draft.mau}, ${who}`} {...actions} />
      </td>
    </tr>
  )
}

/** Where it stands; before anything was noted, what still stands in the way. */
function States({ saved: { id, draft: kept, life }, decree }: { readonly saved: LivedDraft; readonly decree: Decree }) {
  const { words } = useWords()
  const { today } = useServices()
  const { unsaved } = useWorkspace()
  const draft = unsaved.drafts.get(id)?.value ?? kept
  const states = statesOf(draft, life)
  const isBeforeSending = states.some((state) => state === 'draft' || state === 'ready' || state === 'filled')
  return (
    <span class="row tight">
      {states.map((state) => (
        <Badge key={state} tone="info">
          {stateName(words.life, draft.mau, state)}
        </Badge>
      ))}
      {isBeforeSending && (
        <FindingBadges
          counts={countFindings(assess(draft, { ...decree, today: today(), certificates: [] }).findings)}
        />
      )}
      {unsaved.drafts.has(id) && <Badge tone="warning">{words.workspace.unsaved}</Badge>}
    </span>
  )
}

/** The day of the last sending and the number that answers come under. */
function Sending({ life }: Pick<LivedDraft, 'life'>) {
  const texts = useWords().words.requests
  const sending = lastSending({ life })
  if (!sending) return null
  return (
    <span class="second small muted">
      {texts.sentOn(formatDate(sending.on))}
      {sending.dossierNumber !== undefined && <span class="second">{texts.dossier(sending.dossierNumber)}</span>}
    </span>
  )
}

/** What was never sent can be removed; what was sent is put away, and brought back. */
function Actions({
  saved: { id, life },
  name,
  onRemove,
  onPutAway,
}: Pick<ListProps, 'onRemove' | 'onPutAway'> & { readonly saved: LivedDraft; readonly name: string }) {
  const { words } = useWords()
  const isAway = life.putAwayAt !== undefined
  if (isAway || wasSent(life)) {
    return (
      <Button look="quiet" onPress={() => onPutAway(id, !isAway)}>
        {isAway ? words.requests.bringBack : words.requests.putAway}
      </Button>
    )
  }
  return (
    <ConfirmButton name={words.requests.removeNamed(name)} onConfirm={() => onRemove(id)}>
      {words.common.remove}
    </ConfirmButton>
  )
}

const namesShown = 3

function useWho(names: readonly string[]): string {
  const { words } = useWords()
  if (names.length === 0) return words.requests.noOne
  const shown = names.slice(0, namesShown).map((name) => (name === '' ? words.requests.unnamedRow : name))
  const left = names.length - shown.length
  return left > 0 ? `${shown.join(', ')} ${words.requests.andMore(left)}` : shown.join(', ')
}
