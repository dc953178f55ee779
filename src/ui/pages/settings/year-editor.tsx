import { useRef } from 'preact/hooks'
import { userSource, type CalendarYear, type SpecialDay } from '../../../procedures'
import { Button } from '../../components/button'
import { en } from '../../text/en'
import { vi } from '../../text/vi'
import { useWords } from '../../text/words'
import { CellChoice, CellDay, CellText } from './edit-controls'
import { EditFrame } from './edit-frame'
import { useSettingsDesk } from './settings-context'
import type { KeptEdit } from './use-kept-edit'
import { useElsewhere } from './use-elsewhere'
import { useSaving } from './use-saving'
import { dayOf, readEditedYear, type EditedDay, type EditedYear } from './year-edit'
import { useWeekday } from './year-table'

const badDate = { vi: vi.settings.calendar.badDate, en: en.settings.calendar.badDate }

/** The own years with one of them replaced or added, in order. */
export function withYear(own: readonly CalendarYear[], year: CalendarYear): readonly CalendarYear[] {
  return [...own.filter((one) => one.year !== year.year), year].sort((one, other) => one.year - other.year)
}

/** A year being edited: its days, and whether it is final. Saving makes it the user's own. */
export function YearEditor({ year, edit }: { readonly year: EditedYear; readonly edit: KeptEdit<EditedYear> }) {
  const texts = useWords().words.settings.calendar
  const { settings } = useSettingsDesk()
  const { fault, saving, save, forgetFault } = useSaving()
  const elsewhere = useElsewhere('ownCalendarYears', String(year.year), edit.seen)
  const box = useRef<HTMLDivElement>(null)
  const put = (days: readonly EditedDay[]) => edit.change({ ...year, days })
  const remove = (place: number) => {
    // The fault's place would name another row from here on.
    forgetFault()
    put(year.days.filter((_one, at) => at !== place))
    box.current?.querySelector<HTMLElement>(':scope > .row > .button')?.focus()
  }
  return (
    <EditFrame
      title={texts.editTitle(year.year)}
      fault={fault}
      saving={saving}
      elsewhere={elsewhere}
      onSave={() =>
        save(
          readEditedYear(year, badDate),
          (value) => ({ ownCalendarYears: withYear(settings.ownCalendarYears, value) }),
          () => edit.end('saved'),
        )
      }
      onDiscard={() => edit.end('discarded')}
    >
      <label class="tick">
        <input
          type="checkbox"
          data-path="isFinal"
          checked={year.isFinal}
          onChange={(event) => edit.change({ ...year, isFinal: event.currentTarget.checked })}
        />
        <span>{texts.isFinal}</span>
      </label>
      <div ref={box} class="stack tight">
        <DaysTable
          days={year.days}
          onDay={(place, day) => put(year.days.map((one, at) => (at === place ? day : one)))}
          onRemove={remove}
        />
        <div class="row">
          <Button onPress={() => put([...year.days, { typed: '', kind: 'off', why: '', source: userSource }])}>
            {texts.addDay}
          </Button>
        </div>
      </div>
    </EditFrame>
  )
}

function DaysTable({
  days,
  onDay,
  onRemove,
}: {
  readonly days: readonly EditedDay[]
  readonly onDay: (place: number, day: EditedDay) => void
  readonly onRemove: (place: number) => void
}) {
  const { words } = useWords()
  const texts = words.settings.calendar
  return (
    <div class="table-box">
      <table class="compact edited">
        <thead>
          <tr>
            <th scope="col">{texts.date}</th>
            <th scope="col">{texts.weekday}</th>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.why}</th>
            <th scope="col">{words.settings.source}</th>
            <th scope="col">
              <span class="seen-by-readers-only">{words.common.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day, place) => (
            <DayRow
              key={place}
              place={place}
              day={day}
              onDay={(next) => onDay(place, next)}
              onRemove={() => onRemove(place)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayRow({
  place,
  day,
  onDay,
  onRemove,
}: {
  readonly place: number
  readonly day: EditedDay
  readonly onDay: (day: EditedDay) => void
  readonly onRemove: () => void
}) {
  const { words } = useWords()
  const texts = words.settings.calendar
  const weekday = useWeekday()
  const date = dayOf(day)
  const cell = (part: string, field: string) => {
    return { path: `days[${place}].${part}`, label: texts.row(field, place + 1) }
  }
  const kinds: readonly SpecialDay['kind'][] = ['off', 'working']
  return (
    <tr>
      <td>
        <CellDay {...cell('date', texts.date)} value={day.typed} onChange={(typed) => onDay({ ...day, typed })} />
      </td>
      <td class="once weekday">{date === undefined ? '' : weekday(date)}</td>
      <td>
        <CellChoice
          {...cell('kind', texts.kind)}
          value={day.kind}
          options={kinds.map((kind) => ({ value: kind, text: texts.kinds[kind] }))}
          onChange={(kind) => onDay({ ...day, kind: kind === 'working' ? 'working' : 'off' })}
        />
      </td>
      <td class="grows">
        <CellText {...cell('why', texts.why)} value={day.why} onChange={(why) => onDay({ ...day, why })} />
      </td>
      <td class="grows">
        <CellText
          {...cell('source', words.settings.source)}
          value={day.source}
          onChange={(source) => onDay({ ...day, source })}
        />
      </td>
      <td>
        <button type="button" class="button quiet" aria-label={texts.removeDay(place + 1)} onClick={onRemove}>
          ✕
        </button>
      </td>
    </tr>
  )
}
