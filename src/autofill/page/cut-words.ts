/**
 * Words that the markup cuts in two. Text that went through a word processor stands in many small elements, which end wherever the
 * program changed the font or the language: "ng|ày cấp", "Số hiệu ch|ứng thư". A person sees no seam there.
 */
import { isCut } from './cut-syllables'
import { firstChildOf, getter, parentOf, previousOf, tagOf } from './native'

const lastChildOf = getter<ChildNode | null>(Node.prototype, 'lastChild')

const inLine = /^(?:SPAN|FONT|B|I|U|EM|STRONG|SMALL|A|SU[BP])$/

/** The text that stands before a node on the same run of text, where nothing but the seams of small elements is between. */
function textAhead(node: Node): Node | undefined {
  for (let at: Node = node; ;) {
    let before: Node | null = previousOf(at)
    if (!before) {
      const around = parentOf(at)
      if (!around || !inLine.test(tagOf(around))) return undefined
      at = around
      continue
    }
    while (before.nodeType === 1 && inLine.test(tagOf(before)) && firstChildOf(before))
      before = lastChildOf(before)
    if (before.nodeType === 3) return before
    // A line break, a picture, another control: the run begins behind it.
    if (before.nodeType === 1 && !inLine.test(tagOf(before))) return undefined
    at = before
  }
}

/** Words of a remark alone, in brackets: what they are a remark to stands before them. */
const inBrackets = /^\s*\([^()]*\)[\s:]*$/u

/** The words of a node with all that stands before them on their run of text, where they begin in the middle of it. */
export function wholeRun(node: Node, words: string): string {
  let ahead = textAhead(node)
  if (!ahead || !(isCut(ahead.nodeValue ?? '', words) || inBrackets.test(words))) return words
  let run = words
  for (; ahead; ahead = textAhead(ahead)) {
    const text = ahead.nodeValue ?? ''
    run = isCut(text, run) ? text + run : `${text} ${run}`
  }
  return run
}
