import { describe, expect, it } from 'vitest'
import { createStoreService } from '../../src/desk/store-service'
import { newLife, noProgress, takeStep, undoLastStep, type FillProgress } from '../../src/requests'
import { openStore } from '../../src/storage/store'
import { emptySurroundings, rawRows } from './example-store'
import { exampleDraft } from './example-values'

const at = '2026-03-02T03:00:00.000Z'
const progress: FillProgress = {
  marks: [{ who: 'fullName:tranvanthu#0', state: 'done', at: '2026-03-02T03:00:00.000Z', fillId: 'f' }],
  isPaused: true,
  last: { fillId: 'f', at: '2026-03-02T03:00:00.000Z', page: { title: 'Hồ sơ Trần Văn Thử', path: '/' } },
}

describe('the progress of a fill', () => {
  it('is kept sealed, comes back after opening again, and goes with its draft', async () => {
    const surroundings = emptySurroundings()
    const first = await openStore(surroundings)
    await first.drafts.save(exampleDraft(), 0)
    expect(await first.progress.get('draft-1')).toEqual({ value: undefined, version: 0 })
    expect(await first.progress.put('draft-1', progress, 0)).toEqual({ version: 1 })
    first.close()
    expect(JSON.stringify(await rawRows(surroundings))).not.toMatch(/Trần Văn Thử|tranvanthu/u)
    const second = await openStore(surroundings)
    expect(await second.progress.get('draft-1')).toEqual({ value: progress, version: 1 })
    await second.drafts.remove('draft-1', 1)
    expect(await second.progress.get('draft-1')).toEqual({ value: undefined, version: 0 })
  })

  it('keeps a draft from being removed once its values were sent, also where that step was taken back', async () => {
    const store = await openStore(emptySurroundings())
    await store.drafts.save(exampleDraft(), 0)
    const { draft } = exampleDraft()
    const taken = takeStep(draft, newLife, { state: 'submitted', on: '2026-03-02' }, { id: 's', notedAt: at })
    if ('refusal' in taken) throw new Error(taken.refusal)
    await store.progress.put('draft-1', { ...noProgress, life: undoLastStep(taken.life, at) }, 0)
    await expect(store.drafts.remove('draft-1', 1)).rejects.toMatchObject({ code: 'DRAFT_WAS_SENT' })
    expect((await store.progress.get('draft-1')).value?.life?.steps[0]?.sent?.subjects).toEqual(draft.subjects)
    await store.progress.put('draft-1', { ...noProgress, life: newLife }, 1)
    await store.drafts.remove('draft-1', 1)
  })

  it('is changed over what another window wrote meanwhile', async () => {
    const store = await openStore(emptySurroundings())
    const service = createStoreService(store, () => 0)
    let isFirst = true
    const changed = await service.changeProgress('d', (before) => {
      if (isFirst) void store.progress.put('d', { ...noProgress, isPaused: true }, 0)
      isFirst = false
      return { ...before, marks: progress.marks }
    })
    expect(changed).toEqual({ marks: progress.marks, isPaused: true })
  })
})
