// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import type { Plan, PlanEntry } from '../../src/autofill/plan'
import type { FillReport, Glance } from '../../src/autofill/session'
import { ServicesContext } from '../../src/ui/components/services-context'
import { FillView } from '../../src/ui/pages/panel/fill-view'
import type { Services } from '../../src/ui/services'
import { vi as words } from '../../src/ui/text/vi'
import { WordsProvider } from '../../src/ui/text/words'
import { createFakeServices, fakeDraft } from './fake-services'

const names = ['Trần Văn Thử', 'Lê Thị Ví Dụ', 'Phạm Văn Thí']

function entry(id: number, row: number, more: Partial<PlanEntry> = {}): PlanEntry {
  const base = { id, index: id, signature: '', label: 'Họ và tên', section: 'Danh sách', keys: ['fullName'] as const }
  const action = { type: 'text' as const, text: names[row] ?? '' }
  const evidence = [{ source: 'for' as const, pattern: 'họ và tên', points: 100 }]
  return { ...base, role: 'subject', row, score: 100, evidence, current: '', shown: names[row] ?? '', action, ...more }
}

function planOf(...entries: PlanEntry[]): Plan {
  return { entries, foreignFrames: [], firstSubject: 0, rowsOffered: 1, remaining: 1, seats: [0], queue: [0] }
}

const tab = { id: 7, title: 'Hồ sơ', url: 'https://dichvucong.ca.gov.vn/#/ho-so?ten=x' }

/** The view over a page that offers one plan after another, and what it was asked to do. */
async function showFill(plans: readonly Plan[], outcome: (plan: Plan) => FillReport['fields']) {
  const fake = createFakeServices()
  const draft = fakeDraft('01', { subjects: names.map((fullName) => ({ fullName })) })
  fake.contents.drafts.set('d', { id: 'd', version: 1, draft, changedAt: '2026-03-02T03:00:00Z' })
  const asked = {
    queues: [] as (readonly number[])[],
    ticked: [] as (readonly number[])[],
    copied: [] as string[],
    shown: [] as number[],
  }
  const page: { tell: (glance: Glance) => void } = { tell: () => undefined }
  const left = [...plans]
  const services: Services = {
    ...fake.services,
    portal: { current: () => Promise.resolve(tab), watch: () => () => undefined },
    copy: (text) => Promise.resolve(void asked.copied.push(text)),
    fill: {
      ...fake.services.fill,
      preview: (_tab, _draft, queue) => {
        asked.queues.push(queue)
        return Promise.resolve(left.shift() ?? planOf())
      },
      apply: (_tab, _draft, plan, ticked) => {
        asked.ticked.push(ticked)
        return Promise.resolve({ fields: outcome(plan), remaining: 1, fillMs: 1 })
      },
      undo: () => Promise.resolve({ restored: 1, keptEdited: 0, failed: 0 }),
      show: (_tab, id) => Promise.resolve(asked.shown.push(id) > 0),
      watch: (_tab, tell) => {
        page.tell = tell
        return () => undefined
      },
    },
  }
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  await act(() =>
    render(
      <ServicesContext.Provider value={services}>
        <WordsProvider language="vi">
          <FillView onDevices={() => undefined} onTeach={() => undefined} />
        </WordsProvider>
      </ServicesContext.Provider>,
      root,
    ),
  )
  const settle = async () => {
    for (let turn = 0; turn < 12; turn++) await act(() => new Promise<void>((resolve) => setTimeout(resolve)))
  }
  await settle()
  const main = () => root.querySelector<HTMLButtonElement>('.bottom-bar .main')
  const press = async (button: HTMLElement | null | undefined) => {
    await act(() => button?.click())
    await settle()
  }
  return {
    asked,
    contents: fake.contents,
    text: () => root.textContent,
    main,
    step: () => root.querySelector('.bottom-bar')?.getAttribute('data-step'),
    pressMain: () => press(main()),
    press: (name: string) => press([...root.querySelectorAll('button')].find((one) => one.textContent === name)),
    changePage: async (digest: number) => {
      for (let glance = 0; glance < 2; glance++) await act(() => page.tell({ digest, undoable: 0, fillId: null }))
      await settle()
    },
  }
}

const allFilled = ({ entries }: Plan): FillReport['fields'] =>
  entries.map(({ id, index, label, keys, role, row, shown }) => {
    const which = { ...(role && { role }), ...(row !== undefined && { row }), ...(shown !== undefined && { shown }) }
    return { id, index, label, keys, ...which, outcome: 'filled' }
  })

