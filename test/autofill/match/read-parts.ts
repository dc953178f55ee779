import { matchPage, type ControlFacts } from '../../../src/autofill/match'
import { aControl, aPage } from './a-control'

/** A part of a page: its headings, nearest first, and the labels of its controls. */
export type Part = readonly [sections: readonly string[], labels: readonly string[], more?: Partial<ControlFacts>]

/** Whose each control of some parts is, and what it takes; else why it is left alone. */
export function readParts(parts: readonly Part[], mau?: string) {
  let id = 0
  const controls = parts.flatMap(([sections, labels, more]) =>
    labels.map((label) => aControl(id++, more?.cell ? { column: label } : { for: label }, { sections, ...more })),
  )
  return matchPage(aPage(...controls), mau).map(({ found, unmatched }) =>
    found ? `${found.role}${found.row ?? ''} ${found.keys.join('+')}` : unmatched,
  )
}

/** The same of parts with one heading (or several, nearest first: "BÊN GIAO › Biên bản") before their labels. */
export function readHeaded(parts: readonly (readonly [heading: string, ...labels: string[]])[], mau?: string) {
  return readParts(
    parts.map(([heading, ...labels]) => [heading === '' ? [] : heading.split(' › '), labels]),
    mau,
  )
}

/** Facts that put controls into a row of the page's first list. */
export const row = (place: number) => ({ cell: { table: 0, row: place } })
