import type { FormDefinition } from '../form'
import type { TrapWords } from '../trap-markup'
import type { JqueryField } from './controls'
import type { JqueryLayout } from './layout'

/** One page on jQuery and Bootstrap. */
export interface JqueryForm extends Pick<
  FormDefinition,
  'page' | 'title' | 'receiverTitle' | 'subjectsTitle' | 'letterTitle'
> {
  traps: TrapWords
  receiverLayout: JqueryLayout
  letterLayout: JqueryLayout
  subjectsAs: 'cards' | 'rows'
  initialSubjects: number
  add: string
  /** How the site writes its words: as they are, or decomposed (NFD). */
  words: (text: string) => string
  receiver: JqueryField[]
  subjects: JqueryField[]
  letter: JqueryField[]
}
