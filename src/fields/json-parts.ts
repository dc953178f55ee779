/** The first thing wrong with parsed JSON that somebody may have written by hand: where, what, and what to do. */
export class JsonFault extends Error {
  constructor(
    readonly path: string,
    message: string,
    readonly english: string,
  ) {
    super(message)
  }
}

/** A value as a message quotes it: at most forty signs of it. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : ['', JSON.stringify(value)].join('')
  return `“${text.slice(0, 40)}”`
}

/** The path of a part inside another; the whole is "". */
export function partOf(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

/** The parts of an object that has none but known ones. @throws JsonFault */
export function readJsonObject(
  value: unknown,
  path: string,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new JsonFault(path, 'Phần này phải nằm trong dấu { }.', 'This part must stand between { and }.')
  const unknown = Object.keys(value).find((name) => !known.includes(name))
  if (unknown === undefined) return value as Readonly<Record<string, unknown>>
  throw new JsonFault(
    partOf(path, unknown),
    `Không có phần nào tên ${quoted(unknown)}. Các phần là: ${known.join(', ')}.`,
    `There is no part named ${quoted(unknown)}. The parts are: ${known.join(', ')}.`,
  )
}
