import type { ExplainedControl } from '../../../autofill/match'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { labelOf, nameOfKey, textOfMeaning } from '../teach/meaning'

/** One control with every text found for it, every reading that was weighed, and what became of each. */
export function InspectedControl({ explained }: { readonly explained: ExplainedControl }) {
  const { words, language } = useWords()
  const { match, candidates, refusal } = explained
  const { control, found } = match
  const texts = words.inspect
  const reason = words.panel.reasons[refusal ?? match.unmatched ?? 'not-recognised']
  return (
    <li class="inspected">
      <span class="row apart">
        <span class="strong wrap">{labelOf(control) === '' ? words.teach.unnamed : labelOf(control)}</span>
        {found && !refusal ? (
          <Badge tone="good">{textOfMeaning(found, words, language)}</Badge>
        ) : (
          <Badge tone="warning">{reason}</Badge>
        )}
      </span>
      <span class="small muted wrap">
        {[
          control.index === null ? texts.noPlace : texts.place(control.index),
          texts.kind(control.kind),
          ...(control.sections.length > 0 ? [`${texts.sections}: ${control.sections.join(' ‹ ')}`] : []),
          ...(found ? [texts.points(match.score)] : []),
        ].join(' · ')}
      </span>
      <details class="small">
        <summary>{texts.candidates}</summary>
        <ul>
          {control.labels.map(({ origin, text }, place) => (
            <li key={place} class="wrap">
              {texts.says(words.panel.sources[origin], text)} <code>{origin}</code>
            </li>
          ))}
        </ul>
        {candidates.length === 0 && <p class="muted">{texts.noCandidates}</p>}
        <ul>
          {candidates.map(({ origin, phrase, keys, points, fate }, place) => (
            <li key={place} class="wrap">
              {[...keys.map((key) => nameOfKey(key, language)), texts.says(origin, phrase)].join(', ')}:{' '}
              {texts.points(points)}, {texts.fates[fate]}
            </li>
          ))}
        </ul>
        {match.evidence.length > 0 && (
          <p class="wrap">
            {texts.evidence}:{' '}
            {match.evidence
              .map(({ source, pattern, points }) => `${words.panel.sources[source]} “${pattern}” ${points}`)
              .join('; ')}
          </p>
        )}
      </details>
    </li>
  )
}
