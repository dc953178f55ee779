import { readFormEdit, type Column, type FormEdit } from '../../../procedures'
import { Button } from '../../components/button'
import { useWords } from '../../text/words'
import { ColumnFields } from './column-fields'
import { LabelledText } from './edit-controls'
import { EditFrame } from './edit-frame'
import type { Reading } from './read-fault'
import { useSettingsDesk } from './settings-context'
import type { KeptEdit } from './use-kept-edit'
import { useElsewhere } from './use-elsewhere'
import { useSaving } from './use-saving'

/** The edits with one of them replaced or added. */
export function withEdit(edits: readonly FormEdit[], edit: FormEdit): readonly FormEdit[] {
  return [...edits.filter(({ mau }) => mau !== edit.mau), edit].sort((one, other) => (one.mau < other.mau ? -1 : 1))
}

function readEdited({ note = '', ...edit }: FormEdit): Reading<FormEdit> {
  const reading = readFormEdit({ ...edit, ...(note.trim() !== '' && { note }) })
  return 'edit' in reading ? { value: reading.edit } : reading
}

/** The same columns with two neighbours changed over. */
function swapped(columns: readonly Column[], place: number): readonly Column[] {
  const [one, other] = [columns[place], columns[place + 1]]
  if (!one || !other) return columns
  return columns.map((column, at) => (at === place ? other : at === place + 1 ? one : column))
}

/** The columns of a form being edited: headers, order, what they hold, and what must be there. */
export function ColumnsEditor({ value, edit }: { readonly value: FormEdit; readonly edit: KeptEdit<FormEdit> }) {
  const texts = useWords().words.settings.forms
  const { settings } = useSettingsDesk()
  const { fault, saving, save, forgetFault } = useSaving()
  const elsewhere = useElsewhere('formEdits', value.mau, edit.seen)
  const { columns } = value
  const put = (next: readonly Column[]) => edit.change({ ...value, columns: next })
  const rearrange = (next: readonly Column[]) => {
    // The fault's place would name another column from here on.
    forgetFault()
    put(next)
  }
  return (
    <EditFrame
      title={texts.editTitle(value.mau)}
      fault={fault}
      saving={saving}
      elsewhere={elsewhere}
      onSave={() =>
        save(
          readEdited(value),
          (read) => ({ formEdits: withEdit(settings.formEdits, read) }),
          () => edit.end('saved'),
        )
      }
      onDiscard={() => edit.end('discarded')}
    >
      <ol class="plain-list stack tight">
        {columns.map((column, place) => (
          <ColumnFields
            key={place}
            place={place}
            column={column}
            isLast={place === columns.length - 1}
            taken={columns.flatMap(({ keys }) => keys)}
            onChange={(next) => put(columns.map((one, at) => (at === place ? next : one)))}
            onUp={() => rearrange(swapped(columns, place - 1))}
            onDown={() => rearrange(swapped(columns, place))}
            onRemove={() => rearrange(columns.filter((_one, at) => at !== place))}
          />
        ))}
      </ol>
      <div class="row">
        <Button onPress={() => put([...columns, { keys: [], header: '', demand: 'optional' }])}>
          {texts.addColumn}
        </Button>
      </div>
      <LabelledText
        label={texts.note}
        hint={texts.noteHint}
        path="note"
        value={value.note ?? ''}
        onChange={(note) => edit.change({ ...value, note })}
      />
    </EditFrame>
  )
}
