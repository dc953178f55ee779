import { useState } from 'preact/hooks'
import { formatDate } from '../../../fields'
import { countAll, countByMonth, countByUnit, linesWithin, type ReportDay, type ReportLine } from '../../../requests'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Empty, ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PageHeading } from '../workspace/page-heading'
import { PlaceLink } from '../workspace/place-link'
import { loadReport } from './load-report'
import { daysOfPart, yearParts, type YearPart } from './report-period'
import { monthName, reportSheets } from './report-sheets'
import { ReportTable } from './report-tables'

/** What was issued, renewed, changed, revoked and recovered, by unit and period: to look at, to print and to keep as an Excel file. */
export function ReportsPage() {
  const { words } = useWords()
  const services = useServices()
  const [lines, reload] = useLoaded(() => loadReport(services), [services])
  return (
    <>
      <PageHeading>{words.reports.title}</PageHeading>
      <p class="muted">{words.reports.intro}</p>
      {(lines.state === 'idle' || lines.state === 'running') && <Loading text={words.reports.counting} />}
      {lines.state === 'failed' && <ErrorNotice error={lines.error} onRetry={reload} />}
      {lines.state === 'done' && lines.value.length === 0 && (
        <Empty title={words.reports.empty}>
          <p>{words.reports.emptyNext}</p>
          <p>
            <PlaceLink place="requests">{words.reports.toRequests}</PlaceLink>
          </p>
        </Empty>
      )}
      {lines.state === 'done' && lines.value.length > 0 && <Report lines={lines.value} />}
    </>
  )
}

function Report({ lines }: { readonly lines: readonly ReportLine[] }) {
  const texts = useWords().words.reports
  const services = useServices()
  const thisYear = Number(services.today().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [part, setPart] = useState<YearPart>('year')
  const [day, setDay] = useState<ReportDay>('answeredOn')
  const [saving, run] = useTask<string>()
  const period = daysOfPart(year, part)
  const shown = linesWithin(lines, day, period)
  const waiting = linesWithin(lines, 'sentOn', period).filter(({ answeredOn }) => answeredOn === undefined).length
  const years = yearsOf(lines, thisYear)
  const save = () =>
    void run(() =>
      services.documents.saveTable(
        `bao-cao-chung-thu-${year}-${part}`,
        { what: 'sheets', sheets: reportSheets(shown, day, texts) },
        'xlsx',
      ),
    )
  return (
    <>
      <div class="row report-choice">
        <Choice
          label={texts.year}
          value={String(year)}
          options={years.map((one) => [String(one), String(one)])}
          onChoose={(value) => setYear(Number(value))}
        />
        <Choice
          label={texts.part}
          value={part}
          options={yearParts.map((one) => [one, partName(one, texts)])}
          onChoose={(value) => setPart(yearParts.find((one) => one === value) ?? 'year')}
        />
        <Choice
          label={texts.day}
          value={day}
          options={[
            ['answeredOn', texts.days.answeredOn],
            ['sentOn', texts.days.sentOn],
          ]}
          onChoose={(value) => setDay(value === 'sentOn' ? 'sentOn' : 'answeredOn')}
        />
      </div>
      {shown.length === 0 ? (
        <Empty title={texts.nothing}>
          <p>{texts.nothingNext(waiting)}</p>
        </Empty>
      ) : (
        <>
          <div class="row">
            <Button look="main" disabled={saving.state === 'running'} onPress={save}>
              {texts.excel}
            </Button>
            <Button onPress={() => services.documents.print()}>{texts.print}</Button>
          </div>
          {saving.state === 'running' && <Loading text={texts.making} />}
          {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
          {saving.state === 'done' && <Notice tone="good" title={texts.saved(saving.value)} />}
          <div class="stack printed-report">
            <p class="strong report-head">
              {texts.head(formatDate(period.from), formatDate(period.to), texts.days[day])}
            </p>
            <ReportTable
              title={texts.byUnit}
              heading={texts.unit}
              rows={countByUnit(shown)}
              sum={countAll(shown)}
              nameOf={(name) => name || texts.noUnit}
            />
            <ReportTable
              title={texts.byMonth}
              heading={texts.month}
              rows={countByMonth(shown, day)}
              sum={countAll(shown)}
              nameOf={monthName}
            />
            <p class="small muted">{texts.made(formatDate(services.today()))}</p>
          </div>
          {waiting > 0 && <p class="small">{texts.waiting(waiting)}</p>}
        </>
      )}
    </>
  )
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly onChoose: (value: string) => void
}) {
  return (
    <label>
      {label}{' '}
      <select
        autocomplete="off"
        class="search-kind"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The years that anything lies in, and this one, the newest first. */
function yearsOf(lines: readonly ReportLine[], thisYear: number): number[] {
  const days = lines.flatMap(({ sentOn, answeredOn }) => [sentOn ?? [], answeredOn ?? []].flat())
  return [...new Set([thisYear, ...days.map((day) => Number(day.slice(0, 4)))])].sort((one, other) => other - one)
}

function partName(
  part: YearPart,
  texts: {
    readonly wholeYear: string
    readonly quarter: (text: string) => string
    readonly monthOf: (text: string) => string
  },
): string {
  const [kind, number = ''] = part.split('-')
  if (kind === 'year') return texts.wholeYear
  return kind === 'quarter' ? texts.quarter(number) : texts.monthOf(number)
}
