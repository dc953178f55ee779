import { useState } from 'preact/hooks'
import { holdsQuery } from '../../../fields'
import type { PlannedAction, PlannedDecision } from '../../../requests'
import { Button } from '../../components/button'
import { SearchBox } from '../../components/search-box'
import { useWords } from '../../text/words'
import { DecisionTable } from './decision-table'

const actions: readonly PlannedAction[] = ['change', 'issue', 'revoke', 'nothing', 'undecided']

/** The whole plan: how many of what, which filters at the same time, then the bodies and the people with their reasons. */
export function DecisionTables({ decisions }: { readonly decisions: readonly PlannedDecision[] }) {
  const { plan: texts } = useWords().words.planner
  const [action, setAction] = useState<PlannedAction>()
  const [query, setQuery] = useState('')
  const found = decisions.filter((one) => (action === undefined || one.action === action) && fits(one, query))
  const bodies = found.filter(({ about }) => about !== 'person')
  const people = found.filter(({ about }) => about === 'person')
  const subject = `${action ?? ''}/${query}`
  return (
    <section class="card">
      <Summary decisions={decisions} chosen={action} onChoose={setAction} />
      <div class="row" role="search">
        <SearchBox label={texts.search} query={query} onQuery={setQuery} />
        {subject !== '/' && (
          <Button
            look="quiet"
            onPress={() => {
              setAction(undefined)
              setQuery('')
            }}
          >
            {texts.clearFilter}
          </Button>
        )}
      </div>
      {found.length === 0 && <p class="muted">{texts.noneShown}</p>}
      {bodies.length > 0 && (
        <DecisionTable title={texts.bodies(bodies.length)} decisions={bodies} hasBody={false} subject={subject} />
      )}
      {people.length > 0 && (
        <DecisionTable title={texts.people(people.length)} decisions={people} hasBody subject={subject} />
      )}
    </section>
  )
}

function fits({ name, body = '', becomes = '' }: PlannedDecision, query: string): boolean {
  return holdsQuery(`${name} ${body} ${becomes}`, query)
}

function Summary({
  decisions,
  chosen,
  onChoose,
}: {
  readonly decisions: readonly PlannedDecision[]
  readonly chosen: PlannedAction | undefined
  readonly onChoose: (action: PlannedAction | undefined) => void
}) {
  const { plan: texts } = useWords().words.planner
  return (
    <div class="plan-summary" role="group" aria-label={texts.summary}>
      {actions.map((one) => {
        const own = decisions.filter(({ action }) => action === one)
        const forms = [...new Set(own.flatMap(({ mau }) => mau ?? []))].sort()
        return (
          <button
            key={one}
            type="button"
            class={`plan-count ${one}`}
            aria-pressed={one === chosen}
            disabled={own.length === 0}
            onClick={() => onChoose(one === chosen ? undefined : one)}
          >
            <span class="plan-number">{own.length}</span>
            <span>{texts.actions[one]}</span>
            {forms.length > 0 && <FormNames forms={forms} />}
          </button>
        )
      })}
    </div>
  )
}

function FormNames({ forms }: { readonly forms: readonly string[] }) {
  const { common } = useWords().words
  return <span class="small muted">{forms.map((mau) => common.mau(mau)).join(', ')}</span>
}
