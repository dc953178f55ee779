/** Whether a look is under way: then answers may come from memory. */
export let isLooking = false
/** The document, where a look has found that all controls stand in it, none in a frame or a shadow root. */
export let onlyTree: Node | undefined
/** Every attribute that some element of the one tree has. */
export let writtenAttributes: ReadonlySet<string> | undefined
const memories: (() => void)[] = []

/** Runs a look at pages that changes nothing: questions asked with `oncePerLook` are answered from memory until it ends. */
export function whileNothingChanges<T>(look: () => T): T {
  if (isLooking) return look()
  isLooking = true
  try {
    return look()
  } finally {
    isLooking = false
    onlyTree = writtenAttributes = undefined
    for (const forget of memories) forget()
  }
}

/** Tells the look under way that there is but one tree: no element need be asked which one it stands in. */
export function expectOneTree(tree: Node, attributes: ReadonlySet<string>): void {
  if (!isLooking) return
  onlyTree = tree
  writtenAttributes = attributes
}

/** The same question about the same thing is asked once while a look lasts, and each time outside of looks. */
export function oncePerLook<Thing extends object, Answer>(ask: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new Map<object, Answer>()
  memories.push(() => known.clear())
  return (thing) => {
    if (!isLooking) return ask(thing)
    const before = known.get(thing)
    if (before !== undefined || known.has(thing)) return before as Answer
    const answer = ask(thing)
    known.set(thing, answer)
    return answer
  }
}

/** A map that is empty at the beginning of each look, and of no use outside of looks. */
export function mapPerLook<Key, Value>(): Map<Key, Value> {
  const map = new Map<Key, Value>()
  memories.push(() => map.clear())
  return map
}

/** What a look keeps for each document and shadow root. Outside of looks nothing is kept. */
export function perTree<Kept>(make: (tree: Node) => Kept): (tree: Node) => Kept {
  const known = new Map<Node, Kept>()
  let lastTree: Node | undefined
  let last: Kept | undefined
  memories.push(() => {
    known.clear()
    lastTree = last = undefined
  })
  return (tree) => {
    if (tree === lastTree && last !== undefined) return last
    const kept = known.get(tree) ?? make(tree)
    if (isLooking) {
      known.set(tree, kept)
      lastTree = tree
      last = kept
    }
    return kept
  }
}
