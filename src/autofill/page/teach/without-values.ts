import type { ControlFacts, PageFacts } from '../../match'

/** One control without what it holds. */
export function withoutValue(control: ControlFacts): ControlFacts {
  const bare = { ...control, value: '' }
  delete (bare as { checked?: boolean }).checked
  return bare
}

/** The same facts without anything that a control holds. Whether it holds something stays. */
export function withoutValues(facts: PageFacts): PageFacts {
  return { ...facts, controls: facts.controls.map(withoutValue) }
}