describe('filling one person after another', () => {
  it('accepts the preview with the button that has the focus, and keeps it', async () => {
    const view = await showFill([planOf(entry(1, 0))], allFilled)
    expect(document.activeElement).toBe(view.main())
    await view.pressMain()
    expect(view.main()?.textContent).toBe(words.queue.fillFor(1, names[0] ?? ''))
    const button = view.main()
    await view.pressMain()
    expect(view.asked.ticked).toEqual([[1]])
    expect(view.main()).toBe(button)
    expect(document.activeElement).toBe(button)
    expect(view.text()).toContain(words.queue.progress(1, 3))
    expect(view.contents.progress.get('d')?.last?.page).toEqual({ title: 'Hồ sơ', path: '/#/ho-so' })
  })

  it('offers the next person once the page has changed and come to rest, and not while paused', async () => {
    const view = await showFill([planOf(entry(1, 0)), planOf(entry(2, 1)), planOf(entry(2, 1))], allFilled)
    await view.pressMain()
    await view.pressMain()
    await view.changePage(1)
    expect(view.step()).toBe('fill')
    expect(view.asked.queues.at(-1)).toEqual([1, 2])
    await view.press(words.queue.pause)
    expect(view.step()).toBe('resume')
    await view.changePage(2)
    expect(view.asked.queues).toHaveLength(2)
    await view.pressMain()
    expect(view.main()?.textContent).toContain(names[1])
  })

  it('offers a box that came while its person was being filled, for one more press', async () => {
    const late = entry(9, 0, { label: 'Chức vụ', keys: ['position'], shown: 'Văn thư' })
    const view = await showFill(
      [planOf(entry(1, 0)), planOf(entry(1, 0, { refusal: 'already-same' }), late)],
      (plan) => [
        ...allFilled(plan),
        { id: 9, index: null, label: 'Chức vụ', keys: ['position'], outcome: 'skipped', reason: 'form-changed' },
      ],
    )
    await view.pressMain()
    await view.pressMain()
    await view.changePage(1)
    expect(view.main()?.textContent).toBe(words.queue.fillFor(1, names[0] ?? ''))
    await view.pressMain()
    expect(view.asked.ticked).toEqual([[1], [9]])
  })

  it('says that nothing more is to fill where a page takes the receiver alone', async () => {
    const receiver: PlanEntry = { ...entry(1, 0), role: 'receiver' }
    const only = (one: PlanEntry): Plan => ({ ...planOf(one), rowsOffered: 0, remaining: 3, seats: [] })
    const view = await showFill([only(receiver), only({ ...receiver, refusal: 'already-same' })], allFilled)
    await view.pressMain()
    await view.pressMain()
    await view.pressMain()
    expect(view.text()).toContain(words.panel.preview.nothingMore)
    expect(view.text()).not.toContain(words.queue.noRoom)
  })

  it('puts people back to those left when their fill is undone', async () => {
    const view = await showFill([planOf(entry(1, 0))], allFilled)
    await view.pressMain()
    await view.pressMain()
    await view.press(words.panel.report.undo)
    expect(view.text()).toContain(words.queue.progress(0, 3))
    expect(view.contents.progress.get('d')?.marks).toEqual([])
  })

  it('sets a person aside', async () => {
    const view = await showFill([planOf()], allFilled)
    await view.press(words.queue.skip(names[0] ?? ''))
    expect(view.text()).toContain(words.queue.next(names[1] ?? ''))
    await view.pressMain()
    expect(view.asked.queues).toEqual([[1, 2]])
  })
})

describe('the clerk decides', () => {
  it('ticks nothing that the page holds already, but lets it be ticked', async () => {
    const view = await showFill(
      [planOf(entry(1, 0), entry(2, 0, { refusal: 'user-typed', current: 'Ai đó' }))],
      allFilled,
    )
    await view.pressMain()
    expect(view.text()).toContain(words.panel.preview.now('Ai đó'))
    const [, second] = document.querySelectorAll<HTMLInputElement>('.plan-line input')
    await act(() => second?.click())
    await act(() => {
      second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      return new Promise<void>((resolve) => setTimeout(resolve))
    })
    expect(view.asked.ticked).toEqual([[1, 2]])
  })

  it('says in words how sure it is', async () => {
    const entries = [95, 80, 60].map((score, place) => entry(place, 0, { score }))
    const view = await showFill([planOf(...entries)], allFilled)
    await view.pressMain()
    for (const word of Object.values(words.panel.preview.confidence)) expect(view.text()).toContain(word)
    expect(view.text()).toContain(words.panel.preview.because(words.panel.sources.for, 'họ và tên'))
  })

  it('gives each value that the page refused to be copied, and leads to its control', async () => {
    const refused = (plan: Plan) =>
      allFilled(plan).map((field) => ({ ...field, outcome: 'skipped' as const, reason: 'rejected-by-page' as const }))
    const view = await showFill([planOf(entry(5, 0))], refused)
    await view.pressMain()
    await view.pressMain()
    expect(view.text()).toContain(words.panel.reasons['rejected-by-page'])
    await view.press(words.panel.report.copyValue)
    await view.press(words.panel.report.goTo)
    expect(view.asked.copied).toEqual([names[0]])
    expect(view.asked.shown).toEqual([5])
  })
})
