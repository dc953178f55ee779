import { isFoundIn, requestStages, stagesOf, type RequestStage } from '../../../requests'
import { ChoiceBox } from '../../components/choice-box'
import { SearchBox } from '../../components/search-box'
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
      <SearchBox label={texts.search} query={asked.query} onQuery={(query) => onAsked({ ...asked, query })} />
      <ChoiceBox
        label={texts.columns.state}
        look="search-kind"
        value={asked.stage}
        all={texts.everyStage}
        options={requestStages.map((stage) => [stage, texts.stages[stage]] as const)}
        onChoose={(stage) => onAsked({ ...asked, stage })}
      />
    </div>
  )
}
