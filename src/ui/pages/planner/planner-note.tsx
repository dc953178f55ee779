import type { SituationId } from '../../../procedures'
import { useWords } from '../../text/words'
import { PlaceLink } from '../workspace/place-link'

const situations: readonly SituationId[] = ['merged-name-kept', 'merged-new-name', 'renamed', 'dissolved']

/** Beside a situation that often meets many bodies at once: the way to the planner. Nothing beside the others. */
export function PlannerNote({ situation }: { readonly situation: SituationId }) {
  const { planner, workspace } = useWords().words
  if (!situations.includes(situation)) return null
  return (
    <p>
      {planner.guideNote} <PlaceLink place="planner">{workspace.pages.planner}</PlaceLink>.
    </p>
  )
}
