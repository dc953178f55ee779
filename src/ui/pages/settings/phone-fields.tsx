import { useRef } from 'preact/hooks'
import type { Office } from '../../../procedures'
import { Button } from '../../components/button'
import { useWords } from '../../text/words'
import { LabelledText } from './edit-controls'

type Phones = Office['phones']

/** The telephones of an office: each a number and whose it is. */
export function PhoneFields({
  phones,
  onChange,
}: {
  readonly phones: Phones
  readonly onChange: (phones: Phones) => void
}) {
  const texts = useWords().words.settings.receivers
  const box = useRef<HTMLDivElement>(null)
  const change = (place: number, part: Partial<Phones[number]>) =>
    onChange(phones.map((phone, at) => (at === place ? { ...phone, ...part } : phone)))
  const focusAdd = () => box.current?.querySelector<HTMLElement>(':scope > .row > .button')?.focus()
  return (
    <div ref={box} class="stack tight">
      {phones.map((phone, place) => {
        const path = `department.phones[${place}]`
        return (
          <div key={place} class="phone">
            <LabelledText
              label={texts.phone(place + 1)}
              path={`${path}.number`}
              value={phone.number}
              onChange={(number) => change(place, { number })}
            />
            <LabelledText
              label={texts.phoneWhat(place + 1)}
              path={`${path}.what`}
              value={phone.what}
              onChange={(what) => change(place, { what })}
            />
            <Button
              look="quiet"
              onPress={() => {
                onChange(phones.filter((_one, at) => at !== place))
                focusAdd()
              }}
            >
              {texts.removePhone(place + 1)}
            </Button>
          </div>
        )
      })}
      <div class="row">
        <Button onPress={() => onChange([...phones, { number: '', what: '' }])}>{texts.addPhone}</Button>
      </div>
    </div>
  )
}
