import { plusDays, subscriberKinds, type IsoDate, type SubscriberKind } from '../../../fields'
import type { CertificateWish } from '../../../records'
import { expiryThresholds } from '../../../requests'
import type { RecordWish } from '../../record-search-service'
import { useWords } from '../../text/words'

/** What the clerk asks of the certificates: ending within so many days, ended, or none. */
type CertificateChoice = `${(typeof expiryThresholds)[number]}` | 'ended' | 'none'

/** What the clerk asks for. */
export interface Asked {
  readonly query: string
  readonly kind?: SubscriberKind | undefined
  readonly certificate?: CertificateChoice | undefined
  readonly isInOpenRequest: boolean
}

/** Nothing is asked for: all records. */
export const nothingAsked: Asked = { query: '', isInOpenRequest: false }

/** Tells whether less than all is asked for. */
export function isNarrowed({ query, kind, certificate, isInOpenRequest }: Asked): boolean {
  return query.trim() !== '' || kind !== undefined || certificate !== undefined || isInOpenRequest
}

/** What the store is asked for. */
export function searchOf({ query, kind, certificate, isInOpenRequest }: Asked, today: IsoDate): RecordWish {
  return {
    query,
    ...(kind && { kinds: [kind] }),
    ...(certificate && { certificate: wishOf(certificate, today) }),
    ...(isInOpenRequest && { isInOpenRequest }),
  }
}

function wishOf(choice: CertificateChoice, today: IsoDate): CertificateWish {
  if (choice === 'none') return 'none'
  if (choice === 'ended') return { endsTo: plusDays(today, -1) }
  return { endsFrom: today, endsTo: plusDays(today, Number(choice)) }
}

const certificateChoices: readonly CertificateChoice[] = [
  ...expiryThresholds.map((days): CertificateChoice => `${days}`),
  'ended',
  'none',
]

/** The box to type in, and what narrows the list further. */
export function RecordsSearch({
  asked,
  onAsked,
  onDown,
}: {
  readonly asked: Asked
  readonly onAsked: (asked: Asked) => void
  /** The arrow down in the box: on to the list. */
  readonly onDown: () => void
}) {
  const { recordsPage } = useWords().words
  const { certificates } = recordsPage.filters
  return (
    <div class="stack tight" role="search">
      <div class="row">
        <input
          autocomplete="off"
          class="search"
          type="search"
          maxLength={200}
          aria-label={recordsPage.search}
          placeholder={recordsPage.search}
          value={asked.query}
          onInput={(event) => onAsked({ ...asked, query: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            onDown()
          }}
        />
        <select
          autocomplete="off"
          class="search-kind"
          aria-label={recordsPage.kind}
          value={asked.kind ?? ''}
          onChange={(event) =>
            onAsked({ ...asked, kind: subscriberKinds.find((one) => one === event.currentTarget.value) })
          }
        >
          <option value="">{recordsPage.filters.allKinds}</option>
          {subscriberKinds.map((one) => (
            <option key={one} value={one}>
              {recordsPage.kinds[one]}
            </option>
          ))}
        </select>
        <select
          autocomplete="off"
          class="search-kind"
          aria-label={recordsPage.columns.certificate}
          value={asked.certificate ?? ''}
          onChange={(event) =>
            onAsked({ ...asked, certificate: certificateChoices.find((one) => one === event.currentTarget.value) })
          }
        >
          <option value="">{certificates.all}</option>
          {certificateChoices.map((one) => (
            <option key={one} value={one}>
              {one === 'none' ? certificates.none : one === 'ended' ? certificates.ended : certificates.within(one)}
            </option>
          ))}
        </select>
      </div>
      <OpenRequestTick asked={asked} onAsked={onAsked} />
    </div>
  )
}

function OpenRequestTick({ asked, onAsked }: { readonly asked: Asked; readonly onAsked: (asked: Asked) => void }) {
  const { filters } = useWords().words.recordsPage
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={asked.isInOpenRequest}
        onChange={(event) => onAsked({ ...asked, isInOpenRequest: event.currentTarget.checked })}
      />
      <span>{filters.inOpenRequest}</span>
    </label>
  )
}
