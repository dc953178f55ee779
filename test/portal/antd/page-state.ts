import { emptyValues, type FieldDefinition, type FormDefinition } from '../form'
import type { FieldValues } from '../state'

/** Everything an Ant Design page holds; React renders nothing but this. */
export interface PageState {
  receiver: FieldValues
  letter: FieldValues
  subjects: FieldValues[]
  editing: FieldValues | null
  /** What the boxes hold that belong to nobody's request: account, licence, captcha, … */
  others: FieldValues
  submits: number
  events: string[]
}

/** What can happen on the page. */
export type PageAction =
  | { type: 'set'; block: 'receiver' | 'letter' | 'editing' | 'others'; key: string; value: string | boolean }
  | { type: 'open-modal'; fields: FieldDefinition[] }
  | { type: 'save-modal' }
  | { type: 'cancel-modal' }
  | { type: 'remove-row'; row: number }
  | { type: 'submit' }

/** A page just opened: the account's boxes are filled, all others are empty. */
export function initialState(form: FormDefinition): PageState {
  return {
    receiver: emptyValues(form.receiver),
    letter: emptyValues(form.letter),
    subjects: [],
    editing: null,
    others: { accountName: 'Phạm Thị Cán Bộ', accountEmail: 'canbo.vanthu@example.gov.vn' },
    submits: 0,
    events: [],
  }
}

/** The page after the action. Typing is no event; buttons are. */
export function reducePage(state: PageState, action: PageAction): PageState {
  if (action.type === 'set') {
    const { block, key, value } = action
    return { ...state, [block]: { ...state[block], [key]: value } }
  }
  const events = [...state.events, action.type]
  switch (action.type) {
    case 'open-modal':
      return { ...state, events, editing: emptyValues(action.fields) }
    case 'save-modal':
      return {
        ...state,
        events,
        editing: null,
        subjects: [...state.subjects, ...(state.editing ? [state.editing] : [])],
      }
    case 'cancel-modal':
      return { ...state, events, editing: null }
    case 'remove-row':
      return { ...state, events, subjects: state.subjects.filter((_, at) => at !== action.row) }
    case 'submit':
      return { ...state, events, submits: state.submits + 1 }
  }
}
