import { afterEach, describe, expect, it } from 'vitest'
import type { FieldValues } from '../../src/fields'
import { connectImports, connectStore } from '../../src/storage'
import { createStoreServer } from '../../src/storage/store-server'
import type { DoorSurroundings } from '../../src/storage/store-door'
import { ask } from '../../src/protocol/ask'
import { askThroughPort } from '../../src/protocol/port-transport'
import { importsPlan } from '../../src/protocol/runtime/import-messages'
import { people } from '../documents/example-list'
import { emptySurroundings, rawRows } from './example-store'
import { exampleRecord } from './example-values'

const timers = {
  set: (run: () => void, afterMs: number) => setTimeout(run, afterMs),
  clear: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
}
const opened: MessagePort[] = []
afterEach(() => {
  for (const port of opened.splice(0)) port.close()
})

/** A page over a profile: its store and its imports. */
function pageOver(surroundings: DoorSurroundings) {
  const serve = createStoreServer(surroundings)
  const connect = () => {
    const { port1, port2 } = new MessageChannel()
    opened.push(port1, port2)
    serve(port1)
    return port2
  }
  return { store: connectStore(connect(), timers), imports: connectImports(connect(), timers), connect }
}

type Page = ReturnType<typeof pageOver>

async function prepare({ imports }: Page, list: readonly FieldValues[], choice = { takesAll: true, rows: [] }) {
  const id = await imports.begin()
  await imports.add(
    id,
    list.map((values, at) => ({ row: at + 2, values })),
  )
  await imports.plan(id)
  const total = await imports.choose(id, 'danh-sach.xlsx', choice)
  for (let done = 0; done < total;) done = await imports.seal(id, 2)
  return id
}

const all = { query: '', offset: 0, limit: 500 }
const valuesIn = async ({ store }: Page) => (await store.records.read(all)).records.map(({ values }) => values)
const strangers: FieldValues[] = ['Lạ', 'Khác'].map((name) => ({
  fullName: `Người ${name}`,
  email: `${name}@example.gov.vn`,
}))
const kept = exampleRecord({ id: 'kept', values: { ...people[0], position: 'Văn thư' }, certificates: [] })

