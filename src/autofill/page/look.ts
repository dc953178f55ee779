/** Whether a look is under way: then answers may come from memory. */
export let isLooking = false
const memories: Map<object, unknown>[] = []

/** Runs a look at pages that changes nothing: questions asked with `oncePerLook` are answered from memory until it ends. */
export function whileNothingChanges<T>(look: () => T): T {
  if (isLooking) return look()
  isLooking = true
  try {
    return look()
  } finally {
    isLooking = false
    for (const memory of memories) memory.clear()
  }
}

/** The same question about the same thing is asked once while a look lasts, and each time outside of looks. */
export function oncePerLook<Thing extends object, Answer>(ask: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new Map<object, Answer>()
  memories.push(known)
  return (thing) => {
    if (!isLooking) return ask(thing)
    const before = known.get(thing)
    if (before !== undefined || known.has(thing)) return before as Answer
    const answer = ask(thing)
    known.set(thing, answer)
    return answer
  }
}
