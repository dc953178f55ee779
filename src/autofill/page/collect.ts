import type { ControlFacts, ControlKind, LabelFact, PageFacts } from '../match'
import { Clusters } from './clusters'
import { kindOf } from './control-kind'
import { LineTables } from './div-table'
import { asksForDate } from './date-button'
import { innerTextOf, textOf } from './dom'
import { Held } from './held'
import { whileNothingChanges } from './look'
import { attributeOf, tagOf } from './native'
import { closestOf, hasAny, nativeNotTicks, queryAll } from './selectors'
import { findControls, type FoundControl, type ShadowOpener } from './find-controls'
import { hostLabels } from './host-labels'
import { LayoutLabels } from './layout-labels'
import {
  addHints,
  ariaLabels,
  boundLabels,
  tableLabels,
  textAfter,
  textBefore,
  textOnLineBefore,
  type Neighbours,
} from './label-texts'
import { contentOf, isDisabled, isReadOnly, mostOfValue, optionsOf } from './own-facts'
import { groupOf } from './radio-groups'
import { currentText, hasCalendar, isTicked } from './read-control'
import { addRestBeside } from './rest-beside'
import { searchWordsOver } from './search-boxes'
import { Sections } from './section-headings'
import { Tables, type TablePosition } from './table-position'
import { faceOf, isDrawn } from './visibility'
import { isInProxy } from './widget-box'

/** What one look at a page gives: the facts that may leave it, and the elements, which may not. */
export interface Collection {
  readonly facts: PageFacts
  readonly elements: readonly HTMLElement[]
}

/** What is known of controls from before a look. */
export interface KnownBefore {
  /** The handle of a control: the same as long as its element lives. */
  readonly handleOf: (element: HTMLElement) => number
  /** Whether a person or a fill put something in since the page was loaded. */
  readonly isTouched: (element: Element) => boolean
  /** What the extension wrote into a control, while the page still holds it in its own way. */
  readonly wroteIn: (element: Element, value: string) => string | undefined
}

/** Words that a toolkit brings along for screen readers ("Datepicker input"), where the page's own stand beside the control. */
const plainEnglish = /^[\x20-\x7e]*$/u
/** How many cells of a row are told of at most. */
const mostSaid = 12
const dialogs = 'dialog, [role="dialog"], [role="alertdialog"], .modal, .ant-modal, .el-dialog'

/** What may be written in parts. */
const ofText: ReadonlySet<ControlKind> = new Set<ControlKind>(['text', 'email', 'tel', 'number'])

const none: readonly LabelFact[] = []

function addAll(labels: LabelFact[], more: readonly LabelFact[]): void {
  for (const one of more) labels.push(one)
}

type FactsInTheMaking = { -readonly [Name in keyof ControlFacts]: ControlFacts[Name] }

interface Looked extends FoundControl {
  readonly kind: ControlKind
  readonly group: string | undefined
}

/** Hidden fields, buttons, and the boxes drawn in place of a native list do not part a label from its control. */
function neighboursOf(all: readonly Looked[]): (place: number) => Neighbours {
  const counts = ({ element, kind }: Looked) =>
    kind !== 'hidden' && kind !== 'button' && !(kind === 'search' && isInProxy(element))
  const find = (place: number, step: 1 | -1): Element | undefined => {
    const own = all[place]
    for (let at = place + step; at >= 0 && at < all.length; at += step) {
      const other = all[at]
      if (!other || !counts(other)) continue
      if (own?.group !== undefined && other.group === own.group) continue
      return other.element
    }
    return undefined
  }
  return (place) => ({ before: find(place, -1), after: find(place, 1) })
}

function firstOfGroup(all: readonly Looked[]): Map<string, HTMLElement> {
  const first = new Map<string, HTMLElement>()
  for (const { element, group } of all) if (group !== undefined && !first.has(group)) first.set(group, element)
  return first
}

/** The part of a radio button's surroundings that is about the one button, to start climbing from. */
function startOf(element: HTMLElement, kind: ControlKind): Element {
  if (kind === 'radio' || kind === 'checkbox') return closestOf(element, 'label') ?? element
  return faceOf(element, kind)
}

