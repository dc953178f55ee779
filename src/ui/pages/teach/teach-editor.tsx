import { useState } from 'preact/hooks'
import {
  fingerprintOf,
  matchPage,
  partsOfValues,
  type PageShape,
  type RowRule,
  type TaughtField,
  type TaughtReading,
  type ValuePart,
} from '../../../autofill/match'
import { fieldDefinition, type FieldKey, type Role } from '../../../fields'
import { isMau, mauNumbers, type Mau } from '../../../procedures'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import type { PickedControl } from '../../services'
import { useWords } from '../../text/words'
import { ChoiceField } from './choice-field'
import { KeyPicker } from './key-picker'
import { labelOf, textOfMeaning, type Meaning } from './meaning'

interface TeachEditorProps {
  readonly picked: PickedControl
  readonly page: PageShape
  readonly reading: TaughtReading
  readonly onSave: (field: TaughtField) => void
  readonly onForget: (id: string) => void
  readonly onClose: () => void
}

/** What is being said of the control. */
interface Said {
  readonly keys: readonly FieldKey[]
  readonly role: Role | ''
  readonly part: ValuePart | ''
  readonly rowRule: RowRule
  readonly mau: Mau | ''
}

const letterKeys = new Set<FieldKey>(['letterNumber', 'letterDate', 'letterSubject', 'letterPlace'])
const roles: readonly Role[] = ['receiver', 'subject', 'agency', 'letter']

function partsFor(key: FieldKey | undefined): readonly ValuePart[] {
  if (key === undefined) return []
  if (fieldDefinition(key).type === 'date') return partsOfValues.date
  if (key === 'simPki') return partsOfValues.sim
  if (key === 'mobilePhone') return partsOfValues.phone
  if (key === 'email') return partsOfValues.mail
  return key === 'fullName' || key === 'signerName' || key === 'certificateName' ? partsOfValues.name : []
}

function startOf(known: TaughtField | undefined, thought: Meaning | undefined, isInList: boolean): Said {
  const meaning = known && known.keys !== 'leave' ? known : thought
  return {
    keys: meaning && meaning.keys !== 'leave' ? meaning.keys : [],
    role: meaning?.role ?? (isInList ? 'subject' : ''),
    part: meaning?.part ?? '',
    rowRule: known?.rowRule ?? 'only',
    mau: known?.page.mau ?? '',
  }
}

/** Asks what a control is that was pointed at, and keeps or forgets the answer. */
export function TeachEditor({ picked, page, reading, onSave, onForget, onClose }: TeachEditorProps) {
  const { words, language } = useWords()
  const services = useServices()
  const texts = words.teach.editor
  const control = picked.facts.controls.find(({ id }) => id === picked.id)
  const fingerprint = fingerprintOf(picked.facts.controls, picked.id)
  const known = reading.meanings.get(picked.id)
  const asked = known ?? reading.doubts.get(picked.id)
  const thought = matchPage(picked.facts, page.mau).find((one) => one.control.id === picked.id)?.found
  const [said, setSaid] = useState(() => startOf(asked, thought, control?.cell !== undefined))
  if (!control || !fingerprint) return null
  const label = labelOf(control)
  const parts = said.keys.length === 1 ? partsFor(said.keys[0]) : []
  const keep = (keys: TaughtField['keys'], role: Role) => {
    const part = parts.find((one) => one === said.part)
    onSave({
      id: asked?.id ?? services.newId(),
      page: { path: page.path, ...(said.mau !== '' && { mau: said.mau }) },
      fingerprint,
      label,
      keys,
      role,
      ...(part && keys !== 'leave' && { part }),
      rowRule: said.rowRule,
      taughtAt: new Date(services.nowMs()).toISOString(),
      version: (asked?.version ?? 0) + 1,
    })
  }
  const setKeys = (keys: readonly FieldKey[]) => {
    const role = said.role === '' && keys.some((key) => letterKeys.has(key)) ? 'letter' : said.role
    setSaid({ ...said, keys, role })
  }
  const title = texts.title(label === '' ? words.teach.unnamed : label)
  const [section] = control.sections
  return (
    <section class="card" aria-label={title}>
      <h2 class="wrap">{title}</h2>
      {section !== undefined && <p class="small muted wrap">{texts.section(section)}</p>}
      <p>
        {known
          ? texts.knows(textOfMeaning(known, words, language))
          : thought
            ? texts.thinks(textOfMeaning(thought, words, language))
            : texts.thinksNothing}
      </p>
      <KeyPicker kind={control.kind} keys={said.keys} anyKind={said.part !== ''} onChange={setKeys} />
      {parts.length > 0 && (
        <ChoiceField
          label={texts.part}
          value={said.part}
          choices={[
            { value: '', text: texts.wholePart },
            ...parts.map((part) => ({ value: part, text: texts.parts[part] })),
          ]}
          onChange={(part) => setSaid({ ...said, part })}
        />
      )}
      <ChoiceField
        label={texts.whose}
        value={said.role}
        choices={[
          { value: '', text: texts.chooseRole },
          ...roles.map((role) => ({ value: role, text: words.roles[role] })),
        ]}
        onChange={(role) => setSaid({ ...said, role })}
      />
      {control.cell && <p class="small muted">{texts.column}</p>}
      {fingerprint.count > 1 && (
        <label class="tick">
          <input
            type="checkbox"
            checked={said.rowRule === 'every'}
            onChange={(event) => setSaid({ ...said, rowRule: event.currentTarget.checked ? 'every' : 'only' })}
          />
          <span>{texts.every(fingerprint.count)}</span>
        </label>
      )}
      <ChoiceField
        label={texts.form}
        value={said.mau}
        choices={[
          { value: '', text: texts.anyForm },
          ...mauNumbers.map((mau) => ({ value: mau, text: words.common.mau(mau) })),
        ]}
        onChange={(mau) => setSaid({ ...said, mau: isMau(mau) ? mau : '' })}
      />
      {(said.keys.length === 0 || said.role === '') && <p class="small muted">{texts.needed}</p>}
      <div class="row">
        <Button
          look="main"
          disabled={said.keys.length === 0 || said.role === ''}
          onPress={() => said.role !== '' && keep(said.keys, said.role)}
        >
          {texts.save}
        </Button>
        <Button onPress={onClose}>{words.common.cancel}</Button>
      </div>
      <div class="row">
        <Button look="quiet" onPress={() => keep('leave', said.role === '' ? 'subject' : said.role)}>
          {texts.leave}
        </Button>
        {asked && (
          <Button look="quiet" onPress={() => onForget(asked.id)}>
            {texts.forget}
          </Button>
        )}
      </div>
    </section>
  )
}
