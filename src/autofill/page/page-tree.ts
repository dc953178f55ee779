/**
 * The elements of one document or shadow root as a look finds them, gone through once. Elements stand in document order, so what lies in
 * one of them is a run of places: questions about ancestors and descendants become comparisons of numbers.
 */
import { attributeOf, elementAfter, firstChildOf, firstElementOf, method, nameOf, nextOf } from './native'
import { Fitting } from './fitting'
import { branchesOf, type Branch } from './selector-branches'

const queryInElement = method<Node, NodeListOf<Element>, string>(Element.prototype, 'querySelectorAll')
const queryInDocument = method<Node, NodeListOf<Element>, string>(Document.prototype, 'querySelectorAll')
const queryInFragment = method<Node, NodeListOf<Element>, string>(DocumentFragment.prototype, 'querySelectorAll')
const attributeNames = Reflect.get(Element.prototype, 'getAttributeNames')
const matches = method<Element, boolean, string>(Element.prototype, 'matches')

/** Elements below a node that fit a CSS selector, in document order, asked of the browser. */
export function select(root: Node, selector: string): Element[] {
  const query = root.nodeType === 9 ? queryInDocument : root.nodeType === 11 ? queryInFragment : queryInElement
  const nodes = query(root, selector)
  const { length } = nodes
  const list = new Array<Element>(length)
  for (let place = 0; place < length; place++) list[place] = nodes[place] as Element
  return list
}

const noPlaces: readonly number[] = []

/** One document or shadow root, as it is while a look lasts. */
export class PageTree {
  /** In document order. */
  readonly elements: Element[] = []
  /** The place of each element's parent; -1 at the top. */
  readonly parents: number[] = []
  /** The place after the last element inside each. */
  readonly ends: number[] = []
  /** Every attribute that some element has. */
  readonly attributes = new Set<string>()
  readonly #places = new Map<Element, number>()
  readonly #byName = new Map<string, number[]>()
  readonly #bySimple = new Map<string, readonly number[]>()
  readonly #fitting = new Map<string, Fitting>()
  readonly #written = new Map<string, string>()
  /** By place, all of them 0 between two uses. */
  #marks: Uint8Array | undefined
  #last: Node | undefined
  #lastPlace: number | undefined

  constructor(private readonly root: Node) {
    this.#walk()
  }

  #walk(): void {
    const { elements, parents, ends } = this
    let at = firstElementIn(this.root)
    let parent = -1
    while (at) {
      const place = elements.length
      elements.push(at)
      parents.push(parent)
      ends.push(place + 1)
      this.#note(at, place)
      const inner = firstElementOf(at)
      if (inner) {
        parent = place
        at = inner
        continue
      }
      at = elementAfter(at)
      while (!at && parent >= 0) {
        ends[parent] = elements.length
        at = elementAfter(elements[parent] as Element)
        parent = parents[parent] as number
      }
    }
  }

  #note(element: Element, place: number): void {
    this.#places.set(element, place)
    for (const attribute of attributeNames.call(element)) this.attributes.add(attribute)
    const name = nameOf(element)
    const known = this.#byName.get(name)
    if (known) known.push(place)
    else this.#byName.set(name, [place])
  }

  /** The place of an element, or undefined for one that is not in this tree. */
  placeOf(element: Node): number | undefined {
    // One element is asked about many times in a row.
    if (element === this.#last) return this.#lastPlace
    this.#last = element
    this.#lastPlace = this.#places.get(element as Element)
    return this.#lastPlace
  }

  /** Every name that an element has here. */
  get names(): Iterable<string> {
    return this.#byName.keys()
  }

  /** The places of the elements of one name, ascending. */
  named(name: string): readonly number[] {
    return this.#byName.get(name) ?? noPlaces
  }

  /** What fits a CSS selector. */
  fitting(selector: string): Fitting {
    const known = this.#fitting.get(selector)
    if (known) return known
    const fitting = new Fitting(this.#asOne(this.#placesOf(selector)), this.ends)
    this.#fitting.set(selector, fitting)
    return fitting
  }

  /** Ascending lists, of which none is empty, as one. */
  #asOne(lists: readonly (readonly number[])[]): readonly number[] {
    const [first] = lists
    if (!first || lists.length === 1) return first ?? noPlaces
    const marks = (this.#marks ??= new Uint8Array(this.elements.length))
    let end = 0
    for (const list of lists)
      for (let at = 0; at < list.length; at++) {
        const place = list[at] as number
        marks[place] = 1
        if (place >= end) end = place + 1
      }
    const places: number[] = []
    for (let place = 0; place < end; place++)
      if (marks[place] === 1) {
        places.push(place)
        marks[place] = 0
      }
    return places
  }

  /** The places of what fits, in lists of which none is empty. */
  #placesOf(selector: string): readonly (readonly number[])[] {
    if (selector === '*') return [this.elements.map((_one, place) => place)]
    const lists: (readonly number[])[] = []
    const others: string[] = []
    for (const branch of branchesOf(selector)) {
      if (!this.#mayFit(branch)) continue
      if (branch.isSimple) lists.push(this.#fittingNamed(branch))
      else others.push(branch.text)
    }
    if (others.length > 0)
      lists.push(select(this.root, others.join(', ')).map((one) => this.#places.get(one) as number))
    return lists.filter(({ length }) => length > 0)
  }

  #fittingNamed({ text, value }: Branch): readonly number[] {
    const known = text === value ? this.named(value) : this.#bySimple.get(text)
    if (known) return known
    const found = this.named(value).filter((place) => matches(this.elements[place] as Element, text))
    this.#bySimple.set(text, found)
    return found
  }

  /** False only where nothing in the tree can fit. */
  #mayFit({ kind, value }: Branch): boolean {
    if (kind === 'tag') return value === '' || this.#byName.has(value)
    const written = this.#writtenIn(kind)
    return written !== '' && written.includes(value)
  }

  /** All that the elements write in an attribute, in lower case, each text once. */
  #writtenIn(attribute: string): string {
    const known = this.#written.get(attribute)
    if (known !== undefined) return known
    const texts = new Set<string>()
    if (this.attributes.has(attribute))
      for (const one of select(this.root, `[${attribute}]`)) texts.add(attributeOf(one, attribute) ?? '')
    const written = texts.size === 0 ? '' : `\n${[...texts].join('\n').toLowerCase()}\n`
    this.#written.set(attribute, written)
    return written
  }
}

function firstElementIn(root: Node): Element | null {
  for (let child = firstChildOf(root); child; child = nextOf(child))
    if (child.nodeType === 1) return child as unknown as Element
  return null
}
