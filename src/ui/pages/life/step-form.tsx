import { useState } from 'preact/hooks'
import { isIsoDate } from '../../../fields'
import {
  nextStates,
  sendingChannels,
  type LifeState,
  type RequestDraft,
  type SendingChannel,
  type StepFacts,
} from '../../../requests'
import { Button } from '../../components/button'
import { ChoiceBox } from '../../components/choice-box'
import { DateBox } from '../../components/date-box'
import { useServices } from '../../components/services-context'
import { useWords } from '../../text/words'
import { stateName } from './state-name'

interface StepFormProps {
  readonly draft: RequestDraft
  /** Where those stand whom the step is for. */
  readonly states: readonly LifeState[]
  readonly who: string
  readonly disabled: boolean
  readonly hasErrors: boolean
  readonly onTake: (facts: StepFacts) => void
}

type NextState = StepFacts['state']

/** What is typed about a step before it is noted. */
interface Typed {
  /** An ISO date, or what was typed instead. */
  readonly on: string
  readonly by: string
  readonly note: string
  readonly dossierNumber: string
  readonly channel: SendingChannel
  readonly paperOriginalFollows: boolean
}

/** The next step as one main button, the other possible ones beside it, and what is noted with it. */
export function StepForm({ draft, states, who, disabled, hasErrors, onTake }: StepFormProps) {
  const texts = useWords().words.life
  const { today } = useServices()
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ on: today(), by: '', note: '', dossierNumber: '', channel: 'portal', paperOriginalFollows: false },
  }))
  const possible = followAll(draft, states)
  if (possible.length === 0) return null
  return (
    <div class="stack">
      <StepFields
        typed={typed}
        mayBeSent={possible.includes('submitted')}
        wantsReason={hasErrors && possible.includes('ready')}
        onTyped={(part) => setTyped({ ...typed, ...part })}
      />
      <p class="small muted">
        {texts.whom}: {who}
      </p>
      <div class="row">
        {possible.map((state, place) => (
          <Button
            key={state}
            look={place === 0 ? 'main' : 'plain'}
            disabled={disabled}
            onPress={() => onTake(factsOf(draft, state, typed))}
          >
            {texts.note(stateName(texts, draft.mau, state))}
          </Button>
        ))}
      </div>
    </div>
  )
}

function StepFields({
  typed,
  mayBeSent,
  wantsReason,
  onTyped,
}: {
  readonly typed: Typed
  readonly mayBeSent: boolean
  readonly wantsReason: boolean
  readonly onTyped: (part: Partial<Typed>) => void
}) {
  const texts = useWords().words.life
  const text = (name: 'by' | 'note' | 'dossierNumber', label: string) => (
    <label class="field">
      <span class="label">{label}</span>
      <input
        autocomplete="off"
        type="text"
        maxLength={300}
        value={typed[name]}
        onInput={({ currentTarget: { value } }) => onTyped({ [name]: value })}
      />
    </label>
  )
  return (
    <div class="life-form">
      <label class="field">
        <span class="label">{texts.day}</span>
        <DateBox value={typed.on} onDay={(on) => onTyped({ on })} />
      </label>
      {mayBeSent && <ChannelChoice channel={typed.channel} onChannel={(channel) => onTyped({ channel })} />}
      {mayBeSent && text('dossierNumber', texts.dossierNumber)}
      {text('by', texts.by)}
      {text('note', wantsReason ? texts.reason : texts.remark)}
      {mayBeSent && (
        <label class="row tight">
          <input
            type="checkbox"
            checked={typed.paperOriginalFollows}
            onChange={({ currentTarget: { checked } }) => onTyped({ paperOriginalFollows: checked })}
          />
          {texts.paperFollows}
        </label>
      )}
    </div>
  )
}

function ChannelChoice({
  channel,
  onChannel,
}: {
  readonly channel: SendingChannel
  readonly onChannel: (channel: SendingChannel) => void
}) {
  const texts = useWords().words.life
  return (
    <label class="field">
      <span class="label">{texts.channel}</span>
      <ChoiceBox
        value={channel}
        options={sendingChannels.map((one) => [one, texts.channels[one]] as const)}
        onChoose={(chosen) => onChannel(chosen ?? 'portal')}
      />
    </label>
  )
}

/** What is noted: of a sending also how it went, and the number and date of the letter. */
function factsOf(draft: RequestDraft, state: NextState, typed: Typed): StepFacts {
  const { on, by, note, channel, paperOriginalFollows, dossierNumber } = typed
  return {
    ...{ state, on },
    ...present({ by, note }),
    ...(state === 'submitted' && {
      ...{ channel, paperOriginalFollows },
      ...present({ dossierNumber }),
      ...letterOf(draft),
    }),
  }
}

/** What may follow every one of the states, the likeliest of the first before the others. */
function followAll({ mau }: RequestDraft, states: readonly LifeState[]): NextState[] {
  const [first, ...others] = states.map((state) => nextStates(mau, state))
  return (first ?? []).filter((one): one is NextState => one !== 'draft' && others.every((each) => each.includes(one)))
}

function present<Key extends string>(texts: Readonly<Record<Key, string>>): Partial<Record<Key, string>> {
  const filled = Object.entries<string>(texts).filter(([, text]) => text.trim() !== '')
  return Object.fromEntries(filled.map(([key, text]) => [key, text.trim()])) as Partial<Record<Key, string>>
}

/** The number and the date of a draft's letter, as a step of sending notes them. */
export function letterOf({ letter }: RequestDraft): Pick<StepFacts, 'letterNumber' | 'letterDate'> {
  const { letterNumber, letterDate } = letter
  return {
    ...(typeof letterNumber === 'string' && letterNumber !== '' && { letterNumber }),
    ...(typeof letterDate === 'string' && isIsoDate(letterDate) && { letterDate }),
  }
}
