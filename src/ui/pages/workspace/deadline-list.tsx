import { useState } from 'preact/hooks'
import { formatDate, isIsoDate, type FieldValue, type IsoDate } from '../../../fields'
import {
  countWorkingDays,
  handBackDeadline,
  unknownDurations,
  type Deadline,
  type FormDefinition,
  type Purpose,
  type WorkingCalendar,
} from '../../../procedures'
import { FieldControl } from '../../components/field-control'
import { SourceNote } from '../../components/source-note'
import { useWords } from '../../text/words'
import { PlaceLink } from './place-link'

/** The decree's day in force: nothing is counted from before it. @source NĐ 68/2024 */
const earliest = '2024-08-15'

type UnknownPurpose = (typeof unknownDurations)[number]['purpose']

const unknownFor: Readonly<Partial<Record<Purpose, readonly UnknownPurpose[]>>> = {
  'renew-or-change': ['renew', 'change'],
  revoke: ['revoke'],
  recover: ['recover'],
}

/** The deadlines of a request, each able to explain itself; and plainly which times no source sets. */
export function DeadlineList({
  form: { purpose },
  deadlines,
  calendar,
  isComplete,
}: {
  readonly form: FormDefinition
  readonly deadlines: readonly Deadline[]
  readonly calendar: WorkingCalendar
  /** No error is left: only then is a deadline more than a supposition. */
  readonly isComplete: boolean
}) {
  const { words, language } = useWords()
  if (purpose === 'hand-back') return <HandBackDeadline calendar={calendar} startsWithout={deadlines.length === 0} />
  const unknown = unknownDurations.filter((one) => unknownFor[purpose]?.includes(one.purpose) === true)
  return (
    <>
      {deadlines.map((deadline) => (
        <MovableDeadline key={deadline.what} deadline={deadline} calendar={calendar} isComplete={isComplete} />
      ))}
      {unknown.map(({ name, nameEnglish, source }) => (
        <p key={name} class="small">
          {words.decree.unknownDuration(language === 'vi' ? name : nameEnglish)} <SourceNote source={source} />
        </p>
      ))}
      {purpose === 'report-handover' && <p class="small">{words.decree.afterHandover}</p>}
      {deadlines.length + unknown.length === 0 && purpose !== 'report-handover' && (
        <p class="small">{words.decree.noDeadline}</p>
      )}
    </>
  )
}

/** The hand-back runs from a notice that only the clerk has seen: nothing is counted before she tells its day. */
function HandBackDeadline({
  calendar,
  startsWithout,
}: {
  readonly calendar: WorkingCalendar
  /** The rows are plainly expired. */
  readonly startsWithout: boolean
}) {
  const { decree } = useWords().words
  const [typed, setTyped] = useState<FieldValue>()
  const [ticked, setTicked] = useState<boolean>()
  const isWithout = ticked ?? (startsWithout && typed === undefined)
  const from = dayFrom(typed)
  return (
    <>
      {!isWithout && (
        <div class="field">
          <label for="deadline-hand-back">{decree.dayZero['hand-back']}</label>
          <FieldControl
            id="deadline-hand-back"
            fieldKey="letterDate"
            value={typed}
            isWrong={typed !== undefined && from === undefined}
            proposals={[]}
            describedBy={undefined}
            onChange={setTyped}
            onLeave={() => undefined}
          />
        </div>
      )}
      <label class="row tight small">
        <input
          type="checkbox"
          id="deadline-no-notice"
          checked={isWithout}
          onChange={(event) => setTicked(event.currentTarget.checked)}
        />
        {decree.noNotice}
      </label>
      {isWithout && <p class="small">{decree.unknownDuration(decree.handBack)}</p>}
      {!isWithout && from !== undefined && <DeadlineView deadline={handBackDeadline(from, calendar)} />}
    </>
  )
}

function dayFrom(typed: FieldValue | undefined): IsoDate | undefined {
  return typeof typed === 'string' && isIsoDate(typed) && typed >= earliest ? typed : undefined
}

/** A deadline counted from today, or from the day that the clerk tells: day zero is seldom the day on which she looks. */
function MovableDeadline({
  deadline,
  calendar,
  isComplete,
}: {
  readonly deadline: Deadline
  readonly calendar: WorkingCalendar
  readonly isComplete: boolean
}) {
  const { decree } = useWords().words
  const [typed, setTyped] = useState<FieldValue | undefined>(deadline.from)
  const { what, workingDays, source } = deadline
  const id = `deadline-${what}`
  const from = dayFrom(typed)
  return (
    <>
      <div class="field">
        <label for={id}>{decree.dayZero[what]}</label>
        <FieldControl
          id={id}
          fieldKey="letterDate"
          value={typed}
          isWrong={from === undefined}
          proposals={[]}
          describedBy={undefined}
          onChange={setTyped}
          onLeave={() => undefined}
        />
      </div>
      {from !== undefined && (
        <DeadlineView
          deadline={countWorkingDays({ what, workingDays, source, from, calendar })}
          isMuted={!isComplete}
        />
      )}
    </>
  )
}

/** One deadline: the day, the number of working days, and on demand every day that counts or does not. */
export function DeadlineView({
  deadline,
  isMuted = false,
}: {
  readonly deadline: Deadline
  readonly isMuted?: boolean
}) {
  const { decree } = useWords().words
  const { what, workingDays, from, due, counted, skipped, uncertainYears, source } = deadline
  return (
    <div class={`stack tight deadline${isMuted ? ' muted' : ''}`}>
      <p class={isMuted ? 'muted' : 'strong'}>{decree.deadlines[what](formatDate(due), formatDate(from))}</p>
      <p class="small">
        {decree.workingDays(String(workingDays).padStart(2, '0'))}. {decree.countedFrom(formatDate(from))}
      </p>
      {uncertainYears.length > 0 && (
        <p class="small finding warning">
          {decree.uncertainYears(uncertainYears.join(', '))}{' '}
          <PlaceLink place="settings">{decree.calendarLink}</PlaceLink>
        </p>
      )}
      <details class="small">
        <summary>{decree.howCounted}</summary>
        <p class="strong">{decree.counted}</p>
        <ul class="plain-list">
          {counted.map((day) => (
            <li key={day}>{formatDate(day)}</li>
          ))}
        </ul>
        {skipped.length > 0 && (
          <>
            <p class="strong">{decree.skipped}</p>
            <ul class="plain-list">
              {skipped.map(({ date, why }) => (
                <li key={date}>
                  {formatDate(date)}: {why}
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="muted">
          {decree.source}: {source}
        </p>
      </details>
    </div>
  )
}
