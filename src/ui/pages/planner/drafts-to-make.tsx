import { forms } from '../../../procedures'
import { maxRowsOfDraft, type ReorganisationPlan } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { useWorkspace } from '../workspace/workspace-context'
import { keepDrafts, type Keeping } from './keep-drafts'

/** The requests that the plan leads to, and the button that makes all of them, or none. */
export function DraftsToMake({
  plan: { drafts, problems },
  open,
  requestDate,
  issuesLater,
  onIssuesLater,
  onMade,
}: {
  readonly plan: ReorganisationPlan
  /** How many questions have no answer yet. */
  readonly open: number
  readonly requestDate: string
  /** True once the clerk wants only changes and revocations made. */
  readonly issuesLater: boolean
  readonly onIssuesLater: (issuesLater: boolean) => void
  readonly onMade: () => void
}) {
  const { drafts: texts } = useWords().words.planner
  const services = useServices()
  const { go } = useWorkspace()
  const [making, run] = useTask<Keeping>()
  const errors = problems.filter(({ severity }) => severity === 'error')
  const isTooEarly = errors.length > 0 && errors.every(({ code }) => code === 'ISSUE_BEFORE_EFFECTIVE')
  const isBlocked = errors.length > 0 && drafts.length === 0
  const isBusy = making.state === 'running'
  const make = () =>
    void run(async () => {
      const keeping = await keepDrafts(services, drafts, requestDate)
      if ('kept' in keeping) {
        onMade()
        go('requests')
      }
      return keeping
    })
  return (
    <section class="card">
      <h2>{texts.title}</h2>
      {isBlocked && <p class="finding error">{texts.blocked}</p>}
      {!isBlocked && drafts.length === 0 && <p class="muted">{texts.none}</p>}
      {isTooEarly && (
        <label class="tick">
          <input
            type="checkbox"
            checked={issuesLater}
            onChange={(event) => onIssuesLater(event.currentTarget.checked)}
          />
          <span>{texts.issuesLater}</span>
        </label>
      )}
      {drafts.length > 0 && (
        <>
          <DraftList drafts={drafts} />
          {open > 0 && <p class="finding warning">{texts.open(open)}</p>}
          <div class="row">
            <Button look="main" disabled={isBusy} onPress={make}>
              {texts.make(drafts.length)}
            </Button>
          </div>
        </>
      )}
      {isBusy && <Loading text={texts.making} />}
      {making.state === 'failed' && <ErrorNotice error={making.error} />}
      {making.state === 'done' && 'error' in making.value && <Failure {...making.value} />}
    </section>
  )
}

function DraftList({ drafts }: Pick<ReorganisationPlan, 'drafts'>) {
  const { drafts: texts } = useWords().words.planner
  return (
    <>
      <ol class="drafts-to-make">
        {drafts.map(({ mau, subjects }, at) => (
          <li key={at}>{texts.one(mau, forms[mau].shortName, subjects.length)}</li>
        ))}
      </ol>
      {drafts.some(({ subjects }) => subjects.length === maxRowsOfDraft) && (
        <p class="small muted">{texts.parted(maxRowsOfDraft)}</p>
      )}
    </>
  )
}

function Failure({ error, leftOver }: Extract<Keeping, { readonly leftOver: number }>) {
  const { drafts: texts } = useWords().words.planner
  return (
    <>
      <p class="strong">{leftOver === 0 ? texts.failed : texts.leftOver(leftOver)}</p>
      <ErrorNotice error={error} />
    </>
  )
}
