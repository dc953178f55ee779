import type { Mau } from '../../../procedures'
import type { SubjectStanding } from '../../../requests'
import { useWords } from '../../text/words'
import { stateName } from './state-name'

interface SubjectStatesProps {
  readonly mau: Mau
  readonly standings: readonly SubjectStanding[]
  readonly ticked: ReadonlySet<string>
  readonly onTicked: (ticked: ReadonlySet<string>) => void
}

/** Every subject with its own state; those who are ticked take the next step alone. */
export function SubjectStates({ mau, standings, ticked, onTicked }: SubjectStatesProps) {
  const { words } = useWords()
  return (
    <details>
      <summary>{words.life.subjects}</summary>
      <ul class="plain-list">
        {standings.map(({ who, name, state }) => (
          <li key={who}>
            <label class="row tight">
              <input
                type="checkbox"
                checked={ticked.has(who)}
                onChange={({ currentTarget: { checked } }) => {
                  const next = new Set(ticked)
                  if (checked) next.add(who)
                  else next.delete(who)
                  onTicked(next)
                }}
              />
              <span>{name === '' ? words.requests.unnamedRow : name}</span>
              <span class="small muted">{stateName(words.life, mau, state)}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
