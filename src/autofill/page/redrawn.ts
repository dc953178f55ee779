/** Controls that a page takes away and draws again, as frameworks do, and servers that answer with a part of the page. */
import { signatureOf } from './collect'
import type { Target } from './control-state'
import { attributeOf, isConnected, parentOf, tagOf } from './native'
import { queryAll } from './selectors'

/** A control as it was when it was written, to find the one that was drawn in its place. */
export interface Placed extends Target {
  readonly signature: string
  /** What stood around it, nearest first. */
  readonly around: readonly Element[]
}

/** What stands around an element, nearest first, up to the root of its tree. */
export function surroundingsOf(element: Element): Element[] {
  const found: Element[] = []
  for (let at = parentOf(element); at; at = parentOf(at)) found.push(at)
  return found
}

/** The control that stands in a control's place now: itself, or the only one like it in what is left of its surroundings. */
export function nowAt({ element, kind, signature, around }: Placed): HTMLElement | undefined {
  if (isConnected(element)) return element
  const left = around.find(isConnected)
  const isTick = kind === 'radio' || kind === 'checkbox'
  const isSame = (one: Element) =>
    signatureOf(one as HTMLElement) === signature &&
    (!isTick || attributeOf(one, 'value') === attributeOf(element, 'value'))
  const [again, ...others] = left ? queryAll(left, tagOf(element)).filter(isSame) : []
  return others.length === 0 ? (again as HTMLElement | undefined) : undefined
}
