import { fold, tidy, type FieldValues } from '../../fields'
import type { ReorganisationInput, SheetPlace } from './plan-input'
import { compareTexts } from './plan-problem'

/**
 * The same input in one order, whatever order it came in: by folded name, then by serial and citizen number, then by all the rest.
 * What follows only walks it, so the plan does not depend on the order of the sheet.
 */
export function sortInput(input: ReorganisationInput): ReorganisationInput {
  const nameParts = rememberNameParts()
  return {
    ...input,
    oldBodies: sortedBy(input.oldBodies, ({ name, values }) => [...nameParts(name), ...numbers(values)]),
    people: sortedBy(input.people, ({ body, values }) => [
      ...nameParts(values.fullName),
      ...numbers(values),
      ...nameParts(body),
    ]),
    mappings: sortedBy(input.mappings, ({ oldName, newName, kind }) => [
      ...nameParts(oldName),
      ...nameParts(newName),
      kind ?? '',
    ]),
    newBodies: sortedBy(input.newBodies ?? [], ({ name, values }) => [...nameParts(name), ...numbers(values)]),
  }
}

type NameParts = (name: unknown) => readonly [string, string]

/** The folded and the written name, remembered by name and by word: thousands of people share few bodies, and few words. */
function rememberNameParts(): NameParts {
  const names = new Map<string, readonly [string, string]>()
  const words = new Map<string, readonly [string, string]>()
  const partsOf = (word: string) => {
    const parts = words.get(word) ?? ([fold(word), tidy(word)] as const)
    words.set(word, parts)
    return parts
  }
  return (name) => {
    if (typeof name !== 'string') return ['', '']
    const known = names.get(name)
    if (known) return known
    let [folded, written] = ['', '']
    for (const word of name.split(/\s+/u)) {
      if (word === '') continue
      const [one, other] = partsOf(word)
      folded += folded === '' ? one : ` ${one}`
      written += written === '' ? other : ` ${other}`
    }
    const parts = [folded, written] as const
    names.set(name, parts)
    return parts
  }
}

function numbers({ certificateSerial, citizenId }: FieldValues): string[] {
  return [String(certificateSerial ?? ''), String(citizenId ?? '')]
}

function sortedBy<Entry extends { readonly place?: SheetPlace; readonly values?: FieldValues }>(
  entries: readonly Entry[],
  partsOf: (entry: Entry) => readonly string[],
): Entry[] {
  return entries
    .map((entry) => ({ entry, key: partsOf(entry).join('\0') }))
    .sort((one, other) => compareTexts(one.key, other.key) || compareTexts(whole(one.entry), whole(other.entry)))
    .map(({ entry }) => entry)
}

/** Everything an entry says, for telling apart two of the same name. */
function whole(entry: { readonly place?: SheetPlace; readonly values?: FieldValues }): string {
  const row = String(entry.place?.row ?? 0).padStart(9, '0')
  const values = Object.entries(entry.values ?? {}).sort(([one], [other]) => compareTexts(one, other))
  return JSON.stringify([row, values, Object.entries(entry).sort(([one], [other]) => compareTexts(one, other))])
}
