import type { ReceiverProfile } from '../../../procedures'
import { SourceNote } from '../../components/source-note'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { PlaceLink } from './place-link'

/** By which profile somebody receives, how sure that is, and the way to change it. */
export function ProfileLine({ profile, source }: { readonly profile: ReceiverProfile; readonly source: string }) {
  const { words, language } = useWords()
  const { name, certainty, note, noteEnglish } = profile
  const shownNote = language === 'vi' ? note : (noteEnglish ?? note)
  return (
    <div class="small stack tight">
      <p>
        {words.decree.byProfile} <span class="strong">{name}</span>{' '}
        {certainty === 'second-hand' && <Badge tone="warning">{words.decree.secondHand}</Badge>}
      </p>
      {shownNote !== undefined && <p class="muted">{shownNote}</p>}
      <div class="row">
        <PlaceLink place="settings">{words.decree.changeProfile}</PlaceLink>
        <SourceNote source={source} />
      </div>
    </div>
  )
}
