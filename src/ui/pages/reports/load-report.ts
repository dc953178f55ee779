import type { FieldKey, FieldValues } from '../../../fields'
import { reportLines, type ReportLine } from '../../../requests'
import type { Services } from '../../services'

/** As much of the history as reports look at. */
const mostEntries = 500

/** What the local history says was sent and answered. Rows that name no unit take it from the record of their certificate. */
export async function loadReport({ store }: Pick<Services, 'store'>): Promise<readonly ReportLine[]> {
  const drafts = await store.listDrafts()
  const [history, ...requests] = await Promise.all([
    store.listHistory(mostEntries),
    ...drafts.map(async ({ id, draft }) => ({ draft, progress: await store.readProgress(id) })),
  ])
  const told = requests.filter(({ progress }) => progress.life !== undefined || progress.marks.length > 0)
  const serials = told.flatMap(({ draft }) => draft.subjects.flatMap((one) => (needsUnit(one) ? serialOf(one) : [])))
  const units = await unitsBySerial(store, new Set(serials))
  return reportLines(told, history, (subject) => units.get(serialOf(subject)) ?? '')
}

function needsUnit(subject: FieldValues): boolean {
  return textOf(subject, 'organisationName') === '' && serialOf(subject) !== ''
}

function serialOf(subject: FieldValues): string {
  return textOf(subject, 'certificateSerial')
}

async function unitsBySerial(store: Services['store'], serials: ReadonlySet<string>): Promise<Map<string, string>> {
  const units = new Map<string, string>()
  for (const serial of serials) {
    const [found] = await store.findRecords(serial)
    if (!found) continue
    const { record } = await store.getRecord(found.id)
    if (serialOf(record.values) === serial) units.set(serial, textOf(record.values, 'organisationName'))
  }
  return units
}

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value.trim() : ''
}
