import {
  copyProfile,
  defaultProfile,
  profileToJson,
  readProfile,
  shippedProfiles,
  type ReceiverProfile,
} from '../../../procedures'
import type { Settings } from '../../../protocol/runtime/settings'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { Badge, ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PastList } from '../past/past-list'
import { ExportFileButton } from './export-file-button'
import { fileNameOf } from './file-name'
import { ImportButton } from './import-button'
import { ProfileDetails } from './profile-details'
import { ProfileEditor, withProfile } from './profile-editor'
import { useSettingsDesk } from './settings-context'
import { useFocusAfterEdit, useKeptEdit } from './use-kept-edit'

/** Who receives requests: the profile in use, and the user's own profiles. */
export function ReceiversCard() {
  const texts = useWords().words.settings.receivers
  const { settings, write } = useSettingsDesk()
  const { words } = useWords()
  const [task, run] = useTask<string>()
  const profiles = [...shippedProfiles, ...settings.ownProfiles]
  const found = profiles.find(({ id }) => id === settings.profileId)
  const chosen = found ?? defaultProfile
  const keep = (change: Partial<Settings>, said: string) =>
    void run(async () => {
      await write(change)
      return said
    })
  return (
    <section class="card" aria-labelledby="receivers-title">
      <h2 id="receivers-title">{texts.title}</h2>
      <p class="muted">{texts.intro}</p>
      {!found && <Notice tone="warning">{texts.unknown}</Notice>}
      <Choice
        profiles={profiles}
        chosen={chosen}
        onChoose={(profileId) => keep({ profileId }, words.settings.savedNow)}
      />
      <p class="small muted said" role="status">
        {task.state === 'running' ? words.settings.saving : task.state === 'done' ? task.value : ''}
      </p>
      {task.state === 'failed' && <ErrorNotice error={task.error} />}
      <Chosen key={chosen.id} profile={chosen} keep={keep} />
      <ImportButton
        read={(json) => {
          const reading = readProfile(json)
          return 'profile' in reading ? { value: reading.profile } : reading
        }}
        occupantOf={({ id }) => settings.ownProfiles.find((one) => one.id === id)?.name}
        onImport={(profile, cause) => write({ ownProfiles: withProfile(settings.ownProfiles, profile) }, cause)}
      />
      <PastList
        of={[{ setting: 'profileId' }, { setting: 'ownProfiles' }]}
        seen={settings}
        profileName={(id) => profiles.find((one) => one.id === id)?.name}
      />
    </section>
  )
}

function Choice({
  profiles,
  chosen,
  onChoose,
}: {
  readonly profiles: readonly ReceiverProfile[]
  readonly chosen: ReceiverProfile
  readonly onChoose: (id: string) => void
}) {
  const { words } = useWords()
  const texts = words.settings
  return (
    <fieldset class="differences">
      <legend class="strong">{texts.receivers.choose}</legend>
      {profiles.map(({ id, name, certainty }) => (
        <label key={id} class="tick">
          <input type="radio" name="profile" value={id} checked={id === chosen.id} onChange={() => onChoose(id)} />
          <span class="row tight">
            <span class="wrap">{name}</span>
            {certainty === 'user' && <Badge tone="info">{texts.own}</Badge>}
            {certainty === 'second-hand' && <Badge tone="warning">{texts.receivers.secondHand}</Badge>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Chosen({
  profile,
  keep,
}: {
  readonly profile: ReceiverProfile
  readonly keep: (change: Partial<Settings>, said: string) => void
}) {
  const { words } = useWords()
  const texts = words.settings.receivers
  const services = useServices()
  const { settings } = useSettingsDesk()
  const edit = useKeptEdit<ReceiverProfile>(`profile/${profile.id}`)
  const box = useFocusAfterEdit<HTMLDivElement>(edit.value !== undefined)
  const isOwn = profile.certainty === 'user'
  if (edit.value) return <ProfileEditor profile={edit.value} edit={edit} />
  const copy = () => {
    const own = copyProfile(profile, { id: services.newId(), name: texts.copyName(profile.name) })
    keep({ profileId: own.id, ownProfiles: [...settings.ownProfiles, own] }, words.settings.savedNow)
  }
  const remove = () => {
    const ownProfiles = settings.ownProfiles.filter(({ id }) => id !== profile.id)
    keep({ profileId: defaultProfile.id, ownProfiles }, texts.removed)
  }
  return (
    <div ref={box} class="stack" tabIndex={-1}>
      {edit.wasSaved && <Notice tone="good" title={words.settings.savedNow} />}
      <ProfileDetails profile={profile} />
      <div class="row">
        {isOwn && <Button onPress={() => edit.begin(profile)}>{texts.edit}</Button>}
        <Button onPress={copy}>{texts.copy}</Button>
        {isOwn && (
          <>
            <ExportFileButton
              label={profile.name}
              fileName={fileNameOf(texts.exportName, profile.name)}
              textOf={() => profileToJson(profile)}
            />
            <ConfirmButton name={texts.remove} onConfirm={remove}>
              {texts.remove}
            </ConfirmButton>
          </>
        )}
      </div>
    </div>
  )
}
