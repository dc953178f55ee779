/** The same type without read-only marks: what zod's types on the wire look like. */
export type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T

/** Hands a read-only value to the wire. It is the same value: the wire only copies it. */
export function forWire<T>(value: T): Mutable<T> {
  return value as Mutable<T>
}
