import { channelsFor, deviceTravel, paperOriginal, type FormDefinition, type ReceiverKind } from '../../../procedures'
import { SourceNote } from '../../components/source-note'
import { useWords } from '../../text/words'

/** Forms after which a device travels: it is brought to its subscriber, or handed back. */
const movesDevice: readonly FormDefinition['purpose'][] = ['issue', 'revoke', 'hand-back']

const papers = [paperOriginal.signed, paperOriginal.unsigned]

/** How the letter gets to its receiver, whether paper is needed, and how a device travels. */
export function SendingWays({ form, receiver }: { readonly form: FormDefinition; readonly receiver: ReceiverKind }) {
  const { words, language } = useWords()
  const isVietnamese = language === 'vi'
  const taken = channelsFor(receiver)
  const takenSources = taken.map(
    ({ takenBy, source }) => takenBy.find((one) => one.receiver === receiver)?.source ?? source,
  )
  return (
    <>
      <details>
        <summary>{words.decree.channels}</summary>
        <ul class="small ways">
          {taken.map(({ id, name, english, hint, hintEnglish }) => (
            <li key={id}>
              <span class="strong">{isVietnamese ? name : english}.</span> {isVietnamese ? hint : hintEnglish}
            </li>
          ))}
          {papers.map(({ message, english }) => (
            <li key={message}>{isVietnamese ? message : english}</li>
          ))}
        </ul>
        <SourceNote source={joined([...takenSources, ...papers.map(({ source }) => source)])} />
      </details>
      {movesDevice.includes(form.purpose) && (
        <details>
          <summary>{words.decree.deviceTravel}</summary>
          <ul class="small ways">
            {deviceTravel.map(({ id, name, english }) => (
              <li key={id}>{isVietnamese ? name : english}</li>
            ))}
          </ul>
          <SourceNote source={joined(deviceTravel.map(({ source }) => source))} />
        </details>
      )}
    </>
  )
}

/** Sources one after the other, each once; what is an inference comes last, as it speaks of one way only. */
function joined(sources: readonly string[]): string {
  // A semicolon inside brackets belongs to one source's own words.
  const each = sources.flatMap((source) => source.split(/; (?![^(]*\))/))
  const isInference = (source: string) => source.startsWith('Suy luận')
  const once = [...new Set(each)]
  return [...once.filter((one) => !isInference(one)), ...once.filter(isInference)].join('; ')
}
