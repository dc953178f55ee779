import type { Finding } from '../../../requests'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'

const shownAtOnce = 4

/** What the chosen request asks for twice: said before anything is filled, with all of it behind one press. */
export function DuplicateNotice({ findings }: { readonly findings: readonly Finding[] }) {
  const { words, language } = useWords()
  if (findings.length === 0) return null
  const lines = findings.map(({ message, english }) => (language === 'vi' ? message : english))
  const rest = lines.slice(shownAtOnce)
  return (
    <Notice tone="warning" title={words.panel.draft.duplicates(findings.length)}>
      <ul class="small">
        {lines.slice(0, shownAtOnce).map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="small">
          <summary>{words.panel.draft.moreDuplicates(rest.length)}</summary>
          <ul>
            {rest.map((line, place) => (
              <li key={place}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  )
}
