import { expect, test } from 'vitest'
import type { ControlFacts } from '../../../src/autofill/match'
import type { OrderResult } from '../../../src/autofill/page'
import { applyFill, previewFill, type PageLink } from '../../../src/autofill/session'
import type { RequestDraft } from '../../../src/requests'
import { aControl, aPage } from '../match/a-control'

const fullName = 'Trần Văn Thử'
const draft: RequestDraft = { mau: '01', receiver: {}, subjects: [{ fullName }], agency: {}, letter: {} }
const name = (id: number, more: Partial<ControlFacts> = {}) =>
  aControl(id, { for: 'Họ và tên' }, { signature: 'INPUT|text', ...more })
const formChanged = (id: number): OrderResult => ({ id, outcome: 'skipped', reason: 'form-changed' })

/** A page that answers each order in turn, and then shows the next of its looks. */
function pageThatRedraws(looks: readonly ControlFacts[], answers: readonly OrderResult[][], lost: OrderResult[] = []) {
  const asked: number[][] = []
  const look = () => Promise.resolve(aPage(looks[Math.min(asked.length, looks.length - 1)] as ControlFacts))
  const link: Partial<PageLink> = {
    collect: look,
    unseen: () => Promise.resolve([]),
    settle: () => Promise.resolve(),
    confirm: () => Promise.resolve(lost),
    fill: (orders) => {
      asked.push(orders.map(({ id }) => id))
      return Promise.resolve({ results: answers[asked.length - 1] ?? [], controlsChanged: asked.length < 2 })
    },
  }
  return { link: link as PageLink, asked }
}

async function fieldsOf({ link }: { readonly link: PageLink }) {
  const plan = await previewFill(link, draft, 0)
  const { fields } = await applyFill(link, draft, plan, [1], () => 0)
  return fields.map(({ id, outcome, reason }) => [id, reason ?? outcome])
}

test('a control that was drawn again before it was written is told once, as written', async () => {
  const page = pageThatRedraws([name(1), name(7)], [[formChanged(1)], [{ id: 7, outcome: 'filled' }]])
  expect(await fieldsOf(page)).toEqual([[7, 'filled']])
  expect(page.asked).toEqual([[1], [7]])
})

test('one that was drawn again with what was written is told once, and not written twice', async () => {
  const page = pageThatRedraws(
    [name(1), name(7, { content: 'filled', value: fullName })],
    [[{ id: 1, outcome: 'filled' }]],
  )
  expect(await fieldsOf(page)).toEqual([[7, 'filled']])
  expect(page.asked).toEqual([[1]])
})

test('what the page did not keep of it is told of the control that stands there now', async () => {
  const rejected: OrderResult = { id: 1, outcome: 'skipped', reason: 'rejected-by-page' }
  const page = pageThatRedraws(
    [name(1), name(7, { content: 'filled', value: fullName })],
    [[{ id: 1, outcome: 'filled' }]],
    [rejected],
  )
  expect(await fieldsOf(page)).toEqual([[7, 'rejected-by-page']])
})

test('another control that comes in its stead does not stand for it', async () => {
  const page = pageThatRedraws(
    [name(1), name(7, { signature: 'INPUT|email' })],
    [[formChanged(1)], [{ id: 7, outcome: 'filled' }]],
  )
  expect(await fieldsOf(page)).toEqual([
    [1, 'form-changed'],
    [7, 'filled'],
  ])
})
