import type { Office } from '../../../procedures'
import { SourceNote } from '../../components/source-note'
import { useWords } from '../../text/words'

/** An office with all that a clerk needs to reach it. Without one, where to enter it. */
export function OfficeView({
  office,
  hasSource = true,
}: {
  readonly office: Office | undefined
  /** False where something nearby names the source already. */
  readonly hasSource?: boolean
}) {
  const { words, language } = useWords()
  const texts = words.decree
  if (!office) return <p>{texts.noOffice}</p>
  const { name, address, phones, organisationCode, note, noteEnglish, source } = office
  const shownNote = language === 'vi' ? note : (noteEnglish ?? note)
  return (
    <div class="stack tight office">
      <p class="strong">{name}</p>
      <p class={address === '' ? 'muted' : undefined}>{address === '' ? texts.noAddress : address}</p>
      {(phones.length > 0 || organisationCode !== undefined) && (
        <dl class="small">
          {phones.map(({ number, what }) => (
            <div key={number}>
              <dt>{what === '' ? texts.phone : what}:</dt> <dd>{number}</dd>
            </div>
          ))}
          {organisationCode !== undefined && (
            <div>
              <dt>{texts.code}:</dt> <dd>{organisationCode}</dd>
            </div>
          )}
        </dl>
      )}
      {shownNote !== undefined && <p class="small muted">{shownNote}</p>}
      {hasSource && <SourceNote source={source} />}
    </div>
  )
}
