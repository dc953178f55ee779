import {
  applyFormEdits,
  formEditToJson,
  forms,
  isEditable,
  mauNumbers,
  readFormEdit,
  weakFormNote,
  type FormDefinition,
  type FormEdit,
} from '../../../procedures'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { Badge, ErrorNotice, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PastList } from '../past/past-list'
import { ColumnsEditor, withEdit } from './columns-editor'
import { ColumnsTable } from './columns-table'
import { ExportFileButton } from './export-file-button'
import { fileNameOf } from './file-name'
import { ImportButton } from './import-button'
import { SettingRow } from './setting-row'
import { useSettingsDesk } from './settings-context'
import { useKeptEdit } from './use-kept-edit'

/** The forms whose columns are a guess: the user may put the right ones in their place. */
export function FormsCard() {
  const { words, language } = useWords()
  const texts = words.settings.forms
  const { settings, write } = useSettingsDesk()
  const used = applyFormEdits(forms, settings.formEdits)
  return (
    <section class="card" aria-labelledby="forms-title">
      <h2 id="forms-title">{texts.title}</h2>
      <Notice tone="warning" title={weakFormNote[language]}>
        <p>{texts.intro}</p>
      </Notice>
      <ul class="plain-list rows">
        {mauNumbers
          .filter((mau) => isEditable(forms[mau]))
          .map((mau) => (
            <Form key={mau} form={used[mau]} kept={settings.formEdits.find((one) => one.mau === mau)} />
          ))}
      </ul>
      <ImportButton
        read={(json) => {
          const reading = readFormEdit(json)
          return 'edit' in reading ? { value: reading.edit } : reading
        }}
        occupantOf={({ mau }) =>
          settings.formEdits.some((one) => one.mau === mau) ? texts.form(mau, forms[mau].shortName) : undefined
        }
        onImport={(edit, cause) => write({ formEdits: withEdit(settings.formEdits, edit) }, cause)}
      />
      <PastList of={[{ setting: 'formEdits' }]} seen={settings} />
    </section>
  )
}

function Form({ form, kept }: { readonly form: FormDefinition; readonly kept: FormEdit | undefined }) {
  const { words } = useWords()
  const texts = words.settings.forms
  const { mau, columns, shortName } = form
  const edit = useKeptEdit<FormEdit>(`form/${mau}`)
  const now = kept ?? { mau, columns }
  return (
    <SettingRow
      title={texts.form(mau, shortName)}
      isEdited={edit.value !== undefined}
      facts={
        <>
          <span class="small muted">{texts.columns(columns.length)}</span>
          <Badge tone={kept ? 'info' : 'plain'}>{kept ? words.settings.changed : words.settings.shipped}</Badge>
        </>
      }
    >
      {edit.value ? (
        <ColumnsEditor value={edit.value} edit={edit} />
      ) : (
        <>
          {edit.wasSaved && <Notice tone="good" title={words.settings.savedNow} />}
          <ColumnsTable columns={columns} label={texts.form(mau, shortName)} />
          {kept?.note !== undefined && (
            <p class="small wrap">
              <span class="strong">{texts.note}:</span> {kept.note}
            </p>
          )}
          <p class="small muted wrap">
            {words.settings.source}: {form.source}
          </p>
          <FormActions now={now} isOwn={kept !== undefined} onEdit={() => edit.begin(now)} />
        </>
      )}
    </SettingRow>
  )
}

function FormActions({
  now,
  isOwn,
  onEdit,
}: {
  readonly now: FormEdit
  readonly isOwn: boolean
  readonly onEdit: () => void
}) {
  const texts = useWords().words.settings.forms
  const { settings, write } = useSettingsDesk()
  const [removing, run] = useTask<undefined>()
  const name = texts.form(now.mau, forms[now.mau].shortName)
  const reset = () =>
    void run(async () => {
      await write({ formEdits: settings.formEdits.filter(({ mau }) => mau !== now.mau) })
      return undefined
    })
  return (
    <>
      <div class="row">
        <Button onPress={onEdit}>{texts.edit}</Button>
        <ExportFileButton
          label={name}
          fileName={fileNameOf(texts.exportName, now.mau)}
          textOf={() => formEditToJson(now)}
        />
        {isOwn && (
          <ConfirmButton name={`${texts.reset}: ${name}`} onConfirm={reset}>
            {texts.reset}
          </ConfirmButton>
        )}
      </div>
      {removing.state === 'failed' && <ErrorNotice error={removing.error} />}
    </>
  )
}
