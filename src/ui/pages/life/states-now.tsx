import { statesOf, type RequestDraft, type RequestLife } from '../../../requests'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { stateName } from './state-name'

/** Where a request stands: each state that somebody in it is in. */
export function StatesNow({ draft, life }: { readonly draft: RequestDraft; readonly life: RequestLife }) {
  const texts = useWords().words.life
  return (
    <span class="row tight">
      {texts.now}:{' '}
      {statesOf(draft, life).map((state) => (
        <Badge key={state} tone="info">
          {stateName(texts, draft.mau, state)}
        </Badge>
      ))}
    </span>
  )
}
