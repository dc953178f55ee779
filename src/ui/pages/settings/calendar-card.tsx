import {
  calendarYearToJson,
  derivedYear,
  overlayCalendar,
  readCalendarYear,
  shippedCalendar,
  type CalendarYear,
} from '../../../procedures'
import type { ChangeCause } from '../../../records'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { Badge, ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PastList } from '../past/past-list'
import { ExportFileButton } from './export-file-button'
import { fileNameOf } from './file-name'
import { ImportButton } from './import-button'
import { SettingRow } from './setting-row'
import { useSettingsDesk } from './settings-context'
import { useKeptEdit } from './use-kept-edit'
import { editedYear, type EditedYear } from './year-edit'
import { withYear, YearEditor } from './year-editor'
import { YearTable } from './year-table'

/** The days off: shipped years, and the user's own in their place. */
export function CalendarCard() {
  const texts = useWords().words.settings.calendar
  const { settings, write } = useSettingsDesk()
  const [adding, run] = useTask<undefined>()
  const { years } = overlayCalendar(shippedCalendar, settings.ownCalendarYears)
  const next = (years.at(-1)?.year ?? 0) + 1
  const keep = (year: CalendarYear, cause?: ChangeCause) =>
    write({ ownCalendarYears: withYear(settings.ownCalendarYears, year) }, cause)
  return (
    <section class="card" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{texts.title}</h2>
      <p class="muted">{texts.intro}</p>
      <ul class="plain-list rows">
        {years.map((year) => (
          <Year key={year.year} year={year} />
        ))}
      </ul>
      <p class="small muted">{texts.otherYears}</p>
      {adding.state === 'failed' && <ErrorNotice error={adding.error} />}
      <ImportButton
        read={(json) => {
          const reading = readCalendarYear(json)
          return 'year' in reading ? { value: reading.year } : reading
        }}
        occupantOf={({ year }) => (isOwn(settings.ownCalendarYears, year) ? texts.year(year) : undefined)}
        onImport={keep}
        beside={
          <Button
            disabled={adding.state === 'running'}
            onPress={() =>
              void run(async () => {
                await keep(derivedYear(next))
                return undefined
              })
            }
          >
            {texts.addYear(next)}
          </Button>
        }
      />
      <PastList of={[{ setting: 'ownCalendarYears' }]} seen={settings} />
    </section>
  )
}

function isOwn(own: readonly CalendarYear[], year: number): boolean {
  return own.some((one) => one.year === year)
}

function Year({ year }: { readonly year: CalendarYear }) {
  const { words } = useWords()
  const texts = words.settings.calendar
  const { settings } = useSettingsDesk()
  const edit = useKeptEdit<EditedYear>(`calendar/${year.year}`)
  const working = year.days.filter(({ kind }) => kind === 'working').length
  return (
    <SettingRow
      title={texts.year(year.year)}
      isEdited={edit.value !== undefined}
      facts={
        <>
          <span class="small muted">{texts.summary(year.days.length - working, working)}</span>
          <Badge tone={year.isFinal ? 'good' : 'warning'}>{year.isFinal ? texts.final : texts.notFinal}</Badge>
          {isOwn(settings.ownCalendarYears, year.year) && <Badge tone="info">{words.settings.own}</Badge>}
        </>
      }
    >
      {edit.value ? (
        <YearEditor year={edit.value} edit={edit} />
      ) : (
        <>
          {edit.wasSaved && <Notice tone="good" title={words.settings.savedNow} />}
          {!year.isFinal && (
            <Notice tone="warning" title={texts.notFinalTitle(year.year)}>
              <p>{texts.notFinalNext}</p>
            </Notice>
          )}
          <YearTable year={year} />
          <YearActions year={year} onEdit={() => edit.begin(editedYear(year))} />
        </>
      )}
    </SettingRow>
  )
}

function YearActions({ year, onEdit }: { readonly year: CalendarYear; readonly onEdit: () => void }) {
  const texts = useWords().words.settings.calendar
  const { settings, write } = useSettingsDesk()
  const [removing, run] = useTask<undefined>()
  const isShipped = isOwn(shippedCalendar.years, year.year)
  const removal = isShipped ? texts.reset : texts.remove
  const remove = () =>
    void run(async () => {
      await write({ ownCalendarYears: settings.ownCalendarYears.filter((one) => one.year !== year.year) })
      return undefined
    })
  return (
    <>
      <div class="row">
        <Button onPress={onEdit}>{texts.edit}</Button>
        <ExportFileButton
          label={texts.year(year.year)}
          fileName={fileNameOf(texts.exportName, String(year.year))}
          textOf={() => calendarYearToJson(year)}
        />
        {isOwn(settings.ownCalendarYears, year.year) && (
          <ConfirmButton name={`${removal}: ${texts.year(year.year)}`} onConfirm={remove}>
            {removal}
          </ConfirmButton>
        )}
      </div>
      {removing.state === 'failed' && <ErrorNotice error={removing.error} />}
    </>
  )
}
