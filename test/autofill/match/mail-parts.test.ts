import { describe, expect, test } from 'vitest'
import { matchPage, type ControlFacts } from '../../../src/autofill/match'
import { shapeValue } from '../../../src/autofill/plan/shape-value'
import { aControl, aPage } from './a-control'

const cluster = { id: 0, label: '' }

/** What goes into each control of a page for the address thu.tv@example.gov.vn; "-" where nothing does. */
function written(...controls: readonly ControlFacts[]): string[] {
  return matchPage(aPage(...controls), '01').map(({ found, control }) => {
    const shaped = found && shapeValue(found, { email: 'thu.tv@example.gov.vn' }, control)
    if (!shaped || !('action' in shaped)) return '-'
    const { action } = shaped
    return action.type === 'choose' ? action.value : action.type === 'text' ? action.text : action.type
  })
}

const box = () => aControl(0, { before: 'Thư điện tử' }, { cluster })
const boxBeforeAt = () => ({ ...box(), behind: '@' })
const rest = (more: Partial<ControlFacts> = {}) => aControl(1, {}, { cluster, ...more })
const listOf = (...texts: readonly string[]): Partial<ControlFacts> => ({
  kind: 'select',
  options: texts.map((text) => ({ value: text, text })),
})

describe('an address in two controls', () => {
  test.each<[string, ControlFacts[]]>([
    ['a list of domains behind "@"', [boxBeforeAt(), rest(listOf('other.gov.vn', 'example.gov.vn'))]],
    ['a list of domains with "@" and a prompt', [box(), rest(listOf('Chọn', '@other.gov.vn', '@example.gov.vn'))]],
    ['a box behind "@"', [boxBeforeAt(), rest()]],
  ])('%s', (_what, controls) => {
    expect(written(...controls)).toEqual(['thu.tv', 'example.gov.vn'])
  })

  test.each<[string, ControlFacts[], string]>([
    ['a list of other things', [boxBeforeAt(), rest(listOf('Cá nhân', 'Cơ quan'))], '-'],
    ['a list of domains with nothing that says "@"', [box(), rest(listOf('a.vn', 'b.vn'))], 'thu.tv@example.gov.vn'],
    ['a box with words of its own', [box(), aControl(1, { before: 'Fax' }, { cluster })], 'thu.tv@example.gov.vn'],
  ])('is not there beside %s', (_what, controls, whole) => {
    expect(written(...controls)).toEqual([whole, '-'])
  })
})
