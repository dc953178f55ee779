import type { Content, ControlFacts, ControlKind, LabelFact, PageFacts } from '../match'
import { Clusters } from './clusters'
import { kindOf } from './control-kind'
import { LineTables } from './div-table'
import { aroundOf, innerTextOf, textOf } from './dom'
import { whileNothingChanges } from './look'
import { attributeOf, parentOf, tagOf } from './native'
import { closestOf, fits, queryAll } from './selectors'
import { findControls, type FoundControl, type ShadowOpener } from './find-controls'
import { hostLabels } from './host-labels'
import { LayoutLabels } from './layout-labels'
import {
  ariaLabels,
  boundLabels,
  hintLabels,
  tableLabels,
  textAfter,
  textBefore,
  textOnLineBefore,
  type Neighbours,
} from './label-texts'
import { currentText, hasCalendar, isTicked } from './read-control'
import { Sections } from './section-headings'
import { Tables } from './table-position'
import { faceOf, Sight } from './visibility'

/** What one look at a page gives: the facts that may leave it, and the elements, which may not. */
export interface Collection {
  readonly facts: PageFacts
  readonly elements: readonly HTMLElement[]
}

/** Tells whether a person has typed or chosen in a control since the page was loaded. */
export type TouchedByUser = (element: Element) => boolean

const mostOptions = 400
/** Words that a toolkit brings along for screen readers ("Datepicker input"), where the page's own stand beside the control. */
const plainEnglish = /^[\x20-\x7e]*$/u
const notTicks = 'input:not([type="radio"]):not([type="checkbox"]):not([type="hidden"]), select, textarea'
const dialogs = 'dialog, [role="dialog"], [role="alertdialog"], .modal, .ant-modal, .el-dialog'

interface Looked extends FoundControl {
  readonly kind: ControlKind
  readonly group: string | undefined
}

function groupOf(element: HTMLElement, kind: ControlKind, groups: Map<unknown, string>): string | undefined {
  if (kind !== 'radio') return undefined
  const name = attributeOf(element, 'name')
  const box = closestOf(element, '[role="radiogroup"], fieldset, tr') ?? radioBoxOf(element)
  const form = closestOf(element, 'form') ?? element.ownerDocument
  const known =
    name !== undefined && name !== '' ? `${name}@${groupNumber(form, groups)}` : `box@${groupNumber(box, groups)}`
  return known
}

/** The smallest box around a radio button that holds another one. */
function radioBoxOf(element: HTMLElement): Element | null {
  let box = parentOf(element)
  for (let level = 0; box && level < 6; level++, box = parentOf(box))
    if (queryAll(box, 'input[type="radio"], [role="radio"], [aria-pressed]').length > 1) return box
  return parentOf(element)
}

function groupNumber(thing: unknown, groups: Map<unknown, string>): string {
  const known = groups.get(thing) ?? String(groups.size)
  groups.set(thing, known)
  return known
}

