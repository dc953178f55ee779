import type { StoreSurroundings } from '../../../src/storage/store'
import { openRaw, rawRows, settled } from '../example-store'

/** A whole database as JSON: its stores, indexes and rows. Bytes are base64; the device key is a fixed one for tests only. */
export interface ExampleDatabase {
  readonly nativeVersion: number
  readonly deviceKey: string
  readonly stores: Readonly<Record<string, ExampleTable>>
}

interface ExampleTable {
  readonly keyPath: string
  readonly indexes: readonly { readonly name: string; readonly multiEntry: boolean }[]
  readonly rows: readonly unknown[]
}

const marks = { bytes: '$bytes', buffer: '$buffer', deviceKey: '$device-key' }

/** Imports the fixed device key of an example, as good as one that storage made itself. */
export function importDeviceKey({ crypto }: StoreSurroundings, base64: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', Buffer.from(base64, 'base64'), 'AES-GCM', false, ['wrapKey', 'unwrapKey'])
}

/** Writes a database down. */
export async function dumpDatabase(surroundings: StoreSurroundings, deviceKey: string): Promise<ExampleDatabase> {
  const rows = await rawRows(surroundings)
  const raw = await openRaw(surroundings)
  const stores = Object.entries(rows).map(([name, held]): [string, ExampleTable] => {
    const store = raw.transaction(name).objectStore(name)
    const indexes = [...store.indexNames].map((index) => ({ name: index, multiEntry: store.index(index).multiEntry }))
    return [name, { keyPath: String(store.keyPath), indexes, rows: held.map(toJson) }]
  })
  const nativeVersion = raw.version
  raw.close()
  return { nativeVersion, deviceKey, stores: Object.fromEntries(stores) }
}

/** Makes the database of an example by IndexedDB alone, without any code of the product. */
export async function restoreDatabase(surroundings: StoreSurroundings, example: ExampleDatabase): Promise<void> {
  const key = await importDeviceKey(surroundings, example.deviceKey)
  const request = surroundings.indexedDB.open('tro-ly-chung-thu', example.nativeVersion)
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes, rows }] of Object.entries(example.stores)) {
      const store = request.result.createObjectStore(name, { keyPath })
      for (const { name: index, multiEntry } of indexes) store.createIndex(index, index, { multiEntry })
      for (const row of rows) store.add(fromJson(row, key))
    }
  }
  ;(await settled(request)).close()
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [marks.bytes]: Buffer.from(value).toString('base64') }
  if (value instanceof ArrayBuffer) return { [marks.buffer]: Buffer.from(new Uint8Array(value)).toString('base64') }
  if (Object.prototype.toString.call(value) === '[object CryptoKey]') return { [marks.deviceKey]: true }
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toJson(held)]))
}

function fromJson(value: unknown, key: CryptoKey): unknown {
  if (Array.isArray(value)) return value.map((one) => fromJson(one, key))
  if (typeof value !== 'object' || value === null) return value
  const held = value as Record<string, unknown>
  if (held[marks.deviceKey] === true) return key
  const base64 = held[marks.bytes] ?? held[marks.buffer]
  if (typeof base64 === 'string') {
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
    return marks.bytes in held ? bytes : bytes.buffer
  }
  return Object.fromEntries(Object.entries(held).map(([name, one]) => [name, fromJson(one, key)]))
}
