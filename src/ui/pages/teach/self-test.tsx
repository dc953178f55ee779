import type { TaughtState } from '../../../autofill/match'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { textOfMeaning } from './meaning'

/** Whether what was taught of a page is still found there, in words: each that is not, by name, and what to do. */
export function SelfTest({ states }: { readonly states: readonly TaughtState[] }) {
  const { words, language } = useWords()
  const texts = words.teach.check
  const missing = states.filter(({ presence }) => presence === 'missing')
  const unseen = states.filter(({ presence }) => presence === 'unseen')
  if (states.length === 0) return <p class="muted">{texts.none}</p>
  if (states.every(({ presence }) => presence === 'found'))
    return <Notice tone="good" title={texts.allFound(states.length)} />
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warning" title={texts.missing(missing.length, states.length)}>
          <ul>
            {missing.map(({ field }) => (
              <li key={field.id} class="wrap">
                <span class="strong">{field.label === '' ? words.teach.unnamed : field.label}</span>:{' '}
                {textOfMeaning(field, words, language)}
              </li>
            ))}
          </ul>
          <p>{texts.missingNext}</p>
        </Notice>
      )}
      {unseen.length > 0 && <p class="small muted">{texts.unseen(unseen.length)}</p>}
    </>
  )
}
