import { readProfile, userSource, type Office, type ReceiverProfile } from '../../../procedures'
import { useWords } from '../../text/words'
import { LabelledText } from './edit-controls'
import { EditFrame } from './edit-frame'
import { PhoneFields } from './phone-fields'
import { useChoiceName } from './profile-details'
import type { Reading } from './read-fault'
import { receiverOfChoice, routeChoices, withReceiver } from './route-choices'
import { useSettingsDesk } from './settings-context'
import type { KeptEdit } from './use-kept-edit'
import { useElsewhere } from './use-elsewhere'
import { useSaving } from './use-saving'

const noOffice: Office = { name: '', address: '', phones: [], source: userSource }

/** Reads a profile as a file would be read. A department of which nothing was typed is none. */
function readEditedProfile(profile: ReceiverProfile): Reading<ReceiverProfile> {
  const { department, note, ...rest } = profile
  const { name = '', address = '', phones = [], organisationCode = '', note: about = '' } = department ?? {}
  const isThere = [name, address, organisationCode, about].some((text) => text.trim() !== '') || phones.length > 0
  const office = department && {
    ...without(department, 'organisationCode', 'note'),
    ...(organisationCode.trim() !== '' && { organisationCode }),
    ...(about.trim() !== '' && { note: about }),
  }
  const reading = readProfile({
    ...rest,
    ...(note !== undefined && note.trim() !== '' && { note }),
    ...(isThere && { department: office }),
  })
  return 'profile' in reading ? { value: reading.profile } : reading
}

/** The own profiles with one of them replaced in its place, or added. */
export function withProfile(own: readonly ReceiverProfile[], profile: ReceiverProfile): readonly ReceiverProfile[] {
  return own.some(({ id }) => id === profile.id)
    ? own.map((one) => (one.id === profile.id ? profile : one))
    : [...own, profile]
}

function without<T extends object, Key extends keyof T>(value: T, ...keys: readonly Key[]): Omit<T, Key> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as Key))) as Omit<T, Key>
}

/** A user's own profile being edited: its name, the department, and which requests go there. */
export function ProfileEditor({
  profile,
  edit,
}: {
  readonly profile: ReceiverProfile
  readonly edit: KeptEdit<ReceiverProfile>
}) {
  const texts = useWords().words.settings.receivers
  const { settings } = useSettingsDesk()
  const { fault, saving, save } = useSaving()
  const elsewhere = useElsewhere('ownProfiles', profile.id, edit.seen)
  const onSave = () =>
    save(
      readEditedProfile(profile),
      (value) => ({ ownProfiles: withProfile(settings.ownProfiles, value) }),
      () => edit.end('saved'),
    )
  return (
    <EditFrame
      title={texts.editTitle(profile.name)}
      fault={fault}
      saving={saving}
      elsewhere={elsewhere}
      onSave={onSave}
      onDiscard={() => edit.end('discarded')}
    >
      <div class="grid-2">
        <LabelledText
          path="name"
          label={texts.profileName}
          value={profile.name}
          onChange={(name) => edit.change({ ...profile, name })}
        />
        <LabelledText
          path="note"
          label={texts.profileNote}
          isLong
          value={profile.note ?? ''}
          onChange={(note) => edit.change({ ...without(profile, 'noteEnglish'), note })}
        />
      </div>
      <DepartmentFields
        office={profile.department ?? noOffice}
        onChange={(department) => edit.change({ ...profile, department })}
      />
      <RouteTicks profile={profile} onChange={edit.change} />
    </EditFrame>
  )
}

function DepartmentFields({
  office,
  onChange,
}: {
  readonly office: Office
  readonly onChange: (office: Office) => void
}) {
  const texts = useWords().words.settings.receivers
  return (
    <fieldset class="differences">
      <legend class="strong">{texts.department}</legend>
      <p class="small muted">{texts.departmentHint}</p>
      <div class="two">
        <LabelledText
          path="department.name"
          label={texts.departmentName}
          value={office.name}
          onChange={(name) => onChange({ ...office, name })}
        />
        <LabelledText
          path="department.organisationCode"
          label={texts.code}
          value={office.organisationCode ?? ''}
          onChange={(organisationCode) => onChange({ ...office, organisationCode })}
        />
        <LabelledText
          path="department.address"
          label={texts.address}
          isLong
          value={office.address}
          onChange={(address) => onChange({ ...office, address })}
        />
        <LabelledText
          path="department.note"
          label={texts.departmentNote}
          isLong
          value={office.note ?? ''}
          onChange={(note) => onChange({ ...without(office, 'noteEnglish'), note })}
        />
      </div>
      <PhoneFields
        phones={office.phones}

        onChange={(phones) => onChange({ ...office, phones })}
      />
    </fieldset>
  )
}

function RouteTicks({
  profile,
  onChange,
}: {
  readonly profile: ReceiverProfile
  readonly onChange: (profile: ReceiverProfile) => void
}) {
  const texts = useWords().words.settings.receivers
  const nameOf = useChoiceName()
  const choices = routeChoices(profile)
  return (
    <fieldset class="differences">
      <legend class="strong">{texts.toDepartment}</legend>
      {choices.map((choice) => (
        <label key={`${choice.mau}${choice.deviceKind ?? ''}`} class="tick">
          <input
            type="checkbox"
            checked={receiverOfChoice(profile, choice) === 'department'}
            onChange={(event) =>
              onChange(withReceiver(profile, choice, event.currentTarget.checked ? 'department' : 'authority'))
            }
          />
          <span>
            <span class="strong">{choice.mau}</span> {nameOf(choice, choices)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
