import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Button } from '../../components/button'
import { ErrorNotice, Loading } from '../../components/states'
import { useWords } from '../../text/words'
import { DecisionTables } from './decision-tables'
import { DraftsToMake } from './drafts-to-make'
import { FaultLists } from './fault-list'
import type { EnteredInput } from './input-from-work'
import type { AnsweredPlan } from './plan-with-answers'
import { UndecidedCases } from './undecided-cases'
import { usePlan } from './use-plan'
import type { PlannerDesk } from './use-planner-work'

/** The plan: made on demand, then following each answer, until requests are made of it. */
export function PlanCard({
  desk,
  input,
  isReady,
}: {
  readonly desk: PlannerDesk
  readonly input: EnteredInput
  /** False while the sheets are being read or have faults. */
  readonly isReady: boolean
}) {
  const { plan: texts } = useWords().words.planner
  const { work, answer } = desk
  const { answers, issuesLater, isPlanned } = work
  const wanted = useMemo(
    () => (isPlanned && isReady ? { input, answers: { answers, issuesLater } } : undefined),
    [isPlanned, isReady, input, answers, issuesLater],
  )
  const { result, isBusy, error } = usePlan(wanted)
  const [heading, expectResult] = useFocusOnResult(result !== undefined)
  return (
    <>
      <section class="card">
        <h2 ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        {!isPlanned && (
          <>
            <p class="muted">{isReady ? texts.intro : texts.fixSheets}</p>
            <div class="row">
              <Button
                look="main"
                disabled={!isReady}
                onPress={() => {
                  expectResult()
                  answer({ isPlanned: true })
                }}
              >
                {texts.make}
              </Button>
            </div>
          </>
        )}
        {isBusy && !result && <Loading text={texts.making} />}
        {error && <ErrorNotice error={error} onRetry={() => answer({ isPlanned: false })} />}
        {result && <Faults result={result} />}
      </section>
      {result && result.plan.decisions.length > 0 && <Result desk={desk} input={input} result={result} />}
    </>
  )
}

/** Brings a person who asked for the plan to where it begins. One who comes back to the page stays where the page begins. */
function useFocusOnResult(hasResult: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isExpected = useRef(false)
  useEffect(() => {
    if (hasResult && isExpected.current) heading.current?.focus()
    if (hasResult) isExpected.current = false
  }, [hasResult])
  return [heading, () => void (isExpected.current = true)] as const
}

function Faults({ result: { plan } }: { readonly result: AnsweredPlan }) {
  const { plan: texts } = useWords().words.planner
  return <FaultLists faults={plan.problems} errorsTitle={texts.errorsTitle} doubtsTitle={texts.doubtsTitle} />
}

function Result({
  desk,
  input,
  result: { plan, asked },
}: {
  readonly desk: PlannerDesk
  readonly input: EnteredInput
  readonly result: AnsweredPlan
}) {
  return (
    <>
      {asked.length > 0 && <UndecidedCases desk={desk} asked={asked} />}
      <DecisionTables decisions={plan.decisions} />
      <DraftsToMake
        plan={plan}
        open={asked.filter(({ isOpen }) => isOpen).length}
        requestDate={input.requestDate}
        issuesLater={desk.work.issuesLater}
        onIssuesLater={(issuesLater) => desk.answer({ issuesLater })}
        onMade={desk.clear}
      />
    </>
  )
}
