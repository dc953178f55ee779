import { useState } from 'preact/hooks'
import { useWorkspace } from '../workspace/workspace-context'
import { emptyWork, type PlannerWork } from './planner-work'

/** The work of the planner, and how it is changed. */
export interface PlannerDesk {
  readonly work: PlannerWork
  /** Changes what is entered: a plan made of it is no longer shown. A function is given the newest work, after a wait. */
  readonly enter: (part: Partial<PlannerWork> | ((newest: PlannerWork) => Partial<PlannerWork>)) => void
  /** Changes what is answered or shown: the plan follows. */
  readonly answer: (part: Partial<PlannerWork>) => void
  readonly clear: () => void
  readonly isEmpty: boolean
}

/** The planner's work: it outlives going to another page of the workspace. */
export function usePlannerWork(): PlannerDesk {
  const { unsaved, onUnsaved } = useWorkspace()
  const [, setTurn] = useState(0)
  const keep = (work: PlannerWork | undefined) => {
    if (work) unsaved.planner.set('work', work)
    else unsaved.planner.delete('work')
    onUnsaved()
    setTurn((turn) => turn + 1)
  }
  // What changes after a wait (a file that was read) must not undo what was typed meanwhile: it is laid over the newest.
  const newest = () => unsaved.planner.get('work') ?? emptyWork
  return {
    work: newest(),
    enter: (part) =>
      keep({
        ...newest(),
        ...(typeof part === 'function' ? part(newest()) : part),
        isPlanned: false,
        issuesLater: false,
      }),
    answer: (part) => keep({ ...newest(), ...part }),
    clear: () => keep(undefined),
    isEmpty: !unsaved.planner.has('work'),
  }
}
