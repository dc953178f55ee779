import { useState } from 'preact/hooks'
import { fieldDefinition, formatDate, isIsoDate } from '../../../fields'
import { displayName, type RecordDifference } from '../../../records'
import { Button } from '../../components/button'
import { useWords } from '../../text/words'
import type { MatchingRecord } from './keep-certificate'

/** Facts of the certificate itself, which a newer certificate always replaces. */
const ofCertificate = ['certificateName', 'certificateSerial', 'certificateNotBefore', 'certificateNotAfter']

interface DifferencesProps {
  readonly match: MatchingRecord
  readonly isBusy: boolean
  readonly onUpdate: (taken: readonly RecordDifference[]) => void
  readonly onApart: () => void
  readonly onOpenRecord: ((id: string) => void) | undefined
}

/** What a kept record and a certificate say differently; the clerk ticks what to take over. */
export function RecordDifferences({ match, isBusy, onUpdate, onApart, onOpenRecord }: DifferencesProps) {
  const { words } = useWords()
  const { differences, isLinked } = match
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter(isTakenByDefault).map(({ key }) => key)),
  )
  const taken = differences.filter(({ key }) => ticked.has(key))
  const tick = (key: string, on: boolean) =>
    setTicked(new Set(on ? [...ticked, key] : [...ticked].filter((one) => one !== key)))
  return (
    <div class="stack tight">
      <p class="small strong">{words.keeping.known(displayName(match.record))}</p>
      {differences.length === 0 ? (
        <p class="small muted">{words.keeping.knownSame}</p>
      ) : (
        <fieldset class="differences">
          <legend class="small">{words.keeping.differences}</legend>
          {differences.map((difference) => (
            <Difference
              key={difference.key}
              difference={difference}
              isTicked={ticked.has(difference.key)}
              onTick={(on) => tick(difference.key, on)}
            />
          ))}
        </fieldset>
      )}
      <div class="row">
        {(taken.length > 0 || !isLinked) && (
          <Button look="main" disabled={isBusy} onPress={() => onUpdate(taken)}>
            {words.keeping.update(taken.length)}
          </Button>
        )}
        {onOpenRecord && <Button onPress={() => onOpenRecord(match.record.id)}>{words.keeping.openRecord}</Button>}
        {!isLinked && (
          <Button look="quiet" disabled={isBusy} onPress={onApart}>
            {words.keeping.saveApart}
          </Button>
        )}
      </div>
    </div>
  )
}

function isTakenByDefault({ key, how }: RecordDifference): boolean {
  return how === 'missing' || ofCertificate.includes(key)
}

function Difference({
  difference: { key, inRecord, inCertificate },
  isTicked,
  onTick,
}: {
  readonly difference: RecordDifference
  readonly isTicked: boolean
  readonly onTick: (on: boolean) => void
}) {
  const { words, language } = useWords()
  const { label, english } = fieldDefinition(key)
  return (
    <label class="tick small">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span class="wrap">
        <span class="strong">{language === 'vi' ? label : english}</span>
        <br />
        <span class="muted">
          {words.keeping.inRecord}: {inRecord === null ? words.keeping.empty : shown(inRecord)}
        </span>
        <br />
        {words.keeping.inCertificate}: {shown(inCertificate)}
      </span>
    </label>
  )
}

function shown(value: string): string {
  return isIsoDate(value) ? formatDate(value) : value
}
