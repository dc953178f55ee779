/** The names and ids that programs give their boxes: weak evidence, for they may lie, yet all that some boxes have. */
import { vocabulary, whenFirstAsked, type Synonym } from '../../fields'
import { perText } from './per-text'
import { wordsOfEntry } from './phrases'
import { namedBy, readLabel, type LabelReading } from './read-label'

const namePrefix =
  /^(?:ctl\d+|txt|ddl|cbo|cmb|inp|input|frm|form|tb|sel|select|field|fld|dt|dtp|chk|rdo|str|s)(?=[_$.\-A-Z\d])[_$.\-]*/u
/** The vocabulary's phrases as one word each, without marks: hoten, ngaysinh. */
const squeezed = whenFirstAsked((): ReadonlyMap<string, Synonym> => {
  const entries = new Map<string, Synonym>()
  for (const entry of vocabulary()) {
    if (entry.kind !== 'synonym') continue
    const name = wordsOfEntry(entry).join('')
    if (name.length >= 4 && !entries.has(name)) entries.set(name, entry)
  }
  return entries
})

/** Where a word ends in a name of a program, and where the number of a level begins: soQDThanhLap, orgLevel1. */
const wordEnds = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])|(?<=[Cc]ap|[Ll]evel)(?=[1-4]$)/gu

/** Reads a name or id as programs write them: hoTen, txt_ho_ten, ngaysinh. Only a whole name counts, never a part. */
export const readName = perText((name): LabelReading => {
  const last =
    name
      .split(/[$.[\]]+/u)
      .filter((part) => part !== '' && !/^\d+$/u.test(part))
      .at(-1) ?? ''
  const bare = last.replace(namePrefix, '')
  const spaced = readLabel(bare.replace(wordEnds, ' ').replace(/[_\-]+/gu, ' '))
  if (spaced.keys.length > 0 || spaced.counter !== undefined) return spaced
  const entry = squeezed().get(
    bare
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, '')
      .replace(/chungthu(?:chukyso|so)(?!hieu|seri)/u, 'chungthu'),
  )
  if (!entry) return { keys: [], unknown: spaced.unknown, speaks: spaced.speaks }
  return { keys: [namedBy(entry)], unknown: 0, speaks: true }
})
