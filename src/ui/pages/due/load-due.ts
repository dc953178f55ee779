import { toAppError } from '../../../errors'
import { daysBetween, plusDays, type FieldKey, type FieldValues } from '../../../fields'
import type { AgencyRecord } from '../../../records'
import {
  dueDays,
  dueItems,
  expiryThresholds,
  newLife,
  type DueItem,
  type LastingCertificate,
  type HolderCertificate,
  type KeptRequest,
  type RequestDraft,
  type RequestLife,
} from '../../../requests'
import type { SavedDraft, Services } from '../../services'
import { loadDecree } from '../workspace/decree'

/** How far ahead and back the ends of certificates are looked at, in days. */
const [aheadDays, backDays] = [370, 60]

/** What the page of things to do shows. */
export interface Due {
  readonly items: readonly DueItem[]
  readonly certificates: readonly LastingCertificate[]
}

/** Gathers what is due today, and leaves days and counts for the background. */
export async function loadDue(services: Services): Promise<Due> {
  const today = services.today()
  const [requests, certificates, { calendar }] = await Promise.all([
    keptRequests(services),
    endingCertificates(services),
    loadDecree(services),
  ])
  const items = dueItems(requests, certificates, { today, calendar })
  // Those that may be told of before anybody opens this page again; what stands in a request already is not.
  const isFar = ({ notAfter }: LastingCertificate) => daysBetween(today, notAfter) > expiryThresholds[0]
  await services.reminders.remember(dueDays(items, certificates.filter(isFar)))
  return { items, certificates }
}

/** A kept request with its life, as the store gave it. */
export type LivedDraft = SavedDraft & KeptRequest

/** All kept requests with their lives, also those that were put away. */
export async function keptRequests({ store }: Pick<Services, 'store'>): Promise<LivedDraft[]> {
  const drafts = await store.listDrafts()
  return Promise.all(drafts.map(async (saved) => ({ ...saved, life: await lifeOf(store, saved.id) })))
}

/** The life of one request. One that can't be read stops no list: its own page says so. */
async function lifeOf(store: Services['store'], id: string): Promise<RequestLife> {
  try {
    return (await store.readProgress(id)).life ?? newLife
  } catch (thrown) {
    const { code } = toAppError(thrown)
    if (code === 'ROW_UNREADABLE' || code === 'ROW_ROLLED_BACK') return newLife
    throw thrown
  }
}

async function endingCertificates({ store, today }: Services): Promise<LastingCertificate[]> {
  const day = today()
  const certificate = { endsFrom: plusDays(day, -backDays), endsTo: plusDays(day, aheadDays) }
  return (await store.readRecords({ query: '', certificate })).map(certificateOf)
}

/** What the records say of those who stand in a request: the certificates that they hold. */
export async function certificatesOfSubjects(
  { store }: Pick<Services, 'store'>,
  { subjects }: RequestDraft,
): Promise<HolderCertificate[]> {
  const numbers = new Set(subjects.map((subject) => textOf(subject, 'citizenId')).filter((number) => number !== ''))
  const found = await Promise.all([...numbers].map((number) => store.findRecords(number)))
  const ids = new Set(found.flat().flatMap(({ id, certificateNotAfter }) => (certificateNotAfter ? [id] : [])))
  const saved = await Promise.all([...ids].map((id) => store.getRecord(id)))
  return saved.map(({ record }) => ({ ...certificateOf(record), citizenId: textOf(record.values, 'citizenId') }))
}

function certificateOf({ id, kind, values }: AgencyRecord): LastingCertificate {
  const names: readonly FieldKey[] = ['fullName', 'serviceName', 'certificateName', 'organisationName']
  return {
    recordId: id,
    name: names.map((key) => textOf(values, key)).find((name) => name !== '') ?? '',
    unit:
      textOf(values, kind === 'organisation' ? 'certificateName' : 'organisationName') ||
      textOf(values, 'organisationName'),
    serial: textOf(values, 'certificateSerial'),
    notAfter: textOf(values, 'certificateNotAfter'),
    renewedBefore: values.renewedBefore === true,
  }
}

function textOf(values: FieldValues, key: FieldKey): string {
  const value = values[key]
  return typeof value === 'string' ? value.trim() : ''
}
