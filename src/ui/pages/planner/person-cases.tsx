import { SourceNote } from '../../components/source-note'
import { useWords } from '../../text/words'
import { MoreRows } from './more-rows'
import type { Answers, AskedCase } from './plan-with-answers'
import { useShown } from './use-shown'

/** People of one body who raise the same question, and what is done with their answers. */
export interface PersonCasesProps {
  readonly cases: readonly AskedCase[]
  readonly answers: Answers['answers']
  /** An empty option takes the answer back. */
  readonly onChoose: (ids: readonly string[], option: string) => void
}

/** One question for many: all who are not chosen yet at once, then each one alone. */
export function PersonCases({ cases, answers, onChoose }: PersonCasesProps) {
  const { cases: texts } = useWords().words.planner
  const { shown, next, more } = useShown(cases, cases[0]?.id ?? '')
  const open = cases.filter(({ id }) => answers[id] === undefined).map(({ id }) => id)
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
          <PersonRow key={one.id} asked={one} answers={answers} onChoose={(option) => onChoose([one.id], option)} />
        ))}
      </ul>
      <MoreRows shown={shown.length} all={cases.length} next={next} onMore={more} />
    </section>
  )
}

function PersonRow({
  asked,
  answers,
  onChoose,
}: {
  readonly asked: AskedCase
  readonly onChoose: (option: string) => void
} & Pick<PersonCasesProps, 'answers'>) {
  const { words, language } = useWords()
  const { cases: texts } = words.planner
  const chosen = answers[asked.id] ?? ''
  // Where each goes elsewhere, the heading of all does not tell the question.
  const isOwnQuestion = asked.kind === 'person-target' || asked.kind === 'person-province'
  return (
    <li class="row">
      <span class={isOwnQuestion ? 'wrap' : 'strong wrap case-name'}>
        {isOwnQuestion ? (language === 'vi' ? asked.question : asked.english) : asked.name}
      </span>
      <OptionList asked={asked} chosen={chosen} label={texts.choiceOf(asked.name)} onChoose={onChoose} />
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
      autocomplete="off"
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
