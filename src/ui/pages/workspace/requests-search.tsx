import { isFoundIn, requestStages, stagesOf, type RequestStage } from '../../../requests'
import { useWords } from '../../text/words'
import type { LivedDraft } from '../due/load-due'

/** What the clerk looks for among the requests. */
export interface AskedRequest {
  readonly query: string
  readonly stage?: RequestStage | undefined
}

/** Nothing is looked for: all requests. */
export const everyRequest: AskedRequest = { query: '' }

/** From how many requests on a list can be searched. */
export const searchedFrom = 8

/** Tells whether a request is what the clerk looks for. @param text what `textOfRequest` made of it */
export function isAsked({ query, stage }: AskedRequest, saved: LivedDraft, text: string): boolean {
  return (stage === undefined || stagesOf(saved).includes(stage)) && isFoundIn(text, query)
}

/** The box to type in, and the stage of the way. */
export function RequestsSearch({
  asked,
  onAsked,
}: {
  readonly asked: AskedRequest
  readonly onAsked: (asked: AskedRequest) => void
}) {
  const texts = useWords().words.requests
  return (
    <div class="row" role="search">
      <input
        autocomplete="off"
        class="search"
        type="search"
        maxLength={200}
        aria-label={texts.search}
        placeholder={texts.search}
        value={asked.query}
        onInput={({ currentTarget: { value } }) => onAsked({ ...asked, query: value })}
      />
      <select
        autocomplete="off"
        class="search-kind"
        aria-label={texts.columns.state}
        value={asked.stage ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onAsked({ ...asked, stage: requestStages.find((one) => one === value) })
        }
      >
        <option value="">{texts.everyStage}</option>
        {requestStages.map((stage) => (
          <option key={stage} value={stage}>
            {texts.stages[stage]}
          </option>
        ))}
      </select>
    </div>
  )
}
