import { forms, type Mau } from '../../../procedures'
import type { LifeState } from '../../../requests'
import type { Words } from '../../text/vi'

/** What a state is called on a form: a revocation is approved by its notice. */
export function stateName(texts: Words['life'], mau: Mau, state: LifeState): string {
  return state === 'approved' && forms[mau].purpose === 'revoke' ? texts.revoked : texts.states[state]
}
