/** Where a value breaks its format, in both languages; the rooms that read files give it. */
export interface ReadFault {
  /** E.g. `days[2].date`; empty when the whole is meant. */
  readonly path: string
  readonly message: string
  readonly english: string
}

/** What reading a file's content gave: something whole, or its first fault. */
export type Reading<T> = { readonly value: T } | { readonly fault: ReadFault }
