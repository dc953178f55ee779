import type { FieldValues } from '../../../fields'
import { forms } from '../../../procedures'
import { openRequestsWith } from '../../../requests'
import { useServices } from '../../components/services-context'
import { Notice } from '../../components/states'
import { useLoaded } from '../../components/use-task'
import { useWords } from '../../text/words'
import { keptRequests } from '../due/load-due'
import { PlaceLink } from './place-link'

/** The open requests that a record's subscriber stands in, named before the record is changed or removed: they keep their own values. */
export function RequestsOfRecord({ values }: { readonly values: FieldValues }) {
  const { words } = useWords()
  const services = useServices()
  const [requests] = useLoaded(() => keptRequests(services), [services])
  const found = requests.state === 'done' ? openRequestsWith(values, requests.value) : []
  if (found.length === 0) return null
  return (
    <Notice title={words.recordsPage.inRequests(found.length)}>
      <ul class="ways">
        {found.map(({ id, draft }) => (
          <li key={id}>
            <PlaceLink
              place={`requests/${id}`}
            >{`${words.common.mau(draft.mau)}: ${forms[draft.mau].shortName}`}</PlaceLink>
          </li>
        ))}
      </ul>
      <p>{words.recordsPage.inRequestsNext}</p>
    </Notice>
  )
}
