/**
 * The cycles of a mapping: groups of names that all lead to each other (Tarjan's strongly connected components, of two names or
 * more). A name that leads to itself only is no cycle. @param targets names by name @returns each group sorted, the groups sorted
 */
export function cyclesOf(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const numbers = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const onStack = new Set<string>()
  const groups: string[][] = []
  // A resolution's chains are short, but a sheet may hold any: the walk keeps its own stack.
  const walk = (start: string): void => {
    const path: { readonly name: string; next: number }[] = []
    const enter = (name: string): void => {
      numbers.set(name, numbers.size)
      lowest.set(name, numbers.size - 1)
      stack.push(name)
      onStack.add(name)
      path.push({ name, next: 0 })
    }
    enter(start)
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const target = targets.get(step.name)?.[step.next]
      step.next += 1
      if (target === undefined) {
        path.pop()
        leave(step.name, path.at(-1)?.name)
      } else if (!numbers.has(target)) enter(target)
      else if (onStack.has(target)) lower(step.name, numbers.get(target))
    }
  }
  const lower = (name: string, number = Infinity): void => {
    lowest.set(name, Math.min(lowest.get(name) ?? Infinity, number))
  }
  const leave = (name: string, parent: string | undefined): void => {
    if (parent !== undefined) lower(parent, lowest.get(name))
    if (lowest.get(name) !== numbers.get(name)) return
    const group = stack.splice(stack.lastIndexOf(name))
    for (const one of group) onStack.delete(one)
    if (group.length > 1) groups.push(group.sort())
  }
  for (const name of [...targets.keys()].sort()) if (!numbers.has(name)) walk(name)
  return groups.sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
}
