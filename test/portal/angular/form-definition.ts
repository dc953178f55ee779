import type { FormDefinition } from '../form'
import type { TrapWords } from '../trap-markup'
import type { AngularField } from './field'

/** One page on Angular Material. */
export interface AngularForm extends Pick<
  FormDefinition,
  'page' | 'title' | 'receiverTitle' | 'subjectsTitle' | 'letterTitle'
> {
  subjectsAs: 'panels' | 'table'
  initialSubjects: number
  traps: TrapWords
  receiver: AngularField[]
  subjects: AngularField[]
  letter: AngularField[]
}
