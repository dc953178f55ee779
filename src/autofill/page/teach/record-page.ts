import type { PageFacts } from '../../match'
import { attributeOf, firstChildOf, nextOf, openShadowOf, tagOf } from '../native'
import { queryAll } from '../selectors'
import type { SharedSession } from '../shared-session'
import { documentIn } from './control-at'
import { Scrub } from './scrub'

/** A page as it may leave this PC: enough to try the product on, and nothing that anybody put in. */
export interface PageRecording {
  readonly html: string
  readonly facts: PageFacts
}

const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'META',
  'BASE',
  'TEMPLATE',
  'NOSCRIPT',
  'IMG',
  'PICTURE',
  'SVG',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'SOURCE',
  'TRACK',
  'MAP',
  'OBJECT',
  'EMBED',
  'DATALIST',
  'OUTPUT',
  'PROGRESS',
  'METER',
])
const empty = new Set(['INPUT', 'BR', 'HR', 'COL', 'WBR', 'AREA', 'PARAM'])
const names = new Set([
  'id',
  'name',
  'for',
  'aria-labelledby',
  'aria-controls',
  'aria-owns',
  'formcontrolname',
  'headers',
])
const plain = new Set([
  'type',
  'role',
  'aria-haspopup',
  'aria-hidden',
  'aria-autocomplete',
  'aria-level',
  'aria-disabled',
  'autocomplete',
  'maxlength',
  'colspan',
  'rowspan',
  'scope',
  'hidden',
  'readonly',
  'disabled',
  'required',
  'multiple',
  'contenteditable',
  'inert',
  'inputmode',
])
const texts = new Set(['aria-label', 'placeholder', 'aria-placeholder', 'title'])
const mostChars = 3_500_000

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}

/** Writes a page's structure down, part by part. */
class Recorder {
  readonly #out: string[] = []
  #length = 0

  constructor(
    private readonly scrub: Scrub,
    private readonly shared: SharedSession,
    private readonly unseen: ReadonlySet<Element>,
  ) {}

  children(root: Node): string {
    const from = this.#out.length
    for (let child = firstChildOf(root); child; child = nextOf(child)) this.#node(child)
    return this.#out.splice(from).join('')
  }

  #write(text: string): void {
    this.#length += text.length
    if (this.#length < mostChars) this.#out.push(text)
  }

  #node(node: Node): void {
    if (node.nodeType === 3) this.#write(escaped(this.scrub.label(node.nodeValue ?? '')))
    if (node.nodeType !== 1) return
    const element = node as Element
    const tag = tagOf(element).toUpperCase()
    if (dropped.has(tag)) return
    if (/^I?FRAME$/u.test(tag)) this.#frame(element)
    else this.#element(element, tag === 'A' ? 'SPAN' : tag)
  }

  #element(element: Element, tag: string): void {
    const name = tag.toLowerCase()
    this.#write(`<${name}${this.#attributes(element)}>`)
    if (empty.has(tag)) return
    const shadow = openShadowOf(element) ?? (tag.includes('-') ? this.shared.openShadow(element as HTMLElement) : null)
    if (shadow) this.#write(`<template shadowrootmode="open">${this.children(shadow)}</template>`)
    if (tag === 'SELECT') this.#options(element)
    else if (!holdsWhatIsTyped(element, tag)) this.#write(this.children(element))
    this.#write(`</${name}>`)
  }

  #options(select: Element): void {
    for (const option of queryAll(select, 'option'))
      this.#write(`<option>${escaped(this.scrub.option((option as HTMLOptionElement).text))}</option>`)
  }

  #frame(frame: Element): void {
    const inner = documentIn(frame)?.body
    const page = inner ? ` srcdoc="${escaped(this.children(inner))}"` : ''
    this.#write(`<iframe${page}></iframe>`)
  }

  #attributes(element: Element): string {
    const kept = element
      .getAttributeNames()
      .map((name) => this.#attribute(name, attributeOf(element, name) ?? ''))
      .join('')
    return this.unseen.has(element) && attributeOf(element, 'hidden') === undefined ? `${kept} hidden=""` : kept
  }

  #attribute(name: string, value: string): string {
    if (plain.has(name)) return ` ${name}="${escaped(value.slice(0, 40))}"`
    if (names.has(name)) return ` ${name}="${escaped(this.scrub.name(value))}"`
    if (name === 'class') return ` class="${escaped(this.scrub.name(value.trim()))}"`
    const text = texts.has(name) ? this.scrub.label(value) : ''
    return text === '' ? '' : ` ${name}="${escaped(text)}"`
  }
}

/** What stands in these is what somebody typed. */
function holdsWhatIsTyped(element: Element, tag: string): boolean {
  return (
    tag === 'TEXTAREA' ||
    /^(?:textbox|combobox)$/u.test(attributeOf(element, 'role') ?? '') ||
    (attributeOf(element, 'contenteditable') ?? 'false') !== 'false'
  )
}

/** Takes the structure of a page: labels and what is needed to recognise controls. Values, other texts, pictures, links and scripts stay. */
export function recordPage(page: Document, shared: SharedSession): PageRecording {
  const facts = shared.session.collect()
  const scrub = new Scrub(facts)
  const hidden = facts.controls.filter(({ visible, kind }) => !visible && kind !== 'hidden')
  const unseen = new Set(
    hidden.flatMap(({ id }) => {
      const element = shared.session.elementOf(id)
      return element ? [element] : []
    }),
  )
  const body = new Recorder(scrub, shared, unseen).children(page.body)
  const head = '<meta charset="utf-8"><title>Trang đã ghi lại</title>'
  return {
    html: `<!doctype html>\n<html lang="vi"><head>${head}</head><body>${body}</body></html>\n`,
    facts: scrub.facts(facts),
  }
}