/** A short text that tells a control apart from another that took its place. */
export function signatureOf(element: HTMLElement): string {
  const told = (name: string) => attributeOf(element, name) ?? ''
  const own = `${tagOf(element)}|${told('type')}|${told('name')}|${told('id')}`
  return `${own}|${told('placeholder')}|${told('role')}|${told('aria-label')}`
}

/** An empty box that asks for a date and takes no typing can only be filled from a calendar, whatever tells of it. */
function asksForPickedDate({ readOnly, content, labels }: FactsInTheMaking): boolean {
  return readOnly && content === 'empty' && labels.some(({ text }) => asksForDate(text))
}

/** Everything that one look at a page shares between its controls. */
class Look {
  readonly tables = new Tables()
  readonly clusters: Clusters
  readonly layout: LayoutLabels
  readonly lines = new LineTables()
  readonly tableNumbers = new Map<Element, number>()
  readonly sections: Sections
  readonly first: Map<string, HTMLElement>
  readonly neighbours: (place: number) => Neighbours

  constructor(
    readonly all: readonly Looked[],
    readonly about: KnownBefore,
  ) {
    this.sections = new Sections(new Held(all.map(({ element }) => element)))
    this.clusters = new Clusters(all)
    this.layout = new LayoutLabels(() =>
      all.filter(({ kind }) => kind !== 'hidden').map(({ element, kind }) => faceOf(element, kind)),
    )
    this.first = firstOfGroup(all)
    this.neighbours = neighboursOf(all)
  }

