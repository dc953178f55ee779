import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FieldKey, FieldValues } from '../../src/fields'
import type { RequestDraft } from '../../src/requests'
import { provincesByCode } from '../portal/choices'
import { stateOf } from '../portal/practice-hands'
import type { PortalState } from '../portal/state'
import { leftOf, settled, shownWhen, startFilledPages, type FilledPage, type FilledPages } from './filled-pages'
import { practiceRequests } from './practice-requests'

interface Route {
  readonly path: string
  /** The button that adds a row, and how often it is pressed first. */
  readonly addRows?: readonly [button: string, times: number]
  /** The page takes one subject after another in a dialog. */
  readonly dialog?: { readonly open: string; readonly save: string }
  /** What no hand can empty again: a group of a widget's radio buttons, a list without an empty choice. */
  readonly stays?: readonly FieldKey[]
}

const inAntd = { open: '#btn-them', save: '#btn-luu' }

const radios: readonly FieldKey[] = ['deviceKind']
const matSelects: readonly FieldKey[] = ['citizenIdIssuePlace', 'province', 'simPki']

const routes: readonly Route[] = [
  { path: 'index.html#/plain/mau-01' },
  { path: 'index.html#/plain/mau-04' },
  { path: 'antd.html#/antd/mau-01', dialog: inAntd, stays: radios },
  { path: 'antd.html#/antd/mau-04', dialog: inAntd },
  { path: 'webforms.html#/webforms/mau-01' },
  { path: 'webforms.html#/webforms/mau-05' },
  { path: 'vue.html#/vue/mau-01', addRows: ['#btnThem', 2] },
  { path: 'vue.html#/vue/mau-02', dialog: { open: '#btnThem', save: '#btnLuu' }, stays: radios },
  { path: 'jquery.html#/jquery/mau-01', addRows: ['#btnThem', 1] },
  { path: 'jquery.html#/jquery/mau-06' },
  { path: 'angular.html#/angular/mau-01', addRows: ['#btnThem', 1], stays: [...radios, ...matSelects] },
  { path: 'angular.html#/angular/mau-04', stays: matSelects },
  { path: 'shadow.html#/shadow/mau-01', stays: ['province', 'dateOfBirth', 'letterDate'] },
]

let pages: FilledPages

beforeAll(async () => {
  pages = await startFilledPages()
})
afterAll(() => pages.stop())

/** How a page may keep a choice: by the option's own value. */
const keptAs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  province: Object.fromEntries(
    provincesByCode.map(({ value, text }) => [text.replace(/^(?:Tỉnh|Thành phố) /, ''), value]),
  ),
  revocationReason: { 'Nghỉ hưu, thôi việc hoặc từ trần': '1', 'Thiết bị hỏng hoặc thất lạc': '3' },
}

type Kept = Record<string, string | boolean>

/** What a block of the page holds after a fill: what the request has for it, and everything else as it was. */
function blockAfter(before: Kept, now: Kept | undefined, wanted: FieldValues = {}): Kept {
  const entries = Object.keys(before).map((key): [string, string | boolean] => {
    const value = wanted[key as keyof FieldValues]
    if (value === undefined || typeof value === 'number') return [key, before[key] ?? '']
    const kept = now?.[key]
    const isKept = typeof value === 'string' && [keptAs[key]?.[value], `TP. ${value}`].includes(String(kept))
    return [key, isKept && kept !== undefined ? kept : value]
  })
  return Object.fromEntries(entries)
}

/** Texts of options and the combined cell say once more what other keys say. */
function withoutTexts(values: Kept): Kept {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== 'identity' && !key.endsWith('Text')))
}

function essence({ receiver, letter, subjects, editing, submits, trapsTouched }: PortalState) {
  return {
    receiver: withoutTexts(receiver),
    letter: withoutTexts(letter),
    subjects: subjects.map(withoutTexts),
    editing: editing && withoutTexts(editing),
    submits,
    trapsTouched,
  }
}

type Essence = ReturnType<typeof essence>

function stateAfter(before: PortalState, now: PortalState, draft: RequestDraft, firstSubject: number) {
  const [start, end] = [essence(before), essence(now)]
  const inDialog = start.editing !== null
  return {
    ...start,
    receiver: inDialog ? start.receiver : blockAfter(start.receiver, end.receiver, draft.receiver),
    letter: inDialog ? start.letter : blockAfter(start.letter, end.letter, draft.letter),
    subjects: inDialog
      ? start.subjects
      : start.subjects.map((row, place) => blockAfter(row, end.subjects[place], draft.subjects[place])),
    editing: start.editing && blockAfter(start.editing, end.editing ?? undefined, draft.subjects[firstSubject]),
  }
}

