import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors'
import { openStore } from '../../src/storage/store'
import { translateDexieError } from '../../src/storage/translate-dexie-error'
import { emptySurroundings, openRaw, settled } from './example-store'
import { exampleRecord } from './example-values'

describe('failures of the database', () => {
  it.each<[string, unknown, string]>([
    ['a full disk', new DOMException('full', 'QuotaExceededError'), 'STORE_FULL'],
    [
      'a full disk inside an abort',
      new Dexie.AbortError('x', new DOMException('full', 'QuotaExceededError')),
      'STORE_FULL',
    ],
    ['a full disk as Dexie names it', new Dexie.QuotaExceededError('full'), 'STORE_FULL'],
    ['a full disk among many', new Dexie.BulkError('x', { 0: new Dexie.QuotaExceededError('full') }), 'STORE_FULL'],
    ['a newer database', new Dexie.VersionError('newer'), 'STORE_NEWER'],
    ['no IndexedDB', new Dexie.MissingAPIError('none'), 'STORE_UNAVAILABLE'],
    ['a failed opening', new Dexie.OpenFailedError('no'), 'STORE_UNAVAILABLE'],
    ['a closed database', new Dexie.DatabaseClosedError('closed'), 'STORE_UNAVAILABLE'],
    ['a browser without leave', new DOMException('no', 'SecurityError'), 'STORE_UNAVAILABLE'],
    ['a corrupt file', new DOMException('Internal error opening backing store', 'UnknownError'), 'STORE_UNAVAILABLE'],
    ['one of ours', new AppError('ROW_MISSING'), 'ROW_MISSING'],
    ['a bug', new TypeError('x is undefined'), 'INTERNAL'],
    ['a text', 'thrown', 'INTERNAL'],
  ])('%s becomes ours', (_what, thrown, code) => {
    expect(translateDexieError(thrown).code).toBe(code)
  })

  it('say that the disk is full when a save meets a full disk, and keep what was there', async () => {
    const surroundings = emptySurroundings()
    const { records } = await openStore(surroundings)
    await records.save(exampleRecord(), 0, [])
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const put = Reflect.getOwnPropertyDescriptor(objectStorePrototype(await openRaw(surroundings)), 'put')
    const prototype = objectStorePrototype(await openRaw(surroundings))
    Object.defineProperty(prototype, 'put', { ...put, value: full })
    try {
      await expect(records.save(exampleRecord({ source: 'typed' }), 1, [])).rejects.toMatchObject({
        code: 'STORE_FULL',
      })
    } finally {
      Object.defineProperty(prototype, 'put', put ?? {})
    }
    expect(await records.get('record-1')).toMatchObject({ version: 1, record: { source: 'certificate-file' } })
  })

  it.each([50, 9_990])('name a store of a newer version: native version %i', async (version) => {
    const surroundings = emptySurroundings()
    const newer = await settled(surroundings.indexedDB.open('tro-ly-chung-thu', version))
    newer.close()
    await expect(openStore(surroundings)).rejects.toMatchObject({ code: 'STORE_NEWER' })
  })

  it('name a store that another window holds open', async () => {
    const surroundings = emptySurroundings()
    const older = await settled(surroundings.indexedDB.open('tro-ly-chung-thu', 5))
    await expect(openStore(surroundings)).rejects.toMatchObject({ code: 'STORE_BLOCKED' })
    older.close()
  })
})

function objectStorePrototype(raw: IDBDatabase): object {
  return Object.getPrototypeOf(raw.transaction('records').objectStore('records')) as object
}
