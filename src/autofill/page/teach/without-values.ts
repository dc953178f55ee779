import type { ControlFacts, PageFacts } from '../../match'

/** One control without what it holds or held, and without whom its row names. */
export function withoutValue(control: ControlFacts): ControlFacts {
  const bare: { -readonly [Name in keyof ControlFacts]: ControlFacts[Name] } = { ...control, value: '' }
  delete bare.checked
  delete bare.wrote
  if (bare.cell) bare.cell = { table: bare.cell.table, row: bare.cell.row }
  return bare
}

/** The same facts without anything that a control holds. Whether it holds something stays. */
export function withoutValues(facts: PageFacts): PageFacts {
  return { ...facts, controls: facts.controls.map(withoutValue) }
}
