import { foldedWords, vocabulary, type Role, type RoleCue } from '../../fields'
import { perText } from './per-text'
import { PhraseTree } from './phrases'

/** Whose data a heading announces, and the words that say so. */
export interface SectionReading {
  readonly role: Role | 'foreign'
  readonly phrase: string
}

const cues = new PhraseTree(vocabulary.filter((entry) => entry.kind === 'role'))

interface Hit {
  readonly cue: RoleCue
  readonly length: number
  readonly start: number
}

function hits(words: readonly string[]): Hit[] {
  return words.flatMap((_word, start) =>
    cues
      .at(words, start)
      .flatMap((found) =>
        found.entries.flatMap((cue) => (cue.kind === 'role' ? [{ cue, length: found.end - found.start, start }] : [])),
      ),
  )
}

/** Reads a heading: the longest phrase decides, then the earliest. A heading that announces nobody gives undefined. */
export const readSection = perText((heading): SectionReading | undefined => {
  const best = hits(foldedWords(heading.slice(0, 300))).sort((a, b) => b.length - a.length || a.start - b.start)[0]
  return best && { role: best.cue.role, phrase: best.cue.text }
})

/** Reads whose value a label itself says it is: "Họ tên người tiếp nhận", "Cơ quan ban hành". Headings say the rest. */
export function readRoleInLabel(label: string): SectionReading | undefined {
  const reading = readSection(label)
  return reading?.role === 'receiver' || reading?.role === 'agency' ? reading : undefined
}
