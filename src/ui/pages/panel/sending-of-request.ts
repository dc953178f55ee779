import {
  newLife,
  nextStates,
  standingsOf,
  stepWithoutDossier,
  takeStep,
  withDossierNumber,
  type FillProgress,
  type RequestDraft,
} from '../../../requests'
import { letterOf } from '../life/step-form'

/** What a dossier number would be noted with: the sending that has none, or a sending that is noted with it. */
export type SendingAsked = { readonly kind: 'number'; readonly stepId: string } | { readonly kind: 'sending' }

/** Whether a number is still wanted: the request was sent without one, or something was filled and no sending is noted. */
export function sendingAsked(draft: RequestDraft, progress: FillProgress): SendingAsked | undefined {
  const missing = stepWithoutDossier(progress.life ?? newLife)
  if (missing) return { kind: 'number', stepId: missing.id }
  return filledAndUnsent(draft, progress).length > 0 ? { kind: 'sending' } : undefined
}

/** Those who were filled in and may be sent, by `subjectIdentities`. */
function filledAndUnsent(draft: RequestDraft, { marks, life = newLife }: FillProgress): string[] {
  const filled = new Set(marks.filter(({ state }) => state === 'done').map(({ who }) => who))
  return standingsOf(draft, life)
    .filter(({ who, state }) => filled.has(who) && nextStates(draft.mau, state).includes('submitted'))
    .map(({ who }) => who)
}

/** Notes a number, with the sending itself where that was not noted. What another window noted meanwhile holds. */
export function withSending(
  draft: RequestDraft,
  progress: FillProgress,
  dossierNumber: string,
  { id, on, at }: { readonly id: string; readonly on: string; readonly at: string },
): FillProgress {
  const life = progress.life ?? newLife
  const asked = sendingAsked(draft, progress)
  if (asked?.kind === 'number') return { ...progress, life: withDossierNumber(life, asked.stepId, dossierNumber) }
  if (!asked) return progress
  const facts = { state: 'submitted', on, channel: 'portal', dossierNumber, ...letterOf(draft) } as const
  const taken = takeStep(draft, life, facts, { id, notedAt: at, who: filledAndUnsent(draft, progress) })
  return 'life' in taken ? { ...progress, life: taken.life } : progress
}
