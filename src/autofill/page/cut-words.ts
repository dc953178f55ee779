/**
 * Words that the markup cuts in two. Text that went through a word processor stands in many small elements, which end wherever the
 * program changed the font or the language: "ng|ày cấp", "Số hiệu ch|ứng thư". A person sees no seam there.
 */
import { isCut } from './cut-syllables'
import { getter, parentOf, previousOf, tagOf } from './native'

const lastChildOf = getter<ChildNode | null>(Node.prototype, 'lastChild')

const inLine = /^(?:SPAN|FONT|B|I|U|EM|STRONG|SMALL|A|SU[BP])$/

function isInLine(node: Node): boolean {
  return node.nodeType === 1 && inLine.test(tagOf(node))
}

/** What small elements end with. */
function endOf(node: Node): Node {
  const last = isInLine(node) ? lastChildOf(node) : null
  return last ? endOf(last) : node
}

/** The text that stands before a node on the same run of text, where nothing but the seams of small elements is between. */
function textAhead(node: Node): Node | undefined {
  const before = previousOf(node)
  if (!before) {
    const around = parentOf(node)
    return around && isInLine(around) ? textAhead(around) : undefined
  }
  const end = endOf(before)
  if (end.nodeType === 3) return end
  // A line break, a picture, another control: the run begins behind it.
  return end.nodeType === 1 && !isInLine(end) ? undefined : textAhead(end)
}

/** Words of a remark alone, in brackets: what they are a remark to stands before them. */
const inBrackets = /^\s*\([^()]*\)[\s:]*$/u

/** A label is no longer; what is further ahead is a paragraph's. */
const longestRun = 150

/** The words of a node with all that stands before them on their run of text, where they begin in the middle of it. */
export function wholeRun(node: Node, words: string): string {
  let ahead = textAhead(node)
  if (!ahead || !(isCut(ahead.nodeValue ?? '', words) || inBrackets.test(words))) return words
  let run = words
  for (; ahead; ahead = textAhead(ahead)) {
    const text = ahead.nodeValue ?? ''
    if (text.length + run.length > longestRun) break
    run = isCut(text, run) ? text + run : `${text} ${run}`
  }
  return run
}
