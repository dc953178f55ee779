import { useEffect, useMemo } from 'preact/hooks'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PageHeading } from '../workspace/page-heading'
import { DatesCard } from './dates-card'
import { inputFromWork } from './input-from-work'
import { LinesCard } from './lines-card'
import { PeopleCard } from './people-card'
import { PlanCard } from './plan-card'
import { SheetsCard } from './sheets-card'
import { usePlannerWork } from './use-planner-work'

/** "Sắp xếp cơ quan": from the lists of a reorganisation to what each body and each person needs, and the requests for it. */
export function PlannerPage() {
  const { words } = useWords()
  const services = useServices()
  const desk = usePlannerWork()
  const { work, enter, clear, isEmpty } = desk
  const [reading, readAgain] = useLoaded(
    async () => (work.files.length === 0 ? undefined : services.sheets.understand(work.files)),
    [services, work.files],
  )
  const read = reading.state === 'done' ? reading.value : undefined
  const tables = read?.tables
  const sheetDate = tables?.effectiveDate
  useEffect(() => {
    if (sheetDate !== undefined && work.effectiveDate === '') enter({ effectiveDate: sheetDate })
  }, [sheetDate])
  const { typedSheet } = words.planner.lines
  const today = services.today()
  const input = useMemo(() => inputFromWork(work, tables, { today, typedSheet }), inputsOf(work, tables, today))
  return (
    <>
      <div class="row apart">
        <PageHeading>{words.workspace.pages.planner}</PageHeading>
        {!isEmpty && (
          <ConfirmButton name={words.planner.clear} onConfirm={clear}>
            {words.planner.clear}
          </ConfirmButton>
        )}
      </div>
      <p class="muted">{words.planner.intro}</p>
      <DatesCard desk={desk} sheetDate={sheetDate} />
      <SheetsCard
        files={work.files}
        reading={reading}
        onFiles={(change) => enter((newest) => ({ files: change(newest.files) }))}
        onRetry={readAgain}
      />
      <LinesCard lines={work.lines} onLines={(lines) => enter({ lines })} />
      <PeopleCard
        bodies={input.oldBodies}
        people={tables?.people ?? []}
        kept={work.kept}
        onKept={(kept) => enter({ kept })}
      />
      <PlanCard desk={desk} input={input} isReady={work.files.length === 0 || tables !== undefined} />
    </>
  )
}

/** What the input depends on: answers do not change it. */
function inputsOf(
  { effectiveDate, requestDate, files, lines, kept }: ReturnType<typeof usePlannerWork>['work'],
  tables: unknown,
  today: string,
): readonly unknown[] {
  return [effectiveDate, requestDate, files, lines, kept, tables, today]
}
