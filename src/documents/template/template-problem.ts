import { listName, plainName, type TemplateNames } from './template-names'

/** A placeholder that was met, and whether inside the loop. */
export interface UsedName {
  readonly name: string
  readonly isInList: boolean
}

/** What is wrong with one placeholder of a template. */
export interface TemplateProblem {
  /** `unknown`: no such name. `outside-list`: a row's name outside of the loop. `broken`: a bracket or the loop's end is missing. */
  readonly kind: 'unknown' | 'outside-list' | 'broken'
  /** As the template has it, without brackets. */
  readonly placeholder: string
  /** Names that may be meant, the nearest first; empty where none is near. */
  readonly near: readonly string[]
}

/** Says what is wrong with the placeholders of a template. @param broken what the library threw when it read the template */
export function templateProblems(broken: unknown, used: readonly UsedName[], names: TemplateNames): TemplateProblem[] {
  if (broken !== undefined) return brokenOf(broken).map((placeholder) => ({ kind: 'broken', placeholder, near: [] }))
  const whole = new Set([...names.whole.keys(), listName].map(plainName))
  const inRows = new Set(names.rowNames.map(plainName))
  const problems = new Map<string, TemplateProblem>()
  for (const { name, isInList } of used) {
    const plain = plainName(name)
    if (whole.has(plain) || (isInList && inRows.has(plain))) continue
    const kind = inRows.has(plain) ? 'outside-list' : 'unknown'
    const candidates = isInList ? [...names.rowNames, ...names.whole.keys()] : [...names.whole.keys(), listName]
    const near = kind === 'unknown' ? nearest(plain, candidates) : []
    problems.set(`${kind} ${plain}`, { kind, placeholder: name.trim(), near })
  }
  return [...problems.values()]
}

/** The placeholders that the library names when brackets or loops do not pair. */
function brokenOf(thrown: unknown): string[] {
  const errors = propertyOf(propertyOf(thrown, 'properties'), 'errors')
  const each = Array.isArray(errors) ? (errors as readonly unknown[]) : [thrown]
  const named = each.flatMap((one) => {
    const properties = propertyOf(one, 'properties')
    const tag = propertyOf(properties, 'xtag') ?? propertyOf(properties, 'context')
    return typeof tag === 'string' ? [tag.replace(/[{}]/g, '').trim()] : []
  })
  return [...new Set(named)]
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined
}

const mostNear = 3

function nearest(plain: string, candidates: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(plain.length / 3))
  return candidates
    .map((name) => ({ name, steps: distance(plain, plainName(name)) }))
    .filter(({ name, steps }) => steps <= limit || (plain.length > 2 && plainName(name).includes(plain)))
    .sort((one, other) => one.steps - other.steps)
    .slice(0, mostNear)
    .map(({ name }) => name)
}

/** How many letters must be put in, taken out or changed (Levenshtein). Long names are compared by their first 80 letters. */
function distance(one: string, other: string): number {
  const [a, b] = [one.slice(0, 80), other.slice(0, 80)]
  let row = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change))
    }
    row = next
  }
  return row[b.length] ?? 0
}
