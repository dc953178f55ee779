import { useState } from 'preact/hooks'
import { backupParts, type BackupPreview, type RestoreChoice } from '../../../protocol/runtime/vault-client'
import { Button } from '../../components/button'
import { CountsTable } from '../../components/counts-table'
import { vietnamTime } from '../../components/vietnam-time'
import { useWords } from '../../text/words'

/** What restoring would do, by part, and the choice how. */
export function RestorePreview({
  preview,
  isBusy,
  onApply,
  onCancel,
}: {
  readonly preview: BackupPreview
  readonly isBusy: boolean
  readonly onApply: (choice: RestoreChoice) => void
  readonly onCancel: () => void
}) {
  const { words } = useWords()
  const texts = words.protection.restore
  const [choice, setChoice] = useState<RestoreChoice>({ mode: 'merge', conflicts: 'here' })
  const sum = (of: 'conflicts' | 'onlyHere') => backupParts.reduce((all, part) => all + preview.parts[part][of], 0)
  const isConflicting = sum('conflicts') > 0 && choice.mode === 'merge'
  return (
    <div class="edit-frame">
      <p class="strong">{texts.madeAt(vietnamTime(preview.madeAt))}</p>
      {preview.scope === 'selection' && <p>{texts.isHandOver}</p>}
      <Counts preview={preview} />
      {preview.scope === 'all' && (
        <Choice
          legend={texts.mode}
          name="restore-mode"
          chosen={choice.mode}
          options={[
            ['merge', texts.merge],
            ['replace', texts.replace(sum('onlyHere'))],
          ]}
          onChoose={(mode) => setChoice({ ...choice, mode })}
        />
      )}
      {isConflicting && (
        <>
          <ConflictNames preview={preview} count={sum('conflicts')} />
          <Choice
            legend={texts.onConflict}
            name="restore-conflicts"
            chosen={choice.conflicts}
            options={[
              ['here', texts.keepHere],
              ['file', texts.takeFile],
            ]}
            onChoose={(conflicts) => setChoice({ ...choice, conflicts })}
          />
        </>
      )}
      <div class="row">
        <Button look={choice.mode === 'replace' ? 'danger' : 'main'} disabled={isBusy} onPress={() => onApply(choice)}>
          {isBusy ? texts.applying : texts.apply}
        </Button>
        <Button onPress={onCancel}>{words.common.cancel}</Button>
      </div>
    </div>
  )
}

function Counts({ preview }: { readonly preview: BackupPreview }) {
  const texts = useWords().words.protection.restore
  const columns = ['fresh', 'newer', 'same', 'conflicts', 'onlyHere'] as const
  const parts = backupParts.filter((part) => preview.scope === 'all' || part === 'records' || part === 'drafts')
  return (
    <CountsTable
      label={texts.title}
      head={texts.part}
      columns={columns.map((column) => texts[column])}
      rows={parts.map((part) => ({
        key: part,
        name: texts.parts[part],
        counts: columns.map((column) => preview.parts[part][column]),
      }))}
    />
  )
}

function ConflictNames({ preview, count }: { readonly preview: BackupPreview; readonly count: number }) {
  const { words } = useWords()
  const texts = words.protection.restore
  const name = (text: string) => (text === '' ? words.recordsPage.unnamed : text)
  return (
    <div>
      <p class="small strong">{texts.conflictsTitle(count)}</p>
      <ul class="small">
        {preview.conflicts.map((conflict, place) => (
          <li key={place} class="wrap">
            {texts.parts[conflict.part]}:{' '}
            {conflict.part === 'settings' ? settingName(words, conflict.name) : name(conflict.name)}
          </li>
        ))}
        {count > preview.conflicts.length && <li>{texts.more(count - preview.conflicts.length)}</li>}
      </ul>
    </div>
  )
}

function settingName(words: ReturnType<typeof useWords>['words'], key: string): string {
  const names: Readonly<Record<string, string>> = {
    profileId: words.settings.receivers.choose,
    ownProfiles: words.settings.receivers.title,
    ownCalendarYears: words.settings.calendar.title,
    formEdits: words.settings.forms.title,
    taughtFields: words.panel.tabs.teach,
    listMappings: words.importPage.columnsTitle,
    apartRecords: words.duplicates.apart,
  }
  return names[key] ?? key
}

function Choice<Value extends string>({
  legend,
  name,
  chosen,
  options,
  onChoose,
}: {
  readonly legend: string
  readonly name: string
  readonly chosen: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChoose: (value: Value) => void
}) {
  return (
    <fieldset class="differences">
      <legend class="small strong">{legend}</legend>
      {options.map(([value, text]) => (
        <label key={value} class="tick">
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
