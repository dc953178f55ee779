import type { PageFacts } from './facts'

/** The same page with some of its controls known to be out of sight. */
export function withoutUnseen(facts: PageFacts, unseen: readonly number[]): PageFacts {
  if (unseen.length === 0) return facts
  const ids = new Set(unseen)
  return {
    ...facts,
    controls: facts.controls.map((control) => (ids.has(control.id) ? { ...control, visible: false } : control)),
  }
}
