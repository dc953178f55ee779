/** What a bare “số” belongs to when it does not belong to the word before it: “chứng thư số hiệu …”. */
const counted = new Set(['hieu', 'serial', 'seri', 'se'])
const none: ReadonlySet<number> = new Set()

function longerBy(words: readonly string[], at: number): number {
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]]
  if (first === 'chu' && (second === 'ky' || second === 'ki') && third === 'so') return 3
  return first === 'so' && !counted.has(second ?? '') ? 1 : 0
}

/**
 * Which words of a text only lengthen a term: “chứng thư chữ ký số” and “chứng thư số” are “chứng thư”, as the vocabulary has it.
 * @param words folded, in order
 * @returns their places
 */
export function lengthening(words: readonly string[]): ReadonlySet<number> {
  let places: Set<number> | undefined
  for (let at = words.indexOf('chung'); at >= 0; at = words.indexOf('chung', at + 1)) {
    if (words[at + 1] !== 'thu') continue
    for (let more = longerBy(words, at + 2); more > 0; more--) (places ??= new Set()).add(at + 1 + more)
  }
  return places ?? none
}
