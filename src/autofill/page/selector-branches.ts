/** One alternative of a selector, and what a page must have for anything to fit it: a class, an attribute's value, a tag. */
export interface Branch {
  readonly text: string
  readonly kind: 'class' | 'tag' | (string & {})
  readonly value: string
  /** A tag, perhaps with more said of that same element. */
  readonly isSimple: boolean
}

/** A class, an attribute with or without a value or a part of one, or a tag. */
const firstPart = /^(?:\.([\w-]+)|\[([\w-]+)(?:[*^$~]?="([^"]*)"(?: i)?)?\]|([a-z][\w-]*))/u
/** A tag alone, or one with attributes that it has or lacks. */
const tagAlone = /^[a-z][\w-]*(?::not\(\[[\w-]+="\w*"\]\)|\[[\w-]+(?:="\w*")?\])*$/u

/** A comma in brackets parts no alternatives. */
const alternatives = /, (?![^(]*\))/u

const known = new Map<string, readonly Branch[]>()

/** The alternatives of a selector. */
export function branchesOf(selector: string): readonly Branch[] {
  const before = known.get(selector)
  if (before) return before
  const branches = selector.split(alternatives).map(branchOf)
  known.set(selector, branches)
  return branches
}

function branchOf(text: string): Branch {
  const [, named, attribute, value, tag] = firstPart.exec(text) ?? []
  if (named !== undefined) return { text, kind: 'class', value: named.toLowerCase(), isSimple: false }
  if (attribute !== undefined) return { text, kind: attribute, value: (value ?? '').toLowerCase(), isSimple: false }
  return { text, kind: 'tag', value: tag ?? '', isSimple: tagAlone.test(text) }
}
