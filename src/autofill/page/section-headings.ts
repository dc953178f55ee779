import {
  aroundOf,
  attributeOf,
  byIdNear,
  classOf,
  firstChildOf,
  nextOf,
  previousOf,
  queryAll,
  says,
  tagOf,
  textOf,
} from './dom'

const headingSelector = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, [role="heading"]'
const headingTag = /^(?:H[1-6]|LEGEND|CAPTION|SUMMARY|DT)$/u
const headingClass = /title|heading|header|head\b|legend|caption|section-name|panel-name/iu
const longestHeading = 200
const mostSections = 5

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function nextElementOf(node: Node): Element | undefined {
  for (let next = nextOf(node); next; next = nextOf(next)) if (isElement(next)) return next
  return undefined
}

function isBold(element: Element): boolean {
  const child = firstChildOf(element)
  const only =
    child && (isElement(child) || !says(child.nodeValue ?? '')) ? queryAll(element, 'b, strong')[0] : undefined
  return (
    /^(?:B|STRONG)$/u.test(tagOf(element)) || (only !== undefined && textOf(only).length * 2 > textOf(element).length)
  )
}

const control = /^(?:INPUT|SELECT|TEXTAREA)$/u

/** Finds the headings around controls, each level looked at once. */
export class Sections {
  readonly #before = new Map<Node, string | undefined>()
  readonly #around = new Map<Element, readonly string[]>()

  /** @param holders every element that holds a control */
  constructor(private readonly holders: ReadonlySet<Element>) {}

  /** Headings, legends and titles around an element, nearest first, at most five. */
  of(element: Element): readonly string[] {
    const known = this.#around.get(element)
    if (known) return known
    const parent = aroundOf(element)
    const own = [this.#headingBefore(element), parent ? this.#nameOf(parent) : undefined].filter(
      (one) => one !== undefined,
    )
    const above = parent ? this.of(parent) : []
    const all = [...new Set([...own, ...above])].slice(0, mostSections)
    this.#around.set(element, all)
    return all
  }

  #nameOf(box: Element): string | undefined {
    const label = attributeOf(box, 'aria-label')
    if (label !== undefined && says(label) && tagOf(box) !== 'TABLE') return label.slice(0, longestHeading)
    const ids = attributeOf(box, 'aria-labelledby')?.split(/\s+/u) ?? []
    const named = ids.map((id) => byIdNear(box, id)).find((one) => one !== undefined)
    return named ? textOf(named).slice(0, longestHeading) : undefined
  }

  /** The last heading among the nodes before one, unless a part of the page with its own heading lies between. */
  #headingBefore(node: Node): string | undefined {
    const passed: Node[] = []
    let found: string | undefined
    for (let at: Node | null = node; at; at = previousOf(at)) {
      if (this.#before.has(at)) {
        found = this.#before.get(at)
        break
      }
      passed.push(at)
      const before: ChildNode | null = previousOf(at)
      const reading = before && isElement(before) ? this.#read(before) : undefined
      if (reading === undefined) continue
      found = reading === closed ? undefined : reading
      break
    }
    for (const one of passed) this.#before.set(one, found)
    return found
  }

  #read(element: Element): string | typeof closed | undefined {
    if (this.holders.has(element)) return queryAll(element, headingSelector).length > 0 ? closed : undefined
    const text = textOf(element) || buttonText(element)
    if (!says(text)) return undefined
    if (tagOf(element) === 'LABEL') return this.#standsAbove(element) ? text.slice(0, longestHeading) : undefined
    if (headingTag.test(tagOf(element)) || attributeOf(element, 'role') === 'heading')
      return text.slice(0, longestHeading)
    const inside = queryAll(element, headingSelector).at(-1)
    if (inside) return textOf(inside).slice(0, longestHeading)
    if (text.length > longestHeading) return undefined
    const next = nextElementOf(element)
    if (next && control.test(tagOf(next))) return undefined
    const looksLikeHeading = headingClass.test(classOf(element)) || isBold(element) || isLoud(text)
    return looksLikeHeading || this.#standsAbove(element) ? text : undefined
  }

  /** Plain words right above several controls head them, whatever they look like; above one control they are its label. */
  #standsAbove(element: Element): boolean {
    if (tagOf(element) === 'THEAD') return false
    const next = nextElementOf(element)
    if (!next || !this.holders.has(next)) return tagOf(element) === 'TR' && queryAll(element, 'td, th').length === 1
    return queryAll(next, 'input:not([type="hidden"]), select, textarea').length > 1 || next.shadowRoot !== null
  }
}

/** The words of a button that opens the part below it, as accordions have. */
function buttonText(element: Element): string {
  const button = /^(?:BUTTON|SUMMARY)$/u.test(tagOf(element)) ? element : queryAll(element, 'button')[0]
  return (button?.textContent ?? '').replace(/\s+/gu, ' ').trim()
}

const closed = Symbol('a part of the page with its own heading')

/** Capitals, or a numbered line: how Vietnamese papers set headings apart. */
function isLoud(text: string): boolean {
  return (
    /^(?:[IVX]{1,4}|[A-ZĐ]|\d{1,2})\s*[.)\-–]\s*\p{L}/u.test(text) ||
    (text.length > 5 && text === text.toUpperCase() && /\p{L}{3}/u.test(text))
  )
}
