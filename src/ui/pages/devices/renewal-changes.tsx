import { vietnamDate, type RenewalChange } from '../../../certificates'
import { formatDate } from '../../../fields'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'

/** What a new certificate says otherwise than the one on the device: old and new side by side. */
export function RenewalChanges({
  of,
  changes,
}: {
  /** The new certificate's serial. */
  readonly of: string
  readonly changes: readonly RenewalChange[]
}) {
  const { words } = useWords()
  const texts = words.renewed
  return (
    <>
      {changes.some(({ what }) => what === 'issuer') && <Notice tone="warning" title={texts.otherIssuer} />}
      <div class="table-box" role="region" aria-label={`${texts.changes} ${of}`} tabIndex={0}>
        <table>
          <caption class="small">{texts.changes}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.columns.what}</th>
              <th scope="col">{texts.columns.before}</th>
              <th scope="col">{texts.columns.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.what}>
                <th scope="row">{texts.subjects[change.what]}</th>
                <td class="wrap">{shown(change, change.before) || words.common.none}</td>
                <td class="wrap">{shown(change, change.after) || words.common.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small muted">{texts.unchangedRest}</p>
    </>
  )
}

function shown({ what }: RenewalChange, text: string): string {
  return what === 'notBefore' || what === 'notAfter' ? formatDate(vietnamDate(text)) : text
}
