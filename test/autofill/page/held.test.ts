// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { Held } from '../../../src/autofill/page/held'
import { whileNothingChanges } from '../../../src/autofill/page/look'

const byId = (id: string) => document.getElementById(id) as HTMLElement

function heldIn(html: string): Held {
  document.body.innerHTML = html
  return new Held([...document.querySelectorAll('input')])
}

test('counts what lies in an element, itself among it', () => {
  whileNothingChanges(() => {
    const held = heldIn(
      '<div id="all"><p id="two"><input id="a"><input></p><p id="one"><b id="b"><input></b></p><p id="none"></p></div>',
    )
    expect(['all', 'two', 'one', 'b', 'a', 'none'].map((id) => held.count(byId(id)))).toEqual([3, 2, 1, 1, 1, 0])
    expect(['all', 'b', 'none'].map((id) => held.has(byId(id)))).toEqual([true, true, false])
  })
})

test('finds the nearest element around one in which others lie too, if any', () => {
  whileNothingChanges(() => {
    const held = heldIn('<div id="all"><p><b><input id="a"></b></p><p><input id="c"></p></div>')
    expect(held.sharedBy(byId('a'))?.id).toBe('all')
    document.body.innerHTML = ''
  })
  whileNothingChanges(() => {
    const held = heldIn('<p><input id="alone"></p>')
    expect(held.sharedBy(byId('alone'))).toBeUndefined()
  })
})

test('what lies in a shadow root lies in its host', () => {
  whileNothingChanges(() => {
    document.body.innerHTML = '<div id="around"><div id="host"></div></div>'
    const root = byId('host').attachShadow({ mode: 'open' })
    root.innerHTML = '<p><input></p>'
    const held = new Held([...root.querySelectorAll('input')])
    expect([held.count(byId('around')), held.count(byId('host'))]).toEqual([1, 1])
    expect(held.has(root.querySelector('p') as HTMLElement)).toBe(true)
  })
})
