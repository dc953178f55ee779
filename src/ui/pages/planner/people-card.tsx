import type { BodyMember, OldBody } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { peopleFromRecords, type FoundRecords } from './people-from-records'
import type { KeptFacts } from './planner-work'

/** The people of the old bodies: how many are there, and those whom kept records know besides. */
export function PeopleCard({
  bodies,
  people,
  kept,
  onKept,
}: {
  readonly bodies: readonly OldBody[]
  /** Those of the sheets. */
  readonly people: readonly BodyMember[]
  readonly kept: KeptFacts
  readonly onKept: (kept: KeptFacts) => void
}) {
  const texts = useWords().words.planner.people
  const keptCount = kept.people.length
  const hasKept = keptCount > 0 || Object.keys(kept.bodies).length > 0
  const isNobody = people.length + keptCount === 0
  return (
    <section class="card">
      <h2>{texts.title}</h2>
      <p class={isNobody ? 'muted' : ''} role="status">
        {isNobody ? texts.none : texts.count(people.length, keptCount)}
      </p>
      {hasKept ? (
        <div class="row">
          <Button onPress={() => onKept({ people: [], bodies: {} })}>{texts.drop}</Button>
        </div>
      ) : (
        <RecordsOffer key={bodies.map(({ name }) => name).join('\n')} bodies={bodies} people={people} onKept={onKept} />
      )}
    </section>
  )
}

/** Looks among the kept records, says what is there, and takes it over when it is wanted. */
function RecordsOffer({
  bodies,
  people,
  onKept,
}: {
  readonly bodies: readonly OldBody[]
  readonly people: readonly BodyMember[]
  readonly onKept: (kept: KeptFacts) => void
}) {
  const texts = useWords().words.planner.people
  const { store } = useServices()
  const [finding, run] = useTask<FoundRecords>()
  const search = () => void run(() => peopleFromRecords(store, bodies, { known: people, sheet: texts.recordSheet }))
  if (bodies.length === 0) return <p class="small muted">{texts.noBodies}</p>
  return (
    <>
      {finding.state !== 'done' && (
        <div class="row">
          <Button disabled={finding.state === 'running'} onPress={search}>
            {texts.search}
          </Button>
        </div>
      )}
      {finding.state === 'running' && <Loading text={texts.searching} />}
      {finding.state === 'failed' && <ErrorNotice error={finding.error} onRetry={search} />}
      {finding.state === 'done' && <Found found={finding.value} onTake={() => onKept(finding.value)} />}
    </>
  )
}

function Found({ found, onTake }: { readonly found: FoundRecords; readonly onTake: () => void }) {
  const texts = useWords().words.planner.people
  const certificates = Object.keys(found.bodies).length
  const count = found.people.length
  return (
    <>
      <p role="status">
        {count > 0 && `${texts.found(count, found.bodiesOfPeople)} `}
        {certificates > 0 && texts.foundCertificates(certificates)}
        {count + certificates === 0 && texts.nothing}
      </p>
      {found.isCut && <p class="finding warning">{texts.cut}</p>}
      {count + certificates > 0 && (
        <div class="row">
          <Button onPress={onTake}>{texts.take(count)}</Button>
        </div>
      )}
    </>
  )
}
