import { dateInVietnam, fold, tidy, type FieldValues } from '../../../fields'
import type { AgencyRecord, CertificateFacts } from '../../../records'
import { bodyKey, type BodyMember, type OldBody } from '../../../requests'
import type { SavedRecord, StoreService } from '../../services'
import type { KeptFacts } from './planner-work'

/** What kept records know of the old bodies. */
export interface FoundRecords extends KeptFacts {
  /** Old bodies of which some person was found. */
  readonly bodiesOfPeople: number
  /** True when a body has more records than the store gives at once: the rest was not looked at. */
  readonly isCut: boolean
}

/** The most records that the store gives for one query. */
const mostFound = 500
const atOnce = 50

/** Words that are often written short, so a search by them would miss the other writing. */
const shortened = new Set(['uy', 'ban', 'nhan', 'dan', 'ubnd', 'hoi', 'dong', 'hdnd', 'thanh', 'pho', 'tp'])

/**
 * Looks for people whose body is one of these old bodies, and for certificates of the bodies that have none here.
 * @param known people who are in the plan already, left out by their citizen number
 * @param sheet what the rows of the found people are called where a fault names them
 */
export async function peopleFromRecords(
  store: Pick<StoreService, 'findRecords' | 'getRecord'>,
  bodies: readonly OldBody[],
  { known, sheet }: { readonly known: readonly BodyMember[]; readonly sheet: string },
): Promise<FoundRecords> {
  const names = new Map(bodies.map(({ name }) => [bodyKey(name), name]))
  const ids = new Set<string>()
  let isCut = false
  for (const name of names.values()) {
    const found = await store.findRecords(queryFor(name))
    isCut ||= found.length >= mostFound
    for (const { id, kind } of found) if (kind !== 'service') ids.add(id)
  }
  const numbers = new Set(known.flatMap(({ values }) => values.citizenId ?? []))
  const records = (await readAll(store, [...ids])).filter(({ record }) => names.has(keyOf(record)))
  const members = records.filter(
    ({ record: { kind, values } }) => kind === 'person' && !numbers.has(values.citizenId ?? ''),
  )
  const people = members.map((saved, at) => ({
    body: names.get(keyOf(saved.record)) ?? '',
    values: valuesOf(saved),
    place: { sheet, row: at + 1 },
  }))
  return {
    people,
    bodies: Object.fromEntries(
      records
        .filter(({ record }) => record.kind === 'organisation')
        .map((saved) => [keyOf(saved.record), valuesOf(saved)] as const)
        .filter(([, { certificateSerial }]) => certificateSerial !== undefined),
    ),
    bodiesOfPeople: new Set(people.map(({ body }) => body)).size,
    isCut,
  }
}

function keyOf({ values: { organisationName } }: AgencyRecord): string {
  return typeof organisationName === 'string' ? bodyKey(organisationName) : ''
}

function queryFor(name: string): string {
  const words = fold(tidy(name)).split(' ')
  const own = words.filter((word) => !shortened.has(word))
  return (own.length > 0 ? own : words).join(' ')
}

async function readAll(store: Pick<StoreService, 'getRecord'>, ids: readonly string[]): Promise<SavedRecord[]> {
  const all: SavedRecord[] = []
  for (let at = 0; at < ids.length; at += atOnce)
    all.push(...(await Promise.all(ids.slice(at, at + atOnce).map((id) => store.getRecord(id)))))
  return all
}

/** A linked certificate tells better than what was typed. */
function valuesOf({ record, certificates }: SavedRecord): FieldValues {
  const [certificate] = certificates ?? []
  return certificate ? { ...record.values, ...valuesOfCertificate(certificate) } : record.values
}

function valuesOfCertificate({ serial, commonName, notAfter }: CertificateFacts): FieldValues {
  return {
    certificateSerial: serial,
    certificateNotAfter: dateInVietnam(Date.parse(notAfter)),
    ...(commonName !== null && { certificateName: commonName }),
  }
}
