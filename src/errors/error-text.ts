/** What a person reads about a failure: what happened, then what to do. Plain sentences, no jargon. */
export interface ErrorText {
  readonly what: string
  readonly next: string
}

/** One failure the product can name. Vietnamese comes first, English second. */
export interface ErrorEntry {
  readonly vi: ErrorText
  readonly en: ErrorText
}

/** Writes one entry of a catalogue: what happened and what to do, in Vietnamese and in English. */
export function entry(viWhat: string, viNext: string, enWhat: string, enNext: string): ErrorEntry {
  return { vi: { what: viWhat, next: viNext }, en: { what: enWhat, next: enNext } }
}
