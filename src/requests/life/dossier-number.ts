import { standingSteps, type LifeStep, type RequestLife } from './request-life'

/** The step of sending that still has no dossier number: the newest one that stands. */
export function stepWithoutDossier(life: RequestLife): LifeStep | undefined {
  const sending = standingSteps(life).findLast(({ state }) => state === 'submitted')
  return sending && sending.dossierNumber === undefined ? sending : undefined
}

/** Notes the dossier number of a step of sending. A number that is there already is never changed: that life stays as it is. */
export function withDossierNumber(life: RequestLife, stepId: string, dossierNumber: string): RequestLife {
  const isMeant = (step: LifeStep) =>
    step.id === stepId && step.state === 'submitted' && step.dossierNumber === undefined
  return life.steps.some(isMeant)
    ? { ...life, steps: life.steps.map((step) => (isMeant(step) ? { ...step, dossierNumber } : step)) }
    : life
}
