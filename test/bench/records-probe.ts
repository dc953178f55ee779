/** What the bench of 100,000 records runs inside a page of the extension. Bundled; its functions are called by name. */
import { create, insertMultiple, search } from '@orama/orama'
import MiniSearch from 'minisearch'
import { fold } from '../../src/fields'
import { displayName, fitsQuery, RecordIndex, searchText, type AgencyRecord, type IndexBlock } from '../../src/records'
import type { IndexRow } from '../../src/storage/database'
import { cutInPieces, joinPieces } from '../../src/storage/index-pieces'
import { SealedTable } from '../../src/storage/sealed-table'
import { openStore } from '../../src/storage/store'
import { manyPeople } from './many-people'

const rowsAtOnce = 10_000
const plainDatabase = 'bench-plain'

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the request failed'))
  })
}

async function openPlain(): Promise<IDBDatabase> {
  const request = indexedDB.open(plainDatabase, 1)
  request.onupgradeneeded = () => request.result.createObjectStore('blocks', { keyPath: 'id' })
  return settled(request)
}

/** Keeps so many people as an import does, in a few big transactions, and the same index in the clear beside it. */
async function fillStore(count: number): Promise<{ plainBytes: number }> {
  const store = await openStore({ indexedDB, IDBKeyRange, crypto, nowMs: () => Date.now() })
  const { database, unlocked } = store
  const rows = new SealedTable<AgencyRecord>(database.records, unlocked)
  const people = manyPeople(count)
  for (let at = 0; at < count; at += rowsAtOnce) {
    const part = people.slice(at, at + rowsAtOnce)
    const sealed = await Promise.all(part.map((record) => rows.seal(record.id, 1, record)))
    const changes = part.map((record) => ({ table: 'records', id: record.id, version: 1, record }) as const)
    await unlocked.manifest.commit(changes, [database.records], () => rows.replaceAll(sealed))
  }
  const blocks = [...joinPieces(await database.searchIndex.toArray()).values()]
  const opened = await Promise.all(blocks.map((row) => unlocked.vault.open('searchIndex', row)))
  const texts = opened.map((row) => ({ ...row, sealed: new TextEncoder().encode(JSON.stringify(row.payload)) }))
  const plain = await openPlain()
  const writing = plain.transaction('blocks', 'readwrite')
  // In the same pieces: a value over 64 KiB would take longer to read.
  for (const { id, version, format, sealed } of texts)
    for (const piece of cutInPieces({ id, version, format, sealed })) writing.objectStore('blocks').put(piece)
  await new Promise((resolve) => (writing.oncomplete = resolve))
  plain.close()
  store.close()
  return { plainBytes: texts.reduce((sum, { sealed }) => sum + sealed.length, 0) }
}

/** Milliseconds to read and parse the same bytes unencrypted, into the same index. */
async function readPlain(): Promise<number> {
  const startMs = performance.now()
  const plain = await openPlain()
  const pieces = (await settled(plain.transaction('blocks').objectStore('blocks').getAll())) as IndexRow[]
  const index = new RecordIndex()
  const decoder = new TextDecoder()
  for (const [id, { sealed }] of joinPieces(pieces)) index.put(id, JSON.parse(decoder.decode(sealed)) as IndexBlock)
  const spentMs = performance.now() - startMs
  plain.close()
  return spentMs
}

/** Bytes that no database can make smaller; the browser gives 65,536 at once. */
function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}

/** Milliseconds to write so many bytes, in rows as a save does, into a plain database. */
async function writePlain(bytes: readonly number[]): Promise<number> {
  const plain = await openPlain()
  const rows = bytes.map((length, place) => ({
    id: `x${place}`,
    bytes: randomBytes(length),
  }))
  const startMs = performance.now()
  const writing = plain.transaction('blocks', 'readwrite')
  for (const row of rows) writing.objectStore('blocks').put(row)
  await new Promise((resolve) => (writing.oncomplete = resolve))
  const spentMs = performance.now() - startMs
  const cleaning = plain.transaction('blocks', 'readwrite')
  for (const { id } of rows) cleaning.objectStore('blocks').delete(id)
  await new Promise((resolve) => (cleaning.oncomplete = resolve))
  plain.close()
  return spentMs
}

