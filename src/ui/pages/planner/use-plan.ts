import { useEffect, useState } from 'preact/hooks'
import { toAppError, type AppError } from '../../../errors'
import type { EnteredInput } from './input-from-work'
import { planWithAnswers, type AnsweredPlan, type Answers } from './plan-with-answers'

/** A plan that is wanted: the input, and the answers so far. */
export interface WantedPlan {
  readonly input: EnteredInput
  readonly answers: Answers
}

interface Made {
  readonly of: WantedPlan
  readonly result?: AnsweredPlan
  readonly error?: AppError
}

/** What is known of the wanted plan. While it is busy, the result is the one before, so that the page does not blink. */
export interface PlanState {
  readonly isBusy: boolean
  readonly result: AnsweredPlan | undefined
  readonly error: AppError | undefined
}

/** Plans after the busy state was drawn: thousands of people take some hundred milliseconds. @param wanted stable while it is the same */
export function usePlan(wanted: WantedPlan | undefined): PlanState {
  const [made, setMade] = useState<Made>()
  useEffect(() => setMade(wanted && planOf(wanted)), [wanted])
  if (!wanted) return { isBusy: false, result: undefined, error: undefined }
  const isSameInput = made?.of.input === wanted.input
  return {
    isBusy: made?.of !== wanted,
    result: isSameInput ? made.result : undefined,
    error: isSameInput ? made.error : undefined,
  }
}

function planOf(wanted: WantedPlan): Made {
  try {
    return { of: wanted, result: planWithAnswers(wanted.input, wanted.answers) }
  } catch (thrown) {
    return { of: wanted, error: toAppError(thrown) }
  }
}
