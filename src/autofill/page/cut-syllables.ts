/** Tells the parts of one Vietnamese syllable from two words, by how syllables are spelled. */

const letter = /\p{L}/u
const onset = /(?:^|[^\p{L}\p{M}])(?:ngh?|nh|ch|gh|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])$/iu
const vowel = /[aeiouy]\p{M}*$/iu
const rest = /^(?:c|ch|m|n|ng|nh|p|t|[aiouy])(?![\p{L}\p{M}])/iu
const marked: readonly (readonly [RegExp, RegExp])[] = [
  [/[iyu]$/iu, /^e\u0323?\u0302/iu],
  [/u$/iu, /^o\u0323?\u0302/iu],
  [/u\u031b$/iu, /^o\u031b/iu],
]
/** More than the longest beginning of a syllable, with its marks apart. */
const syllable = 6

/** Whether two texts without a blank between them are parts of one Vietnamese syllable: neither would be one alone. */
export function isCut(left: string, right: string): boolean {
  if (!letter.test(right.charAt(0)) || /[\s\p{P}]$/u.test(left)) return false
  const [before, after] = [left.slice(-syllable).normalize('NFD'), right.slice(0, syllable).normalize('NFD')]
  if (onset.test(before)) return /^[aeiouy]/iu.test(after)
  return (vowel.test(before) && rest.test(after)) || marked.some(([one, two]) => one.test(before) && two.test(after))
}
