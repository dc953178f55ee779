import { useWords } from '../text/words'
import { Badge } from './states'

/** How the source of an inference of ours begins, wherever one is written down. */
const inference = 'Suy luận của phần mềm'

/** Where a sentence comes from, to be opened on demand. What is our own inference, and no letter's word, says so at once. */
export function SourceNote({
  source,
  isMarked = true,
}: {
  readonly source: string
  /** False where something nearby says already that it is an inference. */
  readonly isMarked?: boolean
}) {
  const { decree } = useWords().words
  return (
    <span class="source small">
      {isMarked && source.startsWith(inference) && <Badge tone="warning">{decree.inference}</Badge>}
      <details>
        <summary>{decree.source}</summary>
        <span>{source}</span>
      </details>
    </span>
  )
}