  #labels(
    place: number,
    { element, kind, group }: Looked,
    neighbours: Neighbours,
  ): { labels: LabelFact[]; position: ReturnType<Tables['positionOf']>; optionText: string } {
    const position = this.tables.positionOf(element)
    const start = startOf(element, kind)
    const table = tableLabels(element, position)
    if (kind === 'radio') {
      const option = [
        ...boundLabels(element),
        ...ariaLabels(element),
        ...textAfter(start, { ...neighbours, after: this.all[place + 1]?.element }, false),
      ][0]
      return {
        labels: [...this.#groupLabels(element, group, neighbours), ...table],
        position,
        // A toggle or a radio button of ARIA carries its words itself.
        optionText: option?.text ?? innerTextOf(element),
      }
    }
    const labels: LabelFact[] = []
    addAll(labels, ariaLabels(element))
    addAll(labels, boundLabels(element))
    const inLines = labels.length > 0 || position ? undefined : this.lines.positionOf(start)
    if (inLines && kind !== 'checkbox') {
      const beside = tableLabels(element, inLines)
      addHints(beside, element)
      return { labels: beside, position: inLines, optionText: '' }
    }
    const isTold = labels.some(({ origin, text }) => origin !== 'aria' || !plainEnglish.test(text))
    const free = isTold || position ? none : this.#freeText(start, kind, neighbours)
    const optionText = labels[0]?.text ?? free[0]?.text ?? ''
    addAll(labels, table)
    addAll(labels, free)
    addHints(labels, element)
    return { labels, position, optionText }
  }

  #freeText(start: Element, kind: ControlKind, neighbours: Neighbours): readonly LabelFact[] {
    const after = kind === 'checkbox' ? textAfter(start, neighbours, false) : []
    if (after.length > 0) return after
    const before = textBefore(start, neighbours)
    if (before.length > 0) return this.layout.orBehind(start, before, this.sections.of(start)[0])
    const outside = hostLabels(start, neighbours)
    if (outside.length > 0) return outside
    const floating = textAfter(start, neighbours, true)
    if (floating.length > 0 || kind === 'hidden' || kind === 'button') return floating
    const [heading] = this.sections.of(start)
    const drawn = this.layout.of(start)
    // What heads the part may be drawn right above a box that has words of its own beside it.
    const own = drawn.length > 1 ? drawn.filter((text) => text !== heading) : drawn
    const near = own.map((text): LabelFact => ({ origin: 'layout', text }))
    const found = near.length > 0 ? near : textOnLineBefore(start, neighbours)
    return this.layout.orBehind(start, found, heading)
  }

  #groupLabels(element: HTMLElement, group: string | undefined, neighbours: Neighbours): LabelFact[] {
    const box = closestOf(element, '[role="radiogroup"], [role="group"]')
    const named = box ? [...ariaLabels(box as HTMLElement), ...boundLabels(box as HTMLElement)] : []
    if (named.length > 0) return named.map(({ text }) => ({ origin: 'group', text }))
    const fieldset = closestOf(element, 'fieldset')
    const legend = fieldset && !hasAny(fieldset, nativeNotTicks) ? queryAll(fieldset, 'legend')[0] : undefined
    if (legend) return [{ origin: 'group', text: textOf(legend) }]
    const first = group === undefined ? element : (this.first.get(group) ?? element)
    return textBefore(box ?? startOf(first, 'radio'), neighbours).map(({ text }) => ({ origin: 'group', text }))
  }

  /** The headings around a control; the button of a search heads what stands with it. */
  #sections(element: HTMLElement): readonly string[] {
    const search = searchWordsOver(element)
    const sections = this.sections.of(element)
    return search === undefined ? sections : [search, ...sections]
  }

  factsOf(place: number, looked: Looked): ControlFacts {
    const { element, index, kind, group } = looked
    const neighbours = this.neighbours(place)
    const { labels, position, optionText } = this.#labels(place, looked, neighbours)
    const value = kind === 'password' ? '' : currentText(element, kind)
    // One object made at once: a page has hundreds, and they go by message.
    const facts: FactsInTheMaking = {
      id: this.about.handleOf(element),
      index,
      kind,
      labels,
      sections: kind === 'hidden' ? [] : this.#sections(element),
      inDialog: closestOf(element, dialogs) !== undefined,
      visible: kind !== 'hidden' && isDrawn(element, kind),
      readOnly: isReadOnly(element, kind),
      disabled: isDisabled(element),
      content: contentOf(element, kind, value, this.about.isTouched(element)),
      value: value.slice(0, mostOfValue),
      signature: signatureOf(element),
    }
    if (position) facts.cell = this.#cellOf(position)
    const cluster = this.clusters.of(element, kind, neighbours)
    if (cluster) facts.cluster = cluster
    if (group !== undefined) facts.group = group
    this.#addOfKind(facts, element, optionText)
    const wrote = this.about.wroteIn(element, value)
    if (wrote !== undefined) facts.wrote = wrote
    return facts
  }

  /** What only some kinds of control have. */
  #addOfKind(facts: FactsInTheMaking, element: HTMLElement, optionText: string): void {
    const { kind } = facts
    if (kind === 'checkbox' || kind === 'radio') {
      facts.option = { value: attributeOf(element, 'value') ?? '', text: optionText }
      facts.checked = isTicked(element)
    }
    if (kind === 'select') facts.options = optionsOf(element)
    if (kind === 'text' && (hasCalendar(element) || asksForPickedDate(facts))) facts.opensCalendar = true
    const { maxLength } = element as HTMLInputElement
    if (typeof maxLength === 'number' && maxLength > 0) facts.maxLength = maxLength
    if (ofText.has(kind)) addRestBeside(facts, element)
  }

  #cellOf({ table, row, says }: TablePosition): NonNullable<ControlFacts['cell']> {
    return { table: this.#tableNumber(table), row, ...(says && { says: says.slice(0, mostSaid) }) }
  }

  #tableNumber(table: Element): number {
    const known = this.tableNumbers.get(table) ?? this.tableNumbers.size
    this.tableNumbers.set(table, known)
    return known
  }
}

/** Looks at a page once: every control with all that a person could read about it. Writes nothing, changes nothing. */
export function collect(page: Document, openShadow: ShadowOpener, about: KnownBefore): Collection {
  return whileNothingChanges(() => lookAt(page, openShadow, about))
}

function lookAt(page: Document, openShadow: ShadowOpener, about: KnownBefore): Collection {
  const { controls, foreignFrames } = findControls(page, openShadow)
  const groups = new Map<unknown, string>()
  const all = controls.map(({ element, index }): Looked => {
    const kind = kindOf(element)
    return { element, index, kind, group: kind === 'radio' ? groupOf(element, groups) : undefined }
  })
  const look = new Look(all, about)
  return {
    facts: {
      controls: all.map((looked, place) => look.factsOf(place, looked)),
      foreignFrames: foreignFrames.map((frame) => ({ title: attributeOf(frame, 'title') ?? '' })),
      title: page.title.slice(0, 200),
    },
    elements: all.map(({ element }) => element),
  }
}