describe('an import of many records', () => {
  it('adds who is new, changes what was accepted, and is taken back whole', async () => {
    const page = pageOver(emptySurroundings())
    await page.store.records.save(kept, 0, [])
    const id = await prepare(page, people)
    expect((await page.imports.proposals(id, 0, 10)).map(({ kind }) => kind)).toEqual(['update', 'new', 'new'])
    expect(await page.imports.commit(id)).toMatchObject({ id, added: 2, changed: 1 })
    expect(await valuesIn(page)).toEqual(expect.arrayContaining([...people]))
    expect(await page.imports.last()).toMatchObject({ id, name: 'danh-sach.xlsx' })
    await page.imports.undo(id)
    expect(await valuesIn(page)).toEqual([kept.values])
    expect(await page.imports.last()).toBeUndefined()
  })

  it('tells in every record which list began or changed it, and undoing takes that back too', async () => {
    const page = pageOver(emptySurroundings())
    await page.store.records.save(kept, 0, [])
    const id = await prepare(page, people)
    await page.imports.commit(id)
    const told = (await page.store.records.read(all)).records.map(({ changes }) => changes)
    const cause = { kind: 'list', file: 'danh-sach.xlsx' }
    expect(told.map((changes) => changes?.map((one) => one.cause))).toEqual([[cause], [cause], [cause]])
    expect(told.flatMap((changes) => changes?.[0]?.fields ?? [])).toEqual([{ key: 'position', was: 'Văn thư' }])
    await page.imports.undo(id)
    expect((await page.store.records.get('kept')).record).toEqual(kept)
  })

  it('looks through the kept records part by part, and finds those that the list means in any of them', async () => {
    const page = pageOver(emptySurroundings())
    for (const [at, values] of [...people, ...strangers].entries())
      await page.store.records.save(exampleRecord({ id: `kept-${at}`, values, certificates: [] }), 0, [])
    const id = await page.imports.begin()
    await page.imports.add(
      id,
      people.map((values, at) => ({ row: at + 2, values: { ...values, position: 'Văn thư' } })),
    )
    const carry = askThroughPort(page.connect())
    const steps = [await ask(importsPlan, { id, limit: 2 }, carry, timers)]
    while (steps.at(-1)?.total === 0) steps.push(await ask(importsPlan, { id, limit: 2 }, carry, timers))
    expect(steps.map(({ done }) => done)).toEqual([2, 4, 5])
    expect(steps.at(-1)).toEqual({ done: 5, all: 5, total: people.length })
    expect((await page.imports.proposals(id, 0, 10)).map(({ kind }) => kind)).toEqual(people.map(() => 'update'))
  })

  it('never writes over a record that lies where a new one should, and leaves nothing of itself then', async () => {
    const surroundings = emptySurroundings()
    const { subtle } = surroundings.crypto
    const getRandomValues = surroundings.crypto.getRandomValues.bind(surroundings.crypto)
    const randomUUID = () => '00000000-0000-4000-8000-000000000000' as const
    const page = pageOver({ ...surroundings, crypto: { subtle, getRandomValues, randomUUID } })
    await page.store.records.save({ ...kept, id: randomUUID() }, 0, [])
    const id = await prepare(page, people.slice(1, 2))
    await expect(page.imports.commit(id)).rejects.toMatchObject({ code: 'IMPORT_OUTDATED' })
    expect(await valuesIn(page)).toEqual([kept.values])
    expect(await page.imports.last()).toBeUndefined()
  })

  it('leaves a kept record alone whose differences were not accepted', async () => {
    const page = pageOver(emptySurroundings())
    await page.store.records.save(kept, 0, [])
    const id = await prepare(page, people.slice(0, 1), { takesAll: false, rows: [] })
    expect(await page.imports.commit(id)).toMatchObject({ added: 0, changed: 0 })
    expect(await valuesIn(page)).toEqual([kept.values])
  })

  it('leaves nothing on the disk when the browser ends before it is committed', async () => {
    const surroundings = emptySurroundings()
    await prepare(pageOver(surroundings), people)
    expect((await rawRows(surroundings))['records']).toEqual([])
    const later = pageOver(surroundings)
    expect(await later.imports.last()).toBeUndefined()
    expect(await valuesIn(later)).toEqual([])
  })

  it('writes nothing at all when one of its records changed meanwhile', async () => {
    const page = pageOver(emptySurroundings())
    await page.store.records.save(kept, 0, [])
    const id = await prepare(page, people)
    await page.store.records.save({ ...kept, values: { ...kept.values, note: 'mới' } }, 1, [])
    await expect(page.imports.commit(id)).rejects.toMatchObject({ code: 'IMPORT_OUTDATED' })
    expect(await valuesIn(page)).toEqual([{ ...kept.values, note: 'mới' }])
  })

  it('is not taken back once one of its records was changed or removed, and then nothing is', async () => {
    const page = pageOver(emptySurroundings())
    const id = await prepare(page, people)
    await page.imports.commit(id)
    const [first] = (await page.store.records.list(all)).rows
    await page.store.records.remove(first?.id ?? '', 1)
    await expect(page.imports.undo(id)).rejects.toMatchObject({ code: 'IMPORT_CHANGED_SINCE' })
    expect(await valuesIn(page)).toHaveLength(2)
  })

  it('is gone by name when another was begun', async () => {
    const page = pageOver(emptySurroundings())
    const id = await prepare(page, people)
    await page.imports.begin()
    await expect(page.imports.commit(id)).rejects.toMatchObject({ code: 'IMPORT_GONE' })
  })
})
