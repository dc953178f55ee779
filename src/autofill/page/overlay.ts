/** What a script that came later has drawn over the page. */
export interface Overlay {
  /** Looks at the page as if nothing lay over it. */
  readonly aside: <T>(look: () => T) => T
  /** Takes it away. */
  readonly clear: () => void
}

/** One control to outline. `why` is shown while it has the focus. */
export interface MarkOrder {
  readonly id: number
  readonly isFilled: boolean
  readonly why: string
}

/** The legend's words: what the outlines mean, and the button that takes them away. */
export interface MarkWords {
  readonly title: string
  readonly hide: string
}
