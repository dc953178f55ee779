import type { Plan } from '../../../autofill/plan'
import { Button } from '../../components/button'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'

/** Controls that were taught and are not filled before the clerk said that they still are the ones. */
export function DoubtsInPreview({ plan, onTeach }: { readonly plan: Plan; readonly onTeach: () => void }) {
  const { doubt } = useWords().words.teach
  const count = plan.entries.filter(({ refusal }) => refusal === 'taught-in-doubt').length
  if (count === 0) return null
  return (
    <Notice tone="warning" title={doubt.inPreview(count)}>
      <div class="row">
        <Button onPress={onTeach}>{doubt.open}</Button>
      </div>
    </Notice>
  )
}
