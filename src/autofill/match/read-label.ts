import { foldedWords, vocabulary, type FieldKey, type Need, type Synonym } from '../../fields'
import { perText } from './per-text'
import { markedWords, PhraseTree, type Found } from './phrases'

/** One key that a label names, how well (0–1), and what it needs around it. */
export interface NamedKey {
  readonly key: FieldKey
  readonly score: number
  readonly phrase: string
  readonly needs?: Need
}

/** What a label says. */
export interface LabelReading {
  /** Keys in the order the label names them; several only for one cell that takes several values. */
  readonly keys: readonly NamedKey[]
  /** A phrase that names something else. */
  readonly counter?: string
  /** Words that the vocabulary does not know. */
  readonly unknown: number
  /** False when the label says nothing at all: empty, or only filler such as "Nhập…". */
  readonly speaks: boolean
}

const silent: LabelReading = { keys: [], unknown: 0, speaks: false }
/** Words about whose value it is say nothing of what it is: they only count as known. Strangers have counter-evidence. */
const tree = new PhraseTree(vocabulary.filter((entry) => entry.kind !== 'role' || entry.role !== 'foreign'))

/** Cells that the forms let one value stand beside another in. @source NĐ 68/2024, Mẫu 01 and 05 */
const together: readonly (readonly FieldKey[])[] = [['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']]

const numbering = /^\s*(?:\(?\d{1,2}(?:[.,]\d{1,2})*\s*[.,)\]:\-–]+|\(?[a-zđ]\s*[.)]|[ivx]{1,4}\s*[.)])\s*/iu
const aside = /^(?:theo|nhu|tren|vd|vi du|neu|khong|bat buoc|example|e g)\b/u
const weakWeight = 0.85

const or = new Set(['hoac', 'or'])

function wordsOf(text: string): string[] {
  return foldedWords(text).filter((word) => !or.has(word))
}

/** The same words with their marks, one for one; undefined for a text without any marks. */
function marksOf(text: string): string[] | undefined {
  const folded = foldedWords(text)
  return markedWords(text)?.filter((_word, place) => !or.has(folded[place] ?? ''))
}

/** Splits a label into what stands outside and what stands inside brackets. */
function splitBrackets(label: string): { main: string; asides: string[] } {
  const asides: string[] = []
  const main = label.replace(/[([]([^()[\]]*)[)\]]?/gu, (_all, inside: string) => {
    asides.push(inside)
    return ' '
  })
  return { main, asides }
}

function synonymOf(found: Found): Synonym | undefined {
  return found.entries.find((entry) => entry.kind === 'synonym')
}

function counterOf(found: Found): string | undefined {
  return synonymOf(found) ? undefined : found.entries.find((entry) => entry.kind === 'counter')?.text
}

function belongTogether(keys: readonly FieldKey[]): boolean {
  return together.some((set) => keys.every((key) => set.includes(key)))
}

interface Cut {
  readonly named: readonly { readonly synonym: Synonym; readonly length: number }[]
  readonly counter: string | undefined
  readonly unknown: number
}

function cut(text: string): Cut {
  const words = wordsOf(text)
  const phrases = tree.cut(words, marksOf(text))
  const covered = phrases.reduce((sum, found) => sum + found.end - found.start, 0)
  const numbers = words.filter((word) => /^\d+$/.test(word)).length
  const named = phrases.flatMap((found) => {
    const synonym = synonymOf(found)
    return synonym ? [{ synonym, length: found.end - found.start }] : []
  })
  const strong = named.filter(({ synonym }) => synonym.weight >= weakWeight)
  const counter = phrases.map(counterOf).find((one) => one !== undefined)
  return { named: strong.length > 0 ? strong : named, counter, unknown: Math.max(0, words.length - covered - numbers) }
}

function nameKeys({ named, unknown }: Cut): NamedKey[] | 'several' {
  const byKey = new Map<FieldKey, { synonym: Synonym; length: number }>()
  for (const one of named) if (!byKey.has(one.synonym.key)) byKey.set(one.synonym.key, one)
  if (byKey.size > 1 && !belongTogether([...byKey.keys()])) return 'several'
  const length = [...byKey.values()].reduce((sum, one) => sum + one.length, 0)
  return [...byKey.values()].map(({ synonym }) => ({
    key: synonym.key,
    score: (synonym.weight * length) / (length + unknown),
    phrase: synonym.text,
    ...(synonym.needs && byKey.size === 1 && { needs: synonym.needs }),
  }))
}

function counterInAsides(asides: readonly string[]): string | undefined {
  for (const inside of asides) {
    if (aside.test(wordsOf(inside).join(' '))) continue
    const { counter } = cut(inside)
    if (counter !== undefined) return counter
  }
  return undefined
}

function readText(label: string): LabelReading {
  const { main, asides } = splitBrackets(label.replace(numbering, ''))
  const text = wordsOf(main).length > 0 ? main : asides.join(' ')
  const reading = cut(text)
  if (reading.counter !== undefined)
    return { keys: [], counter: reading.counter, unknown: reading.unknown, speaks: true }
  const keys = nameKeys(reading)
  if (keys === 'several')
    return { keys: [], counter: 'nhiều thông tin trong một ô', unknown: reading.unknown, speaks: true }
  const insideCounter = keys[0]?.key === 'citizenId' ? undefined : counterInAsides(asides)
  if (insideCounter !== undefined) return { keys: [], counter: insideCounter, unknown: reading.unknown, speaks: true }
  return { keys, unknown: reading.unknown, speaks: keys.length > 0 || reading.unknown > 0 }
}

/** Reads one label text: which keys it names, or what else it names. Same text, same answer. */
export const readLabel = perText((label): LabelReading => (label === '' ? silent : readText(label.slice(0, 300))))

const namePrefix =
  /^(?:ctl\d+|txt|ddl|cbo|cmb|inp|input|frm|form|tb|sel|select|field|fld|dt|dtp|chk|rdo|str|s)(?=[_$.\-A-Z\d])[_$.\-]*/u
const squeezed = new Map<string, Synonym>()
for (const entry of vocabulary) {
  if (entry.kind !== 'synonym') continue
  const name = foldedWords(entry.text).join('')
  if (name.length >= 4 && !squeezed.has(name)) squeezed.set(name, entry)
}

/** Reads a name or id as programs write them: hoTen, txt_ho_ten, ngaysinh. Only a whole name counts, never a part. */
export const readName = perText((name): LabelReading => {
  const last =
    name
      .split(/[$.[\]]+/u)
      .filter((part) => part !== '' && !/^\d+$/u.test(part))
      .at(-1) ?? ''
  const bare = last.replace(namePrefix, '')
  const spaced = readLabel(bare.replace(/([a-z])([A-Z])/gu, '$1 $2').replace(/[_\-]+/gu, ' '))
  if (spaced.keys.length > 0 || spaced.counter !== undefined) return spaced
  const entry = squeezed.get(bare.toLowerCase().replace(/[^a-z0-9]/gu, ''))
  if (!entry) return { keys: [], unknown: spaced.unknown, speaks: spaced.speaks }
  const { key, weight: score, text: phrase, needs } = entry
  return { keys: [{ key, score, phrase, ...(needs && { needs }) }], unknown: 0, speaks: true }
})
