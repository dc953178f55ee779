import type { FormDefinition } from '../form'
import type { TrapWords } from '../trap-markup'
import type { VueField } from './field-control'

/** One page on Element Plus. */
export interface VueForm extends Pick<
  FormDefinition,
  'page' | 'title' | 'receiverTitle' | 'subjectsTitle' | 'letterTitle'
> {
  /** Where a subject is entered: in the table itself, or in a dialog whose rows the table then shows as text. */
  rows: 'in-table' | 'in-dialog'
  /** The words of the button that adds a row. */
  add: string
  traps: TrapWords
  receiver: VueField[]
  subjects: VueField[]
  letter: VueField[]
}
