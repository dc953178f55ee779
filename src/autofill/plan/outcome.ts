/** Why a control was not filled: a closed list, each a sentence in the interface. */
export const skipReasons = [
  'no-value',
  'ambiguous',
  'not-recognised',
  'taught-leave',
  'taught-in-doubt',
  'never-filled',
  'hidden',
  'readonly',
  'disabled',
  'user-typed',
  'already-same',
  'option-not-found',
  'option-ambiguous',
  'options-not-loaded',
  'value-too-long',
  'format-unsupported',
  'rejected-by-page',
  'form-changed',
  'frame-foreign',
  'control-unsupported',
  'cancelled',
] as const

/** Why a control was not filled. */
export type SkipReason = (typeof skipReasons)[number]

/** What to do to a control. Options are looked for in the page at the time of writing. */
export type Action =
  | {
      readonly type: 'text'
      readonly text: string
      /** The same as an ISO date, where it is one. */
      readonly date?: string
      /** Whether the control has a calendar to pick the date from. */
      readonly picks?: boolean
    }
  | { readonly type: 'choose'; readonly value: string; readonly aliases: readonly string[] }
  | { readonly type: 'check'; readonly checked: boolean }
