/** An e-mail address in two controls: its owner's name is typed in a box, and what follows the @ is chosen or typed behind it. */
import type { ControlFacts } from './facts'
import { areTogether, asksFor, hasOwnWords, readingOf, type PartReading } from './part-reading'
import type { NamedKey } from './read-label'
import { readControl } from './score-control'

const domain = /^\s*@?[\w-]+(?:\.[\w-]+)+\s*$/u

/** Whether a list offers the ends of addresses, and nothing else but a prompt. */
function offersDomains({ options = [] }: ControlFacts): boolean {
  const [first, ...others] = options
  return (
    first !== undefined &&
    options.some(({ text }) => domain.test(text)) &&
    others.every(({ text }) => domain.test(text))
  )
}

const isMail = (control: ControlFacts): boolean => asksFor(control, 'email')

/** Whether what stands behind a box with "@" between them takes the rest: a list of domains, or a box that nothing else names. */
function takesRest(rest: ControlFacts, isParted: boolean): boolean {
  if (rest.kind === 'select')
    return offersDomains(rest) && (isParted || !!rest.options?.some(({ text }) => text.includes('@')))
  return isParted && rest.kind === 'text' && (!hasOwnWords(rest) || isMail(rest))
}

/** Adds boxes for the beginning of an address and the list or box behind them. */
export function mailSets(seen: readonly ControlFacts[], found: Map<number, PartReading>): void {
  seen.forEach((box, place) => {
    const rest = seen[place + 1]
    if (!rest || found.has(box.id) || found.has(rest.id) || (box.kind !== 'text' && box.kind !== 'email')) return
    // Few pages ask so: the label is read last.
    if (!takesRest(rest, box.behind === '@') || !areTogether([box, rest]) || !isMail(box)) return
    const key: NamedKey = { key: 'email', score: 1, phrase: readControl(box).label }
    found.set(box.id, { reading: readingOf(key, box), part: 'before-at', set: box.id })
    found.set(rest.id, { reading: readingOf(key, rest), part: 'after-at', set: box.id })
  })
}