let workerFile = ''
let port: MessagePort | undefined
const waiting = new Map<number, (answer: unknown) => void>()

/** Where the store's worker is; it is started by the first question. */
function useWorker(file: string): void {
  workerFile = file
}

function askWorker(name: string, body: unknown): Promise<unknown> {
  if (!port) {
    port = new SharedWorker(workerFile, { name: 'store' }).port
    port.onmessage = ({ data }: MessageEvent<{ id: number; answer: unknown }>) => waiting.get(data.id)?.(data.answer)
  }
  const id = waiting.size + 1
  const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve))
  port.postMessage({ id, envelope: { name, body } })
  return answered
}

/** Milliseconds of each question to the store's worker, asked one after the other, and the last answer. */
async function timed(name: string, bodies: readonly unknown[]): Promise<{ times: number[]; answer: unknown }> {
  const times: number[] = []
  let answer: unknown
  for (const body of bodies) {
    const startMs = performance.now()
    answer = await askWorker(name, body)
    times.push(performance.now() - startMs)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { times, answer }
}

async function timesOf(queries: readonly string[], find: (query: string) => unknown): Promise<number[]> {
  const times: number[] = []
  for (const query of queries) {
    const startMs = performance.now()
    await find(query)
    times.push(performance.now() - startMs)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return times
}

/** What every engine is given: a name, the body, and all numbers in one text. */
function documentOf(record: AgencyRecord) {
  const { citizenId, mobilePhone, email, certificateSerial, deviceNumber } = record.values
  const numbers = [citizenId, mobilePhone, email, certificateSerial, deviceNumber].filter(
    (one) => typeof one === 'string',
  )
  return {
    id: record.id,
    name: displayName(record),
    body: `${String(record.values.organisationName)} ${String(record.values.position)}`,
    numbers: numbers.join(' '),
  }
}

function scanTimes(count: number, queries: readonly string[]): Promise<number[]> {
  const texts = manyPeople(count).map(searchText)
  return timesOf(queries, (query) => texts.filter((text) => fitsQuery(text, query)).length)
}

function miniSearchTimes(count: number, queries: readonly string[]): Promise<number[]> {
  const engine = new MiniSearch({ fields: ['name', 'body', 'numbers'], processTerm: fold })
  engine.addAll(manyPeople(count).map(documentOf))
  return timesOf(queries, (query) => engine.search(query, { prefix: true, combineWith: 'AND' }).slice(0, 50))
}

async function oramaTimes(count: number, queries: readonly string[]): Promise<number[]> {
  const engine = create({ schema: { name: 'string', body: 'string', numbers: 'string' } as const })
  const documents = manyPeople(count).map(documentOf)
  const folded = documents.map(({ id, name, body, numbers }) => ({
    id,
    ...{ name: fold(name), body: fold(body), numbers: fold(numbers) },
  }))
  await insertMultiple(engine, folded, 5_000)
  return timesOf(queries, (query) => search(engine, { term: fold(query), limit: 50, threshold: 0 }))
}

type Work = (...args: never[]) => unknown
let result: { value?: unknown; error?: string } | undefined

/** Begins a work of the probe; `ended` gives what came of it. */
function begin(name: keyof typeof works, args: readonly never[]): void {
  result = undefined
  const work: Work = works[name]
  new Promise((resolve) => resolve(work(...args))).then(
    (value) => (result = { value }),
    (thrown: unknown) => (result = { error: String(thrown) }),
  )
}

const works = { useWorker, timed, fillStore, readPlain, writePlain, scanTimes, miniSearchTimes, oramaTimes }

Object.assign(globalThis, {
  recordsProbe: { ...works, begin, ended: () => result },
})
