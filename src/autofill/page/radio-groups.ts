/** Which radio buttons belong together. */
import { attributeOf, parentOf } from './native'
import { closestOf, hasSeveral } from './selectors'

/** The group of a radio button: by its name in its form, else by the box around it. @param groups numbers what groups stand in, for one look */
export function groupOf(element: HTMLElement, groups: Map<unknown, string>): string {
  const name = attributeOf(element, 'name')
  const box = closestOf(element, '[role="radiogroup"], fieldset, tr') ?? radioBoxOf(element)
  const form = closestOf(element, 'form') ?? element.ownerDocument
  return name !== undefined && name !== '' ? `${name}@${groupNumber(form, groups)}` : `box@${groupNumber(box, groups)}`
}

/** The smallest box around a radio button that holds another one. */
function radioBoxOf(element: HTMLElement): Element | null {
  let box = parentOf(element)
  for (let level = 0; box && level < 6; level++, box = parentOf(box))
    if (hasSeveral(box, 'input[type="radio"], [role="radio"], [aria-pressed]')) return box
  return parentOf(element)
}

function groupNumber(thing: unknown, groups: Map<unknown, string>): string {
  const known = groups.get(thing) ?? String(groups.size)
  groups.set(thing, known)
  return known
}
