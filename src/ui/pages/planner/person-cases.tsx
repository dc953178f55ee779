import { SourceNote } from '../../components/source-note'
import { useWords } from '../../text/words'
import { MoreRows } from './more-rows'
import type { Answers, AskedCase } from './plan-with-answers'
import { useShown } from './use-shown'

/** People of one body who raise the same question, and what is done with their answers. */
export interface PersonCasesProps {
  readonly cases: readonly AskedCase[]
  readonly answers: Answers
  /** Bodies that a person can go to. */
  readonly goals: readonly string[]
  /** An empty option takes the answer back. */
  readonly onChoose: (ids: readonly string[], option: string) => void
  readonly onMove: (ids: readonly string[], goal: string) => void
}

/** One question for many: all who are not chosen yet at once, then each one alone. */
export function PersonCases({ cases, answers, goals, onChoose, onMove }: PersonCasesProps) {
  const { cases: texts } = useWords().words.planner
  const { shown, next, more } = useShown(cases, cases[0]?.id ?? '')
  const open = cases.filter(({ id }) => answers.answers[id] === undefined).map(({ id }) => id)
  const body = cases[0]?.body ?? ''
  const left = cases.filter(({ isOpen }) => isOpen).length
  return (
    <section class={left > 0 ? 'card plan-case open' : 'card plan-case'}>
      <h3>{texts.peopleOf(body, cases.length, left)}</h3>
      <SourceNote source={cases[0]?.source ?? ''} />
      {open.length > 1 && cases[0] && (
        <label class="row">
          <span>{texts.forAll}:</span>
          <OptionList asked={cases[0]} chosen="" label={texts.forAll} onChoose={(option) => onChoose(open, option)} />
        </label>
      )}
      <ul class="plain-list rows case-people">
        {shown.map((one) => (
          <PersonRow
            key={one.id}
            asked={one}
            answers={answers}
            goals={goals}
            onChoose={(option) => onChoose([one.id], option)}
            onMove={(goal) => onMove([one.id], goal)}
          />
        ))}
      </ul>
      <MoreRows shown={shown.length} all={cases.length} next={next} onMore={more} />
    </section>
  )
}

function PersonRow({
  asked,
  answers: { answers, moves },
  goals,
  onChoose,
  onMove,
}: {
  readonly asked: AskedCase
  readonly onChoose: (option: string) => void
  readonly onMove: (goal: string) => void
} & Pick<PersonCasesProps, 'answers' | 'goals'>) {
  const { cases: texts } = useWords().words.planner
  const chosen = answers[asked.id] ?? ''
  return (
    <li class="row">
      <span class="strong wrap case-name">{asked.name}</span>
      <OptionList asked={asked} chosen={chosen} label={texts.choiceOf(asked.name)} onChoose={onChoose} />
      {chosen === 'moved' && (
        <select
          class="search-kind"
          aria-label={texts.goalOf(asked.name)}
          value={moves[asked.id] ?? ''}
          onChange={(event) => onMove(event.currentTarget.value)}
        >
          <option value="">{texts.goal}…</option>
          {goals.map((goal) => (
            <option key={goal} value={goal}>
              {goal}
            </option>
          ))}
        </select>
      )}
    </li>
  )
}

function OptionList({
  asked: { options },
  chosen,
  label,
  onChoose,
}: {
  readonly asked: AskedCase
  readonly chosen: string
  readonly label: string
  readonly onChoose: (option: string) => void
}) {
  const { words, language } = useWords()
  return (
    <select
      class="search-kind"
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{words.planner.cases.notChosen}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {language === 'vi' ? option.label : option.english}
        </option>
      ))}
    </select>
  )
}
