/**
 * What leaves a page: facts about its controls as plain data. No elements, no code, no decisions.
 */
import type { Option } from '../../fields'

/** Where a label text was found. Earlier ones are seen by a person; `name` and `id` are for programs and may lie. */
export const labelOrigins = [
  'labelledby',
  'aria',
  'for',
  'wrap',
  'column',
  'column-group',
  'cell',
  'before',
  'after',
  'group',
  'layout',
  'placeholder',
  'title',
  'name',
] as const

/** Where a label text was found. */
export type LabelOrigin = (typeof labelOrigins)[number]

/** What else may speak for or against a key: headings, controls beside it, its kind, the user's teaching, the form. */
export const otherSources = ['section', 'neighbour', 'kind', 'taught', 'form'] as const

/** A text that may label a control, with its origin. */
export interface LabelFact {
  readonly origin: LabelOrigin
  readonly text: string
}

/** The kinds of control the product tells apart. */
export const controlKinds = [
  'text',
  'textarea',
  'email',
  'tel',
  'url',
  'number',
  'date',
  'month',
  'datetime',
  'time',
  'select',
  'multi-select',
  'combobox',
  'checkbox',
  'radio',
  'editable',
  'password',
  'otp',
  'captcha',
  'search',
  'file',
  'button',
  'hidden',
  'other',
] as const

/** One of the kinds of control. */
export type ControlKind = (typeof controlKinds)[number]

/** What a control holds: nothing, the page's own default, or something a person or the page put there. */
export type Content = 'empty' | 'default' | 'filled'

/** One control of a page. `id` is its handle in this collection. */
export interface ControlFacts {
  readonly id: number
  /** Place in document.querySelectorAll('input, select, textarea'), or null for a control not in that list. */
  readonly index: number | null
  readonly kind: ControlKind
  readonly labels: readonly LabelFact[]
  /** Headings and legends around the control, nearest first. */
  readonly sections: readonly string[]
  /** The row of a data table (one with column headers) that holds the control. */
  readonly cell?: { readonly table: number; readonly row: number; readonly says?: readonly RowWords[] }
  readonly inDialog: boolean
  /** Two or three controls alone in one box, and the words that head that box: perhaps parts of one value. */
  readonly cluster?: { readonly id: number; readonly label: string }
  /** Radio buttons of one group share this. */
  readonly group?: string
  /** The text beside a radio button or check box, and its value. */
  readonly option?: Option
  readonly options?: readonly Option[]
  /** Whether a person can see it; after a first look alone, whether it is drawn at all. */
  readonly visible: boolean
  readonly readOnly: boolean
  readonly disabled: boolean
  /** A calendar belongs to it: a date can be picked there, also where the box itself takes no typing. */
  readonly opensCalendar?: boolean
  readonly maxLength?: number
  /** The beginning of its value that the page writes before it: "+84". */
  readonly ahead?: string
  /** The end of its value that the page writes behind it: "@example.gov.vn"; "@" alone where a list or box gives the rest. */
  readonly behind?: string
  readonly content: Content
  readonly value: string
  /** What the extension wrote here, while the page still shows it in its own way. */
  readonly wrote?: string
  readonly checked?: boolean
  /** A short text that changes when the control is no longer the same one. */
  readonly signature: string
}

/** What a cell of a row says that takes nothing, and the header over it. The first control of a row carries them for all. */
export interface RowWords {
  readonly header: string
  readonly text: string
}

/** A frame of another site, which can't be read. */
export interface ForeignFrame {
  readonly title: string
}

/** Everything a page tells. Controls stand in document order. */
export interface PageFacts {
  readonly controls: readonly ControlFacts[]
  readonly foreignFrames: readonly ForeignFrame[]
  /** The page's own title and first headings. */
  readonly title: string
}
