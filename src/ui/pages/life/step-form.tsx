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

/** The next step as one main button, the other possible ones beside it, and what is noted with it. */
export function StepForm({ draft, states, who, disabled, hasErrors, onTake }: StepFormProps) {
  const texts = useWords().words.life
  const { today } = useServices()
  const [on, setOn] = useState(today())
  const [texted, setTexted] = useState<Readonly<Record<'by' | 'note' | 'dossierNumber', string>>>({
    ...{ by: '', note: '', dossierNumber: '' },
  })
  const [channel, setChannel] = useState<SendingChannel>('portal')
  const [paperFollows, setPaperFollows] = useState(false)
  const possible = followAll(draft, states)
  if (possible.length === 0) return null
  const mayBeSent = possible.includes('submitted')
  const take = (state: NextState) =>
    onTake({
      ...{ state, on: isIsoDate(on) ? on : '9999-12-31' },
      ...present({ by: texted.by, note: texted.note }),
      ...(state === 'submitted' && {
        ...{ channel, paperOriginalFollows: paperFollows },
        ...present({ dossierNumber: texted.dossierNumber }),
        ...letterOf(draft),
      }),
    })
  const field = (name: keyof typeof texted, label: string) => (
    <label>
      {label}
      <input
        autocomplete="off"
        type="text"
        maxLength={300}
        value={texted[name]}
        onInput={({ currentTarget: { value } }) => setTexted({ ...texted, [name]: value })}
      />
    </label>
  )
  return (
    <div class="stack">
      <div class="life-form">
        <label>
          {texts.day}
          <input
            autocomplete="off"
            type="date"
            value={on}
            max={today()}
            onInput={({ currentTarget }) => setOn(currentTarget.value)}
          />
        </label>
        {mayBeSent && (
          <label>
            {texts.channel}
            <select
              autocomplete="off"
              value={channel}
              onChange={({ currentTarget: { value } }) =>
                setChannel(sendingChannels.find((one) => one === value) ?? 'portal')
              }
            >
              {sendingChannels.map((one) => (
                <option key={one} value={one}>
                  {texts.channels[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {mayBeSent && field('dossierNumber', texts.dossierNumber)}
        {field('by', texts.by)}
        {field('note', hasErrors && possible.includes('ready') ? texts.reason : texts.remark)}
        {mayBeSent && (
          <label class="row tight">
            <input
              type="checkbox"
              checked={paperFollows}
              onChange={({ currentTarget }) => setPaperFollows(currentTarget.checked)}
            />
            {texts.paperFollows}
          </label>
        )}
      </div>
      <p class="small muted">
        {texts.whom}: {who}
      </p>
      <div class="row">
        {possible.map((state, place) => (
          <Button key={state} look={place === 0 ? 'main' : 'plain'} disabled={disabled} onPress={() => take(state)}>
            {texts.note(stateName(texts, draft.mau, state))}
          </Button>
        ))}
      </div>
    </div>
  )
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
