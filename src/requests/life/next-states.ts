import { forms, type FormDefinition, type Mau } from '../../procedures'
import type { LifeState } from './request-life'

type Path = Readonly<Partial<Record<LifeState, readonly LifeState[]>>>
type Purpose = FormDefinition['purpose']

/** Up to the answer all requests go the same way. The channel need not be the portal, so filling may be passed over. */
const towardsAnswer: Path = {
  draft: ['ready', 'filled', 'submitted'],
  ready: ['filled', 'submitted'],
  filled: ['submitted'],
  submitted: ['approved', 'asked-to-complete', 'closed'],
  'asked-to-complete': ['submitted', 'closed'],
}

/** Papers that nobody answers: a notice and two minutes. They may be sent back to be completed. */
const paperOnly: Path = { ...towardsAnswer, submitted: ['closed', 'asked-to-complete'] }

/**
 * What may follow which state, the likeliest first. Handing over (Mẫu 07) belongs to issue; handing back or its minute of loss (08, 09)
 * to revocation; a renewed certificate is installed by the agency.
 */
const paths: Readonly<Record<Purpose, Path>> = {
  issue: {
    ...towardsAnswer,
    approved: ['received', 'closed'],
    received: ['handed-over', 'installed'],
    installed: ['handed-over', 'closed'],
    'handed-over': ['closed'],
  },
  'renew-or-change': {
    ...towardsAnswer,
    approved: ['received', 'installed', 'closed'],
    received: ['installed'],
    installed: ['closed'],
  },
  revoke: { ...towardsAnswer, approved: ['returned', 'closed'], returned: ['closed'] },
  recover: { ...towardsAnswer, approved: ['received', 'closed'], received: ['closed'] },
  'report-handover': paperOnly,
  'hand-back': paperOnly,
  'confirm-loss': paperOnly,
}

/** What may follow a state of a request of this form, the likeliest first. Nothing follows `closed`: it can only be taken back. */
export function nextStates(mau: Mau, state: LifeState): readonly LifeState[] {
  return paths[forms[mau].purpose][state] ?? []
}
