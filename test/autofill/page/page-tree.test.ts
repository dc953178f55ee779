// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { countBefore } from '../../../src/autofill/page/fitting'
import { PageTree, select } from '../../../src/autofill/page/page-tree'

/** A form in two parts, with a comment and loose texts between its elements. */
const page = `
  <form id="f"><!-- first -->text
    <fieldset id="one" class="Part wide"><legend id="l1">Thuê bao</legend><label id="a"><input id="n" name="n"></label></fieldset>
    text
    <fieldset id="two" class="part"><p id="p"><select id="s" disabled></select><input id="h" type="hidden"></p></fieldset>
  </form>
  <table id="t"><tbody id="b"><tr id="r"><td id="d" data-kind="Row-One"></td></tr></tbody></table>`

let tree: PageTree

beforeEach(() => {
  document.body.innerHTML = page
  tree = new PageTree(document.body)
})

const named = (...ids: string[]) => ids.map((id) => tree.placeOf(document.getElementById(id) as HTMLElement))
const idsOf = (selector: string) => tree.fitting(selector).places.map((place) => tree.elements[place]?.id)

describe('one walk through a tree', () => {
  test('meets every element once, in document order', () => {
    expect(tree.elements).toEqual([...document.body.querySelectorAll('*')])
    expect(named('f', 'one', 'l1', 'a', 'n', 'two', 'p', 's', 'h', 't')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('knows the parent of each, and where what lies in it ends', () => {
    for (const [place, element] of tree.elements.entries()) {
      const parent = tree.parents[place] ?? -1
      expect(tree.elements[parent] ?? document.body).toBe(element.parentElement)
      expect((tree.ends[place] ?? 0) - place - 1).toBe(element.querySelectorAll('*').length)
    }
  })

  test('knows nothing of what stands elsewhere or came since', () => {
    const late = document.body.appendChild(document.createElement('input'))
    expect(tree.placeOf(late)).toBeUndefined()
    expect(tree.placeOf(document.head)).toBeUndefined()
    expect(idsOf('input')).toEqual(['n', 'h'])
  })

  test('goes through a shadow root, which has no element around it, and through a tree of nothing', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    expect(new PageTree(root).elements).toEqual([])
    root.innerHTML = '<b></b><i><u></u></i>'
    const shadow = new PageTree(root)
    expect(shadow.elements.map((one) => one.localName)).toEqual(['b', 'i', 'u'])
    expect(shadow.parents).toEqual([-1, -1, 1])
    expect(shadow.ends).toEqual([1, 3, 3])
    expect(shadow.fitting('u, b').places).toEqual([0, 2])
  })
})

describe('what fits a selector', () => {
  test.each([
    'input',
    'select, input, legend',
    'input:not([type="hidden"])',
    'input[type="hidden"], .part',
    '.part',
    '[class*="part" i]',
    '[data-kind]',
    '[data-kind="Row-One"]',
    '[data-kind="row-one"]',
    '[data-kind="ROW-one" i]',
    'fieldset > legend',
    'fieldset :is(select, label)',
    'td, .nowhere, video, [data-none]',
    '*',
  ])('%s: the same elements as the browser finds', (selector) => {
    const found = [...document.body.querySelectorAll(selector)].map(({ id }) => id)
    expect(idsOf(selector)).toEqual(found)
    expect(idsOf(selector)).toEqual(found)
  })

  test.each(['input, .part', 'fieldset', 'form, fieldset, p, select', 'td, tr', 'video', '*'])(
    '%s: of each place whether it fits, and what around it does, as the browser tells',
    (selector) => {
      const fitting = tree.fitting(selector)
      for (const [place, element] of tree.elements.entries()) {
        expect(fitting.has(place)).toBe(element.matches(selector))
        const around = element.closest<HTMLElement>(selector)
        const isInTree = around !== null && around !== document.body && document.body.contains(around)
        expect(tree.elements[fitting.around(place)]?.id).toBe(isInTree ? around.id : undefined)
      }
    },
  )

  test('names are known with their places', () => {
    expect([...tree.names].sort()).toEqual([...new Set(tree.elements.map((one) => one.localName))].sort())
    expect(tree.named('fieldset')).toEqual(named('one', 'two'))
    expect(tree.named('video')).toEqual([])
  })
})

test('elements are asked for below documents, shadow roots and elements alike', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  root.innerHTML = '<i></i>'
  expect(select(root, 'i')).toHaveLength(1)
  expect(select(document, '#n')).toEqual([document.getElementById('n')])
  expect(select(document.getElementById('two') as Node, 'input').map(({ id }) => id)).toEqual(['h'])
})

test('of ascending places those before a limit are counted', () => {
  expect([0, 1, 2, 5, 9, 10].map((limit) => countBefore([1, 2, 5, 9], limit))).toEqual([0, 0, 1, 2, 3, 4])
  expect(countBefore([], 3)).toBe(0)
})
