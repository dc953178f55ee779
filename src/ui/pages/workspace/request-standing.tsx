import type { RequestDraft, RequestLife } from '../../../requests'
import { useWords } from '../../text/words'
import { lifeCardId } from '../life/life-card'
import { StatesNow } from '../life/states-now'
import { papersCardId } from '../papers/papers-card'

/** Under the heading: where the request stands, and the way to the cards below a list that may be long. */
export function RequestStanding({ draft, life }: { readonly draft: RequestDraft; readonly life: RequestLife }) {
  const { words } = useWords()
  return (
    <div class="row small standing">
      <StatesNow draft={draft} life={life} />
      <button type="button" class="link" onClick={() => goTo(lifeCardId)}>
        {words.life.title}
      </button>
      <button type="button" class="link" onClick={() => goTo(papersCardId)}>
        {words.papers.title}
      </button>
    </div>
  )
}

function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
