const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const vowels = [
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y',
  'ia|iê|ya|yê|ua|uô|ưa|ươ|oa|oă|oe|uâ|uê|uơ|uy|uya|uyê|oo',
  'ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|uôi|ươi|ưu|ươu|oai|oay|oao|oeo|uây|uyu|uao|uai',
].join('|')
const syllable = new RegExp(`^${onset}(?:${vowels})(?:ch|ng|nh|[cmnpt])?$`)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Tells whether a word could be a Vietnamese syllable by its letters and its one tone. */
function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const bare = apart.replace(tones, '').normalize('NFC')
  return (apart.match(tones)?.length ?? 0) <= 1 && syllable.test(bare)
}

/** Words with letters beyond ASCII: how many there are, and how many of them could be Vietnamese. */
export function countWords(text: string): { readonly marked: number; readonly vietnamese: number } {
  let [marked, vietnamese] = [0, 0]
  for (const [word] of text.normalize('NFC').matchAll(/[^\s\d!-/:-@[-`{-~“”‘’–—…]+/gu)) {
    if (!/[^\u0000-\u007f]/u.test(word)) continue
    marked += 1
    if (isWord(word)) vietnamese += 1
  }
  return { marked, vietnamese }
}

/** Capitals stand at the start of a word or throughout. */
function isWord(word: string): boolean {
  const rest = word.slice(1)
  const isEven = rest === rest.toLowerCase() || word === word.toUpperCase()
  return isEven && isSyllable(word)
}
