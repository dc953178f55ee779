import { describe, expect, it } from 'vitest'
import type { AgencyRecord } from '../../src/records'
import { emptySurroundings } from './example-store'
import { exampleDraft } from './example-values'
import { all, keptPeople, people } from './kept-people'

describe('a search among those in open requests', () => {
  it('finds who stands in a request that is not closed', async () => {
    const { records, drafts, progress } = await keptPeople(emptySurroundings())
    const [first, second] = people as [AgencyRecord, AgencyRecord]
    const citizenId = String(first.values.citizenId)
    const draft = { mau: '05' as const, receiver: {}, agency: {}, letter: {} }
    await drafts.save(exampleDraft({ id: 'open', draft: { ...draft, subjects: [{ citizenId }] } }), 0)
    const serial = String(second.values.email)
    await drafts.save(exampleDraft({ id: 'closed', draft: { ...draft, subjects: [{ email: serial }] } }), 0)
    const wish = { ...all, isInOpenRequest: true }
    expect((await records.find(wish)).rows.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
    const step = { id: 's', state: 'closed', on: '2026-03-02', notedAt: '2026-03-02T03:00:00.000Z' } as const
    await progress.put('closed', { marks: [], isPaused: false, life: { steps: [step] } }, 0)
    expect((await records.find(wish)).rows.map(({ id }) => id)).toEqual([first.id])
    expect((await records.find({ ...wish, query: 'không có ai' })).rows).toEqual([])
    await drafts.remove('open', 1)
    expect((await records.find(wish)).rows).toEqual([])
  })

  it('reads the requests once for all letters that are typed, not once a letter', async () => {
    const { records, drafts, unlocked } = await keptPeople(emptySurroundings(), people.slice(0, 2))
    await drafts.save(exampleDraft(), 0)
    const wish = { ...all, isInOpenRequest: true }
    await records.find(wish)
    const opened: string[] = []
    const { open } = unlocked.vault
    Object.assign(unlocked.vault, {
      open: (table: string, row: Parameters<typeof open>[1]) => {
        opened.push(table)
        return open(table, row)
      },
    })
    for (const query of ['t', 'th', 'thu']) await records.find({ ...wish, query })
    expect(opened).toEqual([])
  })
})
