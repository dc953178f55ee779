import { foldedWords } from '../../fields'
import { listFinding, type ListFinding } from './list-finding'

/** Words before a name that are never a part of it: “Đ/c”, “Đồng chí”, degrees. */
const always =
  /^(?:đ\s*\/\s*c\.?|đ\.\s*c\.?|đồng chí|ông\s*[:/(]\s*\(?bà\)?\s*:?|(?:ông|bà|anh|chị|cô|thầy)\s*[:.]|[ôb]\.|(?:gs|pgs|ts|ths|bs|ck\s*i{1,2}|bsck\s*i{1,2}|ds|đd|ktv|ks|cn|ncs|thạc sĩ|tiến sĩ|bác sĩ)(?:[.,:]|\s))\s*/iu
/** How people are called. “Ông” and “Anh” may also be family names. */
const calling = /^(ông|bà|anh|chị|cô|thầy)\s+(?=\p{L})/iu
const mayBeFamily: ReadonlySet<string> = new Set(['ông', 'anh'])

/** Common family names, without marks. @source lists of Vietnamese family names by how many bear them */
const families: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai dao doan luong truong cao chu lam ta ha to'.split(
    ' ',
  ),
)

/** Takes what people are called by from before their names. */
export interface FormsOfAddress {
  readonly without: (name: string) => string
  /** What is told of the list once its names were read. */
  readonly findings: () => readonly ListFinding[]
}

/**
 * Looks at all names of a list: where people are called in several ways (“Ông”, “Bà”), all of these are no part of a name; “Ông” alone is
 * taken away only before a family name with two more words, since it may be one itself.
 */
export function formsOfAddress(names: readonly string[]): FormsOfAddress {
  const called = new Set(names.flatMap((name) => calling.exec(name)?.[1]?.toLowerCase() ?? []))
  let removed = 0
  const without = (name: string): string => {
    let rest = name.normalize('NFC').trim()
    for (let found = always.exec(rest); found; found = always.exec(rest)) rest = rest.slice(found[0].length)
    const word = calling.exec(rest)
    if (word && isTitle(word[1] ?? '', rest.slice(word[0].length), called.size > 1)) rest = rest.slice(word[0].length)
    if (rest === '' || rest === name.normalize('NFC').trim()) return name
    removed += 1
    return rest
  }
  return { without, findings: () => (removed === 0 ? [] : [titlesRemoved(removed)]) }
}

function isTitle(word: string, rest: string, areSeveral: boolean): boolean {
  const [family = '', ...others] = foldedWords(rest)
  if (areSeveral || !mayBeFamily.has(word.toLowerCase())) return others.length > 0
  return families.has(family) && others.length > 1
}

function titlesRemoved(count: number): ListFinding {
  return listFinding(
    'hint',
    'TITLES_REMOVED',
    { key: 'fullName' },
    {
      vi: `Đã bỏ chữ xưng hô hoặc học vị (Ông, Bà, Đ/c, TS…) đứng trước ${count} họ tên. Hãy xem lại nếu đó là họ của người ấy.`,
      en: `Forms of address and degrees (Ông, Bà, Đ/c, TS…) before ${count} names were left out. Check whether one of them is a family name.`,
    },
  )
}
