import { plusDays, subscriberKinds, type IsoDate, type SubscriberKind } from '../../../fields'
import type { CertificateWish } from '../../../records'
import { expiryThresholds } from '../../../requests'
import type { RecordWish } from '../../record-search-service'
import { ChoiceBox } from '../../components/choice-box'
import { SearchBox } from '../../components/search-box'
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
  const nameOf = (one: CertificateChoice) =>
    one === 'none' || one === 'ended' ? certificates[one] : certificates.within(one)
  return (
    <div class="stack tight" role="search">
      <div class="row">
        <SearchBox
          label={recordsPage.search}
          query={asked.query}
          onQuery={(query) => onAsked({ ...asked, query })}
          onDown={onDown}
        />
        <ChoiceBox
          label={recordsPage.kind}
          look="search-kind"
          value={asked.kind}
          all={recordsPage.filters.allKinds}
          options={subscriberKinds.map((kind) => [kind, recordsPage.kinds[kind]] as const)}
          onChoose={(kind) => onAsked({ ...asked, kind })}
        />
        <ChoiceBox
          label={recordsPage.columns.certificate}
          look="search-kind"
          value={asked.certificate}
          all={certificates.all}
          options={certificateChoices.map((one) => [one, nameOf(one)] as const)}
          onChoose={(certificate) => onAsked({ ...asked, certificate })}
        />
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
