import { fingerprintOf, type PageFacts, type TaughtReading, type TaughtState } from '../../../autofill/match'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { labelOf, textOfMeaning } from './meaning'
import type { TaughtDesk } from './use-taught'

const mostOffered = 4

/** Taught controls that only may be there: the person says which one it is, or that it is gone. */
export function DoubtCard({
  facts,
  reading,
  desk,
}: {
  readonly facts: PageFacts
  readonly reading: TaughtReading
  readonly desk: TaughtDesk
}) {
  const { words } = useWords()
  const doubts = reading.states.filter(({ presence }) => presence === 'doubt')
  if (doubts.length === 0) return null
  return (
    <Notice tone="warning" title={words.teach.doubt.title(doubts.length)}>
      <p>{words.teach.doubt.next}</p>
      {doubts.map((state) => (
        <Doubt key={state.field.id} state={state} facts={facts} desk={desk} />
      ))}
    </Notice>
  )
}

function Doubt({
  state: { field, controls },
  facts,
  desk,
}: {
  readonly state: TaughtState
  readonly facts: PageFacts
  readonly desk: TaughtDesk
}) {
  const { words, language } = useWords()
  const services = useServices()
  const texts = words.teach.doubt
  const label = field.label === '' ? words.teach.unnamed : field.label
  const offered = facts.controls.filter(({ id }) => controls.includes(id)).slice(0, mostOffered)
  const confirm = (id: number) => {
    const fingerprint = fingerprintOf(facts.controls, id)
    const control = facts.controls.find((one) => one.id === id)
    if (!fingerprint || !control) return
    const taughtAt = new Date(services.nowMs()).toISOString()
    desk.teach({ ...field, fingerprint, label: labelOf(control), taughtAt, version: field.version + 1 })
  }
  return (
    <div class="stack tight">
      <p class="wrap">{texts.ask(label, textOfMeaning(field, words, language))}</p>
      <div class="row">
        {offered.map((control) => (
          <Button key={control.id} onPress={() => confirm(control.id)}>
            {texts.yes(labelOf(control) === '' ? words.teach.unnamed : labelOf(control))}
          </Button>
        ))}
        <Button look="quiet" onPress={() => desk.forget(field.id)}>
          {texts.no}
        </Button>
      </div>
    </div>
  )
}