/** The state as it was, but for what no hand can empty. */
function withStaying(before: Essence, now: Essence, stays: readonly FieldKey[]): Partial<Essence> {
  const keep = (earlier: Kept, later: Kept | null | undefined): Kept => ({
    ...earlier,
    ...Object.fromEntries(stays.flatMap((key) => (later?.[key] === undefined ? [] : [[key, later[key]]]))),
  })
  return {
    receiver: before.editing ? before.receiver : keep(before.receiver, now.receiver),
    letter: before.editing ? before.letter : keep(before.letter, now.letter),
    subjects: before.subjects.map((row, place) => (before.editing ? row : keep(row, now.subjects[place]))),
    editing: before.editing && keep(before.editing, now.editing),
  }
}

/** Fills, fills again, undoes, and fills once more: the state is right, the same, the one before, and right again. */
async function fillTwiceAndUndo(
  { page, ...filled }: FilledPage,
  draft: RequestDraft,
  stays: readonly FieldKey[],
  firstSubject = 0,
): Promise<void> {
  const shownBefore = await settled(page)
  const before = await stateOf(page)
  const report = await filled.fill(draft, firstSubject)
  const after = await stateOf(page)
  const expected = stateAfter(before, after, draft, firstSubject)
  expect(essence(after), leftOf(report).join('\n')).toEqual(expected)

  const opened = (shown: string[]) => shown.filter((line) => line.startsWith('open:'))
  const openBefore = opened(shownBefore)
  const isClosed = (shown: string[]) => opened(shown).length === openBefore.length
  const shownAfter = await shownWhen(page, isClosed)
  expect(opened(shownAfter), 'left open').toEqual(openBefore)

  const plan = await filled.preview(draft, firstSubject)
  const changed = new Set(report.fields.flatMap(({ id, outcome }) => (outcome === 'filled' ? [id] : [])))
  const notSame = plan.entries.filter(({ id, refusal }) => changed.has(id) && refusal !== 'already-same')
  expect(notSame.map(({ label, current, shown, refusal }) => ({ label, current, shown, refusal }))).toEqual([])
  expect((await filled.fill(draft, firstSubject)).fields.filter(({ outcome }) => outcome === 'filled')).toEqual([])
  expect(await stateOf(page)).toEqual(after)

  const undone = await filled.undo()
  const wrongIn = (shown: string[]) => {
    const lines = new Set(shownBefore)
    return shown.filter((line) => !lines.has(line))
  }
  const shownUndone = await shownWhen(page, (shown) => wrongIn(shown).length === 0)
  const state = essence(await stateOf(page))
  const kept = report.fields.filter(
    ({ outcome, keys }) => outcome === 'filled' && stays.some((key) => keys.includes(key)),
  )
  expect({ undone, state }).toMatchObject({
    undone: { failed: kept.length, keptEdited: 0 },
    state: { ...essence(before), ...withStaying(essence(before), state, kept.length > 0 ? stays : []) },
  })
  if (kept.length === 0) expect(shownUndone).toEqual(shownBefore)

  const again = await filled.preview(draft, firstSubject)
  expect(again.entries.filter(({ refusal }) => refusal === 'user-typed').map(({ label }) => label)).toEqual([])
}

async function press(page: Page, button: string): Promise<void> {
  await page.$eval(button, (one) => {
    ;(one as HTMLElement).click()
  })
}

test.each(routes)('$path', async ({ path, addRows, dialog, stays = [] }) => {
  const draft = practiceRequests[path.slice(-2)]
  if (!draft) throw new Error(`no request for ${path}`)
  await pages.onPage(path, async (filled) => {
    const { page } = filled
    const [button = '', times = 0] = addRows ?? []
    for (let time = 0; time < times; time++) await press(page, button)
    await fillTwiceAndUndo(filled, draft, stays)
    if (dialog) await filled.fill(draft)
    for (const subject of dialog ? draft.subjects.keys() : []) {
      await press(page, dialog?.open ?? '')
      await page.waitForSelector(dialog?.save ?? '', { visible: true })
      await shownWhen(page, (shown) => shown.some((line) => line.startsWith('open:')))
      await fillTwiceAndUndo(filled, draft, stays, subject)
      await press(page, dialog?.save ?? '')
      await page.waitForSelector(dialog?.save ?? '', { hidden: true })
      expect(await stateOf(page)).toMatchObject({ editing: null, submits: 0, trapsTouched: [] })
    }
  })
})
