import { subscriberKinds } from '../../../fields'
import { useServices } from '../../components/services-context'
import { ErrorNotice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import type { Decree } from '../workspace/decree'
import { useWorkspace } from '../workspace/workspace-context'
import { Choice } from './choice'
import { guideDevices, guidePlace, type GuideChoice } from './guide-place'

/** What the advice depends on beside the situation: subscriber, device, and who receives. The last is kept for the whole agency. */
export function GuideChoices({
  choice,
  decree: { profile, profiles },
  onProfile,
}: {
  readonly choice: GuideChoice
  readonly decree: Decree
  /** Called after another profile was kept. */
  readonly onProfile: () => void
}) {
  const { words } = useWords()
  const { settings } = useServices()
  const { go } = useWorkspace()
  const [saving, runSaving] = useTask<undefined>()
  const texts = words.guide
  const { situation, subscriber, deviceKind } = choice
  const keepProfile = (profileId: string) =>
    void runSaving(async () => {
      await settings.write({ profileId })
      onProfile()
    })
  return (
    <section class="card">
      <div class="grid-2">
        <Choice
          id="guide-subscriber"
          label={texts.subscriber}
          value={subscriber}
          options={situation.subscribers.map((one) => ({ value: one, text: words.fieldWords.choices[one] ?? one }))}
          onChoose={(value) => {
            const chosen = subscriberKinds.find((one) => one === value)
            if (chosen) go(guidePlace({ ...choice, subscriber: chosen }))
          }}
        />
        <Choice
          id="guide-device"
          label={texts.device}
          value={deviceKind ?? ''}
          options={[
            { value: '', text: texts.anyDevice },
            ...guideDevices.map((one) => ({ value: one, text: words.fieldWords.choices[one] ?? one })),
          ]}
          onChoose={(value) => {
            const chosen = guideDevices.find((one) => one === value)
            go(guidePlace({ situation, subscriber, ...(chosen && { deviceKind: chosen }) }))
          }}
        />
        <Choice
          id="guide-profile"
          label={texts.profile}
          value={profile.id}
          options={profiles.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={keepProfile}
        />
      </div>
      {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
    </section>
  )
}
