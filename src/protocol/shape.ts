/**
 * Checking what travels to and from a page, without zod: the content script is loaded with every page of the portal, and zod
 * would be a third of its weight (7 kB of 27, gzip, measured). As strict as the shapes of zod/mini that it stands in for.
 */

/** Tells whether a value that came from outside has a shape. zod's own types fit it as well. */
export interface Shape<T> {
  readonly safeParse: (value: unknown) => { success: true; data: T } | { success: false }
}

/** What a shape lets through. */
export type Shaped<S> = S extends Shape<infer T> ? T : never

function shape<T>(isIt: (value: unknown) => boolean): Shape<T> {
  return { safeParse: (value) => (isIt(value) ? { success: true, data: value as T } : { success: false }) }
}

function fits(one: Shape<unknown>, value: unknown): boolean {
  return one.safeParse(value).success
}

/** A text of at most so many characters. */
export function textOf(maxChars: number): Shape<string> {
  return shape((value) => typeof value === 'string' && value.length <= maxChars)
}

/** Whatever it is: its own message checks it. */
export const anything: Shape<unknown> = shape(() => true)

/** Texts, numbers and the like by name: the details of an error. */
export const namedPlainValues: Shape<Record<string, string | number | boolean | null>> = shape(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => one === null || /^(?:string|number|boolean)$/u.test(typeof one)),
)

/** A whole number. */
export const whole: Shape<number> = shape(Number.isSafeInteger)

/** True or false. */
export const truth: Shape<boolean> = shape((value) => typeof value === 'boolean')

/** One of a closed list. */
export function oneOf<const T extends readonly (string | boolean | null)[]>(...values: T): Shape<T[number]> {
  return shape((value) => values.includes(value as T[number]))
}

/** A list of at most so many items. */
export function listOf<T>(item: Shape<T>, maxItems = Infinity): Shape<T[]> {
  return shape((value) => Array.isArray(value) && value.length <= maxItems && value.every((one) => fits(item, one)))
}

/** Fits the first or the second. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return shape((value) => fits(first, value) || fits(second, value))
}

type Fields = Readonly<Record<string, Shape<unknown>>>
type Required<F extends Fields> = { [Name in keyof F]: Shaped<F[Name]> }
/** Nothing where no field is optional. */
type Optional<F extends Fields> = string extends keyof F ? unknown : { [Name in keyof F]?: Shaped<F[Name]> }

/** An object with exactly these fields, and perhaps those; no others. */
export function record<R extends Fields, O extends Fields = Record<string, never>>(
  required: R,
  optional?: O,
): Shape<Required<R> & Optional<O>> {
  const names = Object.keys(required)
  return shape((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const held = value as Record<string, unknown>
    const known = (name: string) => [required, optional].find((one) => one && Object.hasOwn(one, name))?.[name]
    return (
      names.every((name) => Object.hasOwn(held, name)) &&
      Object.keys(held).every((name) => {
        const inner = known(name)
        return inner !== undefined && fits(inner, held[name])
      })
    )
  })
}

/** A message or an answer that says nothing beyond having come. */
export const nothing = record({})
