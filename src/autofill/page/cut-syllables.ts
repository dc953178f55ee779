/** Tells the parts of one Vietnamese syllable from two words, by how syllables are spelled. */

/**
 * Where a syllable is cut, with its marks apart and "|" at the cut: behind its first consonants, before its last ones or a last plain
 * vowel, and within "iê", "uô" and "ươ".
 */
const cutAt =
  /(?:^|[^\p{L}\p{M}])(?:ngh?|[cgknpt]h|qu|tr|[bcdđghklmnpqrstvx])\|[aeiouy]|[aeiouy]\p{M}*\|(?:ch?|m|n[gh]?|p|t|[aiouy])(?![\p{L}\p{M}])|[iyu]\|e\u0323?\u0302|u\|o\u0323?\u0302|u\u031b\|o\u031b/iu
/** More than the longest beginning of a syllable, with its marks apart. */
const longest = 6

/** Whether two texts without a blank between them are parts of one Vietnamese syllable: neither would be one alone. */
export function isCut(left: string, right: string): boolean {
  return cutAt.test(`${left.slice(-longest)}|${right.slice(0, longest)}`.normalize('NFD'))
}
