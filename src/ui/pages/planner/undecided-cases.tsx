import { useId } from 'preact/hooks'
import { Button } from '../../components/button'
import { SourceNote } from '../../components/source-note'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { PersonCases, type PersonCasesProps } from './person-cases'
import type { AskedCase } from './plan-with-answers'
import type { PlannerDesk } from './use-planner-work'

/** What the sources leave open: bodies one by one, people of one body together. Answered ones stay, to be changed. */
export function UndecidedCases({
  desk: { work, answer },
  asked,
}: {
  readonly desk: PlannerDesk
  readonly asked: readonly AskedCase[]
}) {
  const { cases } = useWords().words.planner
  const open = asked.filter(({ isOpen }) => isOpen).length
  const groups = byBody(asked)
  const choose: PersonCasesProps['onChoose'] = (ids, option) => {
    const others = Object.entries(work.answers).filter(([id]) => !ids.includes(id))
    const own = option === '' ? [] : ids.map((id) => [id, option] as const)
    answer({ answers: Object.fromEntries([...others, ...own]) })
  }
  return (
    <section class="stack" aria-live="polite">
      <div class="stack tight">
        <h2>{cases.title(open)}</h2>
        <p class="muted">{cases.intro}</p>
      </div>
      {asked
        .filter(({ body }) => body === undefined)
        .map((one) => (
          <BodyCase
            key={one.id}
            asked={one}
            chosen={work.answers[one.id]}
            onChoose={(option) => choose([one.id], option)}
          />
        ))}
      {[...groups].map(([key, people]) => (
        <PersonCases key={key} cases={people} answers={work.answers} onChoose={choose} />
      ))}
    </section>
  )
}

/** The questions about people, those of one body and one kind together. */
function byBody(asked: readonly AskedCase[]): ReadonlyMap<string, readonly AskedCase[]> {
  const groups = new Map<string, AskedCase[]>()
  for (const one of asked) {
    if (one.body === undefined) continue
    // Those to whom another body is offered can't be answered all at once.
    const key = `${one.kind}/${one.body}/${one.options[0]?.id ?? ''}`
    const group = groups.get(key) ?? []
    group.push(one)
    groups.set(key, group)
  }
  return groups
}

function BodyCase({
  asked: { question, english, source, options, isOpen },
  chosen,
  onChoose,
}: {
  readonly asked: AskedCase
  readonly chosen: string | undefined
  readonly onChoose: (option: string) => void
}) {
  const { words, language } = useWords()
  const { cases } = words.planner
  const name = useId()
  const isVietnamese = language === 'vi'
  return (
    <fieldset class={isOpen ? 'card plan-case open' : 'card plan-case'}>
      <legend class="strong">{isVietnamese ? question : english}</legend>
      <div class="row">
        <Badge tone={isOpen ? 'warning' : 'good'}>{isOpen ? cases.open : cases.answered}</Badge>
        <SourceNote source={source} />
      </div>
      {options.map((option) => (
        <div key={option.id} class="row">
          <label class="tick">
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === chosen}
              onChange={() => onChoose(option.id)}
            />
            <span>{isVietnamese ? option.label : option.english}</span>
          </label>
          <SourceNote source={option.source} />
        </div>
      ))}
      {chosen !== undefined && (
        <div class="row">
          <Button look="quiet" onPress={() => onChoose('')}>
            {cases.takeBack}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
