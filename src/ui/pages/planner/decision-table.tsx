import type { PlannedAction, PlannedDecision } from '../../../requests'
import { SourceNote } from '../../components/source-note'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { MoreRows } from './more-rows'
import { useShown } from './use-shown'

/** Decisions with what is done, why, and on what ground. Long lists are drawn in parts. */
export function DecisionTable({
  title,
  decisions,
  hasBody,
  subject,
}: {
  readonly title: string
  readonly decisions: readonly PlannedDecision[]
  /** True for people: whose body is told. */
  readonly hasBody: boolean
  /** What is shown of the plan: another filter begins anew. */
  readonly subject: string
}) {
  const { plan: texts } = useWords().words.planner
  const { shown, next, more } = useShown(decisions, subject)
  return (
    <div class="stack tight">
      <h3>{title}</h3>
      <div class="table-box plan-box" role="region" aria-label={title} tabIndex={0}>
        <table class="compact plan-table">
          <thead>
            <tr>
              <th scope="col">{texts.name}</th>
              {hasBody && <th scope="col">{texts.body}</th>}
              <th scope="col">{texts.becomes}</th>
              <th scope="col">{texts.decision}</th>
              <th scope="col">{texts.why}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((decision, at) => (
              <DecisionRow key={at} decision={decision} hasBody={hasBody} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows shown={shown.length} all={decisions.length} next={next} onMore={more} />
    </div>
  )
}

const tones: Readonly<Record<PlannedAction, 'plain' | 'good' | 'warning' | 'error' | 'info'>> = {
  change: 'info',
  issue: 'good',
  revoke: 'error',
  nothing: 'plain',
  undecided: 'warning',
}

function DecisionRow({ decision, hasBody }: { readonly decision: PlannedDecision; readonly hasBody: boolean }) {
  const { words, language } = useWords()
  const { plan: texts } = words.planner
  const { about, name, body, becomes, action, mau, why, whyEnglish, source, later } = decision
  const isVietnamese = language === 'vi'
  return (
    <tr>
      <td class="wrap strong">{name}</td>
      {hasBody && <td class="wrap">{body}</td>}
      <td class="wrap">{about === 'new-body' ? <span class="muted">{texts.isNew}</span> : becomes}</td>
      <td class="once">
        <Badge tone={tones[action]}>{texts.shortActions[action]}</Badge>
        {mau !== undefined && <span class="second small">{words.common.mau(mau)}</span>}
      </td>
      <td class="wrap">
        {isVietnamese ? why : whyEnglish} <SourceNote source={source} />
        {later.map((one) => (
          <span key={one.mau} class="second small muted">
            {texts.later}: {isVietnamese ? one.why : one.whyEnglish} <SourceNote source={one.source} />
          </span>
        ))}
      </td>
    </tr>
  )
}
