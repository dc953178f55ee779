import { standingsOf, statesOf } from '../../../requests'
import type { ListedRequest } from '../../document-service'
import type { Words } from '../../text/vi'
import { useWords } from '../../text/words'
import type { LivedDraft } from '../due/load-due'
import { stateName } from '../life/state-name'
import { SaveTable } from './save-table'

/** All requests as a file for Excel, those that were put away too: a subscriber on each row, with where it stands. */
export function ExportRequests({ drafts }: { readonly drafts: readonly LivedDraft[] }) {
  const { words } = useWords()
  const texts = words.exporting
  return (
    <SaveTable
      label={texts.requests}
      stem={texts.files.requests}
      content={() => Promise.resolve({ what: 'requests', requests: drafts.map((one) => listedRequest(one, words)) })}
    />
  )
}

function listedRequest({ draft, changedAt, life }: LivedDraft, { life: texts }: Words): ListedRequest {
  const nameOf = (state: Parameters<typeof stateName>[2]) => stateName(texts, draft.mau, state)
  const standings = standingsOf(draft, life).map(({ state, step }) => ({
    state: nameOf(state),
    ...(step && { on: step.on }),
    ...(step?.dossierNumber !== undefined && { dossierNumber: step.dossierNumber }),
  }))
  const ofEmpty = statesOf(draft, life).map((state) => ({ state: nameOf(state) }))
  return { draft, changedAt, standings: standings.length > 0 ? standings : ofEmpty }
}