/** Hidden fields and buttons between two controls do not part a label from its control. */
function neighboursOf(all: readonly Looked[]): (place: number) => Neighbours {
  const counts = ({ kind }: Looked) => kind !== 'hidden' && kind !== 'button'
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

function holdersOf(controls: readonly FoundControl[]): Set<Element> {
  const holders = new Set<Element>()
  for (const { element } of controls)
    for (let at: Element | null = element; at && !holders.has(at); at = aroundOf(at)) holders.add(at)
  return holders
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

function contentOf(element: HTMLElement, kind: ControlKind, value: string, touched: boolean): Content {
  if (kind === 'checkbox' || kind === 'radio') return touched ? 'filled' : isTicked(element) ? 'default' : 'empty'
  if (kind === 'select') {
    const select = element as HTMLSelectElement
    if (select.selectedIndex < 0 || (select.value === '' && !touched)) return 'empty'
    const isFirst = !touched && select.selectedIndex === 0
    return isFirst && queryAll(select, 'option[selected]').length === 0 ? 'default' : 'filled'
  }
  return /[\p{L}\p{N}]/u.test(value) ? 'filled' : 'empty'
}

function optionsOf(element: HTMLElement): { value: string; text: string }[] {
  return Array.from((element as HTMLSelectElement).options)
    .slice(0, mostOptions)
    .filter((option) => !option.disabled)
    .map((option) => ({ value: option.value, text: option.text }))
}

/** A short text that tells a control apart from another that took its place. */
export function signatureOf(element: HTMLElement): string {
  return [
    tagOf(element),
    ...['type', 'name', 'id', 'placeholder', 'role', 'aria-label'].map((name) => attributeOf(element, name) ?? ''),
  ].join('|')
}

/** Everything that one look at a page shares between its controls. */
class Look {
  readonly sight = new Sight()
  readonly tables = new Tables()
  readonly clusters: Clusters
  readonly layout: LayoutLabels
  readonly lines = new LineTables()
  readonly tableNumbers = new Map<Element, number>()
  readonly sections: Sections
  readonly first: Map<string, HTMLElement>
  readonly neighbours: (place: number) => Neighbours

  constructor(
    page: Document,
    readonly all: readonly Looked[],
    readonly touched: TouchedByUser,
  ) {
    this.sections = new Sections(holdersOf(all))
    this.clusters = new Clusters(all)
    this.layout = new LayoutLabels(page, () =>
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
    const bound = [...ariaLabels(element), ...boundLabels(element)]
    const inLines = bound.length > 0 || position ? undefined : this.lines.positionOf(start)
    if (inLines && kind !== 'checkbox')
      return { labels: [...tableLabels(element, inLines), ...hintLabels(element)], position: inLines, optionText: '' }
    const isTold = bound.some(({ origin, text }) => origin !== 'aria' || !plainEnglish.test(text))
    const free = isTold || position ? [] : this.#freeText(start, kind, neighbours)
    return {
      labels: [...bound, ...table, ...free, ...hintLabels(element)],
      position,
      optionText: bound[0]?.text ?? free[0]?.text ?? '',
    }
  }

  #freeText(start: Element, kind: ControlKind, neighbours: Neighbours): LabelFact[] {
    const after = kind === 'checkbox' ? textAfter(start, neighbours, false) : []
    if (after.length > 0) return after
    const before = textBefore(start, neighbours)
    if (before.length > 0) return before
    const outside = hostLabels(start, neighbours)
    if (outside.length > 0) return outside
    const floating = textAfter(start, neighbours, true)
    if (floating.length > 0 || kind === 'hidden' || kind === 'button') return floating
    const drawn = this.layout.of(start)
    return drawn.length > 0 ? drawn.map((text) => ({ origin: 'layout', text })) : textOnLineBefore(start, neighbours)
  }

  #groupLabels(element: HTMLElement, group: string | undefined, neighbours: Neighbours): LabelFact[] {
    const box = closestOf(element, '[role="radiogroup"], [role="group"]')
    const named = box ? [...ariaLabels(box as HTMLElement), ...boundLabels(box as HTMLElement)] : []
    if (named.length > 0) return named.map(({ text }) => ({ origin: 'group', text }))
    const fieldset = closestOf(element, 'fieldset')
    const legend = fieldset && queryAll(fieldset, notTicks).length === 0 ? queryAll(fieldset, 'legend')[0] : undefined
    if (legend) return [{ origin: 'group', text: textOf(legend) }]
    const first = group === undefined ? element : (this.first.get(group) ?? element)
    return textBefore(box ?? startOf(first, 'radio'), neighbours).map(({ text }) => ({ origin: 'group', text }))
  }

  factsOf(place: number, looked: Looked): ControlFacts {
    const { element, index, kind, group } = looked
    const neighbours = this.neighbours(place)
    const { labels, position, optionText } = this.#labels(place, looked, neighbours)
    const value = kind === 'password' ? '' : currentText(element, kind)
    const maxLength = (element as HTMLInputElement).maxLength
    const ticks = kind === 'checkbox' || kind === 'radio'
    const cluster = this.clusters.of(element, kind, neighbours)
    return {
      id: place,
      index,
      kind,
      labels,
      sections: kind === 'hidden' ? [] : this.sections.of(element),
      ...(position && { cell: { table: this.#tableNumber(position.table), row: position.row } }),
      ...(cluster && { cluster }),
      inDialog: closestOf(element, dialogs) !== undefined,
      ...(group !== undefined && { group }),
      ...(ticks && {
        option: { value: attributeOf(element, 'value') ?? '', text: optionText },
        checked: isTicked(element),
      }),
      ...(kind === 'select' && { options: optionsOf(element) }),
      visible: kind !== 'hidden' && this.sight.sees(element, kind),
      readOnly: isReadOnly(element, kind),
      disabled: fits(element, ':disabled') || attributeOf(element, 'aria-disabled') === 'true',
      ...(kind === 'text' && hasCalendar(element) && { opensCalendar: true }),
      ...(typeof maxLength === 'number' && maxLength > 0 && { maxLength }),
      content: contentOf(element, kind, value, this.touched(element)),
      value: value.slice(0, 500),
      signature: signatureOf(element),
    }
  }

  #tableNumber(table: Element): number {
    const known = this.tableNumbers.get(table) ?? this.tableNumbers.size
    this.tableNumbers.set(table, known)
    return known
  }
}

function isReadOnly(element: HTMLElement, kind: ControlKind): boolean {
  // A chooser that takes no typing says so of its box; its list is another matter.
  if (kind === 'combobox' && attributeOf(element, 'inputmode') === 'none') return false
  if (kind === 'combobox' || kind === 'checkbox' || kind === 'radio')
    return attributeOf(element, 'aria-readonly') === 'true'
  return (element as HTMLInputElement).readOnly || attributeOf(element, 'aria-readonly') === 'true'
}

/** Looks at a page once: every control with all that a person could read about it. Writes nothing, changes nothing. */
export function collect(page: Document, openShadow: ShadowOpener, touched: TouchedByUser): Collection {
  return whileNothingChanges(() => lookAt(page, openShadow, touched))
}

function lookAt(page: Document, openShadow: ShadowOpener, touched: TouchedByUser): Collection {
  const { controls, foreignFrames } = findControls(page, openShadow)
  const groups = new Map<unknown, string>()
  const all = controls.map((found) => {
    const kind = kindOf(found.element)
    return { ...found, kind, group: groupOf(found.element, kind, groups) }
  })
  const look = new Look(page, all, touched)
  return {
    facts: {
      controls: all.map((looked, place) => look.factsOf(place, looked)),
      foreignFrames: foreignFrames.map((frame) => ({ title: attributeOf(frame, 'title') ?? '' })),
      title: page.title.slice(0, 200),
    },
    elements: all.map(({ element }) => element),
  }
}
