import { weakFormNote, type FormDefinition } from '../../../procedures'
import { SourceNote } from '../../components/source-note'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { PlaceLink } from './place-link'

/** Where the form comes from; a form whose columns are a guess says so before anything else. */
export function FormHead({ form }: { readonly form: FormDefinition }) {
  const { words, language } = useWords()
  return (
    <>
      <p class="small muted">{words.requests.formSource(form.source)}</p>
      {form.certainty === 'weak' && (
        <Notice tone="warning" title={weakFormNote[language]}>
          <p class="small">
            <PlaceLink place="settings">{words.requests.weakLink}</PlaceLink>
          </p>
        </Notice>
      )}
    </>
  )
}

/** What must go along with the form, and who signs it, in the order of the page. */
export function WithItCard({ form: { attachments, signers } }: { readonly form: FormDefinition }) {
  const { requests } = useWords().words
  return (
    <section class="card">
      <h2>{requests.withItTitle}</h2>
      <h3>{requests.attachments}</h3>
      {attachments.length === 0 && <p class="small">{requests.noAttachments}</p>}
      {attachments.length > 0 && (
        <ul class="small ways">
          {attachments.map(({ text, source }) => (
            <li key={text}>
              {text} <SourceNote source={source} />
            </li>
          ))}
        </ul>
      )}
      <h3>{requests.signers}</h3>
      <ul class="small ways">
        {signers.map((signer) => (
          <li key={signer}>{signer}</li>
        ))}
      </ul>
    </section>
  )
}
