import { daysBetween, formatDate, type IsoDate } from '../../../fields'
import { isOverdue, type DueItem } from '../../../requests'
import { useServices } from '../../components/services-context'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { useWorkspace } from '../workspace/workspace-context'

/** Things to do in a table, one a row, with why and a way to where they are done. */
export function DueTable({ items }: { readonly items: readonly DueItem[] }) {
  const texts = useWords().words.due
  const day = useServices().today()
  const title = texts.listTitle(items.length)
  return (
    <div class="table-box" role="region" aria-label={title} tabIndex={0}>
      <table class="due-table">
        <caption class="small muted">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.columns.day}</th>
            <th scope="col">{texts.columns.what}</th>
            <th scope="col">{texts.columns.who}</th>
            <th scope="col">{texts.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, place) => (
            <Row key={place} item={item} today={day} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ item, today }: { readonly item: DueItem; readonly today: IsoDate }) {
  const { words } = useWords()
  const { go } = useWorkspace()
  const { kind, who, count, request, certificate, source } = item
  const place = request ? `requests/${request.id}` : `records/${certificate?.recordId ?? ''}`
  const names = who.length === 0 ? words.requests.noOne : who.join(', ')
  const others = count - who.length
  return (
    <tr>
      <td class="once">
        <DayCell item={item} today={today} />
      </td>
      <td>
        <button
          type="button"
          class="link"
          aria-label={words.due.openNamed(words.due.kinds[kind], names)}
          onClick={() => go(place)}
        >
          {words.due.kinds[kind]}
        </button>
        {request && <span class="second small muted">{words.common.mau(request.mau)}</span>}
      </td>
      <td class="wrap">
        {others > 0 && who.length > 0 ? `${names} ${words.requests.andMore(others)}` : names}
        {certificate && <span class="second small muted">{certificate.unit}</span>}
      </td>
      <td class="wrap">
        {words.due.reasons[kind]}
        {source !== undefined && <span class="second small muted">{source}</span>}
      </td>
    </tr>
  )
}

function DayCell({ item, today }: { readonly item: DueItem; readonly today: IsoDate }) {
  const texts = useWords().words.due
  const { day, since } = item
  if (day === undefined)
    return (
      <>
        {texts.noTerm}
        <span class="second small muted">{texts.since(formatDate(since))}</span>
      </>
    )
  const left = daysBetween(today, day)
  const tone = isOverdue(item, today) ? 'error' : left <= 7 ? 'warning' : 'plain'
  return (
    <>
      {formatDate(day)}{' '}
      <Badge tone={tone}>{left < 0 ? texts.overdue(-left) : left === 0 ? texts.today : texts.inDays(left)}</Badge>
    </>
  )
}
