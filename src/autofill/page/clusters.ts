import type { ControlKind } from '../match'
import { ariaLabels, textBefore, type Neighbours } from './label-texts'
import { aroundOf, longestLabel, textOf } from './dom'
import { parentOf } from './native'
import { queryAll } from './selectors'

/** A box that holds two or three controls and nothing else to fill, and the words that head it. */
export interface Cluster {
  readonly id: number
  readonly label: string
}

const most = 3
const apart: ReadonlySet<ControlKind> = new Set<ControlKind>(['hidden', 'button', 'radio', 'checkbox', 'file'])

/** Finds the small boxes that controls share, each box looked at once. */
export class Clusters {
  readonly #counts = new Map<Element, number>()
  readonly #known = new Map<Element, Cluster>()

  /** @param all every control of the page with its kind */
  constructor(all: readonly { readonly element: Element; readonly kind: ControlKind }[]) {
    for (const { element, kind } of all) {
      if (apart.has(kind)) continue
      // What holds more than the most is told apart no further, nor is what is around it.
      for (let at: Element | null = element; at; at = aroundOf(at)) {
        const count = (this.#counts.get(at) ?? 0) + 1
        this.#counts.set(at, count)
        if (count > most + 1) break
      }
    }
  }

  /** The nearest box around a control that holds others too, when they are two or three in all. */
  of(element: Element, kind: ControlKind, neighbours: Neighbours): Cluster | undefined {
    if (apart.has(kind)) return undefined
    let box = parentOf(element)
    while (box && this.#counts.get(box) === 1) box = parentOf(box)
    if (!box || (this.#counts.get(box) ?? 0) > most) return undefined
    const known = this.#known.get(box)
    if (known) return known
    const cluster = { id: this.#known.size, label: headOf(box, neighbours) }
    this.#known.set(box, cluster)
    return cluster
  }
}

function headOf(box: Element, neighbours: Neighbours): string {
  const [named] = ariaLabels(box as HTMLElement)
  if (named) return named.text
  const legend = queryAll(box, 'legend')[0]
  if (legend) return textOf(legend).slice(0, longestLabel)
  // Asked for the first control of the box: what stands before the box stands before that control.
  return textBefore(box, { before: neighbours.before, after: undefined })[0]?.text ?? ''
}
