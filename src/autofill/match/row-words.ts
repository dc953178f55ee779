import type { FieldKey } from '../../fields'
import type { ControlFacts } from './facts'
import { readLabel } from './read-label'

/** What a row of a list says of itself beside what it asks: the key that each header names alone, and the text under it. */
export function keysSaidInRow({ cell }: ControlFacts): readonly (readonly [FieldKey, string])[] {
  return (cell?.says ?? []).flatMap(({ header, text }) => {
    const [first, ...more] = readLabel(header).keys
    return first && more.length === 0 ? [[first.key, text] as const] : []
  })
}
