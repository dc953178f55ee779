import type { ControlFacts } from './facts'
import { isRefusedOnPrinciple } from './refused-on-principle'

/** Why a control can't be taught, whatever a person says of it. */
export type Unteachable = 'never-filled' | 'hidden' | 'readonly' | 'disabled' | 'control-unsupported'

/** Why a control can't be taught; undefined where it can. */
export function whyUnteachable(control: ControlFacts): Unteachable | undefined {
  if (isRefusedOnPrinciple(control)) return 'never-filled'
  if (control.kind === 'hidden' || !control.visible) return 'hidden'
  if (control.kind === 'button' || control.kind === 'other' || control.kind === 'multi-select')
    return 'control-unsupported'
  if (control.disabled) return 'disabled'
  return control.readOnly ? 'readonly' : undefined
}
