import { formatDate, type IsoDate } from '../../../fields'
import type { CalendarYear } from '../../../procedures'
import { useWords } from '../../text/words'

/** The name of a day's weekday. */
export function useWeekday(): (date: IsoDate) => string {
  const { weekdays } = useWords().words.settings.calendar
  return (date) => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
}

/** The days of a year to look at. */
export function YearTable({ year }: { readonly year: CalendarYear }) {
  const { words } = useWords()
  const texts = words.settings.calendar
  const weekday = useWeekday()
  if (year.days.length === 0) return <p class="muted">{texts.noDays}</p>
  return (
    <div class="table-box" role="region" aria-label={texts.year(year.year)} tabIndex={0}>
      <table class="compact">
        <thead>
          <tr>
            <th scope="col">{texts.date}</th>
            <th scope="col">{texts.weekday}</th>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.why}</th>
            <th scope="col">{words.settings.source}</th>
          </tr>
        </thead>
        <tbody>
          {year.days.map(({ date, kind, why, source }) => (
            <tr key={date}>
              <td class="once">{formatDate(date)}</td>
              <td class="once">{weekday(date)}</td>
              <td class={kind === 'working' ? 'once strong' : 'once'}>{texts.kinds[kind]}</td>
              <td class="wrap">{why}</td>
              <td class="wrap small muted">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
