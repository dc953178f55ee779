import { afterEach, describe, expect, it, vi } from 'vitest'
import { connectStore } from '../../src/storage'
import { createStoreServer } from '../../src/storage/store-server'
import { settingNames } from '../../src/protocol/runtime/settings'
import type { StoreClient } from '../../src/protocol/runtime/store-client'
import { emptySurroundings } from './example-store'
import { exampleDraft, exampleEntry, exampleFacts, exampleRecord, exampleSettings } from './example-values'

const timers = {
  set: (run: () => void, afterMs: number) => setTimeout(run, afterMs),
  clear: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
}
const opened: MessagePort[] = []
afterEach(() => {
  for (const port of opened.splice(0)) port.close()
})

function connectTo(serve: (port: MessagePort) => void): StoreClient {
  const { port1, port2 } = new MessageChannel()
  opened.push(port1, port2)
  serve(port1)
  return connectStore(port2, timers)
}

describe('pages of the extension', () => {
  it('share one store: what one keeps, the other sees', async () => {
    const serve = createStoreServer(emptySurroundings())
    const side = connectTo(serve)
    const work = connectTo(serve)
    await side.records.save(exampleRecord(), 0, [exampleFacts])
    await side.drafts.save(exampleDraft(), 0)
    await side.history.append(exampleEntry())
    expect(await work.records.get('record-1')).toEqual({
      record: exampleRecord(),
      version: 1,
      certificates: [exampleFacts],
    })
    expect((await work.records.list({ query: 'tran van', offset: 0, limit: 5 })).total).toBe(1)
    expect((await work.drafts.get('draft-1')).draft).toEqual(exampleDraft())
    await work.history.markUndone('entry-1', '2026-03-05T00:00:00.000Z')
    expect((await side.history.list({ offset: 0, limit: 5 })).entries[0]?.undoneAt).toBe('2026-03-05T00:00:00.000Z')
    const answer = { who: 'Trần Văn Thử', at: '2026-03-06T00:00:00.000Z', certificateSerial: '2A05' }
    await work.history.noteAnswer('entry-1', answer)
    expect((await side.history.list({ offset: 0, limit: 5 })).entries[0]?.answers).toEqual([answer])
    await work.drafts.remove('draft-1', 1)
    expect(await side.drafts.list({ offset: 0, limit: 5 })).toEqual({ rows: [], total: 0, unreadable: 0 })
    await work.records.remove('record-1', 1)
    await expect(side.records.get('record-1')).rejects.toMatchObject({ code: 'ROW_MISSING' })
  })

  it('share the settings, each checked against its own shape', async () => {
    const serve = createStoreServer(emptySurroundings())
    const [side, work] = [connectTo(serve), connectTo(serve)]
    expect(await side.settings.get('ownProfiles')).toEqual({ value: undefined, version: 0 })
    for (const name of settingNames) await side.settings.put(name, exampleSettings[name], 0)
    for (const name of settingNames)
      expect(await work.settings.get(name)).toEqual({ value: exampleSettings[name], version: 1 })
    await expect(work.settings.put('profileId', 'authority', 0)).rejects.toMatchObject({
      code: 'ROW_CHANGED_ELSEWHERE',
    })
    const [year] = exampleSettings.ownCalendarYears
    const odd = [
      { year: 2027, isFinal: true, days: [{ date: '2027-02-30', kind: 'off', why: '', source: '' }] },
    ] as const
    for (const years of [odd, [{ ...year, year: 27 }]] as (typeof exampleSettings.ownCalendarYears)[])
      await expect(work.settings.put('ownCalendarYears', years, 1)).rejects.toMatchObject({ code: 'MESSAGE_INVALID' })
  })

  it('are told which of two saves came too late', async () => {
    const serve = createStoreServer(emptySurroundings())
    const [side, work] = [connectTo(serve), connectTo(serve)]
    const saves = [side.records.save(exampleRecord(), 0, []), work.records.save(exampleRecord(), 0, [])]
    const results = await Promise.allSettled(saves)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = results.find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'ROW_CHANGED_ELSEWHERE' })
  })

  it('cannot keep what is no record', async () => {
    const page = connectTo(createStoreServer(emptySurroundings()))
    const odd = exampleRecord({ certificates: ['no fingerprint'] })
    await expect(page.records.save(odd, 0, [])).rejects.toMatchObject({ code: 'MESSAGE_INVALID' })
    await expect(page.records.list({ query: '', offset: 0, limit: 501 })).rejects.toMatchObject({
      code: 'MESSAGE_INVALID',
    })
  })

  it('are told why there is no store, and the next question tries again', async () => {
    const surroundings = emptySurroundings()
    const open = vi.spyOn(surroundings.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    const page = connectTo(createStoreServer(surroundings))
    const list = () => page.drafts.list({ offset: 0, limit: 5 })
    await expect(list()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    open.mockRestore()
    expect((await list()).total).toBe(0)
  })
})
