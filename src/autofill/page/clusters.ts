import type { ControlKind } from '../match'
import { ariaLabels, textBefore, type Neighbours } from './label-texts'
import { longestLabel, textOf } from './dom'
import { Held } from './held'
import { firstElementOf } from './native'
import { queryAll } from './selectors'
import { hasControls } from './table-cells'

/** A box that holds two or three controls and nothing else to fill, and the words that head it. */
export interface Cluster {
  readonly id: number
  readonly label: string
}

const most = 3
const apart: ReadonlySet<ControlKind> = new Set<ControlKind>(['hidden', 'button', 'radio', 'checkbox', 'file'])

/** Finds the small boxes that controls share, each box looked at once. */
export class Clusters {
  readonly #held: Held
  readonly #known = new Map<Element, Cluster>()

  /** @param all every control of the page with its kind */
  constructor(all: readonly { readonly element: Element; readonly kind: ControlKind }[]) {
    this.#held = new Held(all.flatMap(({ element, kind }) => (apart.has(kind) ? [] : [element])))
  }

  /** The nearest box around a control that holds others too, when they are two or three in all. */
  of(element: Element, kind: ControlKind, neighbours: Neighbours): Cluster | undefined {
    if (apart.has(kind)) return undefined
    const box = this.#held.sharedBy(element)
    if (!box || this.#held.count(box) > most) return undefined
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
  const [over] = textBefore(box, { before: neighbours.before, after: undefined })
  if (over) return over.text
  // "Ngày cấp: Tháng … Ngày … Năm …": what the box begins with.
  const first = firstElementOf(box)
  return first && !hasControls(first) ? textOf(first).slice(0, longestLabel) : ''
}
