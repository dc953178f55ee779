import { Button } from '../../components/button'
import { useWords } from '../../text/words'

/** How much of a long list is shown, with a button for more; nothing when all of it is. */
export function MoreRows({
  shown,
  all,
  next,
  onMore,
}: {
  readonly shown: number
  readonly all: number
  readonly next: number
  readonly onMore: () => void
}) {
  const { plan } = useWords().words.planner
  if (next === 0) return null
  return (
    <div class="row">
      <span class="small muted" role="status">
        {plan.shown(shown, all)}
      </span>
      <Button onPress={onMore}>{plan.more(next)}</Button>
    </div>
  )
}
