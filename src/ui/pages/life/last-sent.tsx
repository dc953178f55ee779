import { fieldDefinition, formatDate } from '../../../fields'
import type { DifferenceToLast } from '../../../requests'
import { useWords } from '../../text/words'
import { shownValue } from '../../components/shown-value'

/** What a row says otherwise than when the same subject was last sent. @param ownId the request that the row stands in */
export function LastSent({
  last: { sentOn, requestId, mau, changes },
  ownId,
}: {
  readonly last: DifferenceToLast
  readonly ownId: string
}) {
  const { words, language } = useWords()
  const texts = words.life
  const day = formatDate(sentOn)
  const title = requestId === ownId ? texts.lastSentHere(day) : texts.lastSent(mau, day)
  if (changes.length === 0) return <p class="small muted">{`${title} ${texts.lastSame}`}</p>
  return (
    <div class="last-sent small">
      <p class="strong">{title}</p>
      <ul>
        {changes.map(({ key, before, now }) => (
          <li key={key} class="wrap">
            {fieldDefinition(key)[language === 'vi' ? 'label' : 'english']}:{' '}
            <span class="muted">{shownValue(key, before, words) || texts.lastEmpty}</span> →{' '}
            {shownValue(key, now, words) || texts.lastEmpty}
          </li>
        ))}
      </ul>
    </div>
  )
}
