import type { FieldKey } from '../../fields'
import type { ControlFacts, LabelOrigin } from './facts'
import { readLabel } from './read-label'

/** The first text of a control that stands in one of these places. */
export function textOf({ labels }: ControlFacts, ...origins: readonly LabelOrigin[]): string | undefined {
  return labels.find(({ origin }) => origins.includes(origin))?.text
}

/** The one key that a text names whatever stands around it. */
export function keyIn(text: string | undefined): FieldKey | undefined {
  const [first, ...more] = text === undefined ? [] : readLabel(text).keys
  return first && more.length === 0 ? first.key : undefined
}
