import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { PageHeading } from '../workspace/page-heading'
import { useWorkspace } from '../workspace/workspace-context'
import { ChooseList } from './choose-list'
import { ColumnsPart } from './columns-part'
import { ComparedPart } from './compared-part'
import { LastImport, StoredNotice } from './stored-import'
import { checkList, type RowEdits } from './row-edits'
import { RowsPart } from './rows-part'
import { useImport, type ImportWork } from './use-import'

/** Bringing a list from Excel into the records: read, check, compare, then all of it or nothing. */
export function ImportPage() {
  const { words } = useWords()
  const texts = words.importPage
  const { go } = useWorkspace()
  const work = useImport()
  const { at, error, list } = work
  const [edits, setEdits] = useState<RowEdits>(new Map())
  // Where nothing was edited, nothing is drawn again.
  useEffect(() => setEdits((before) => (before.size === 0 ? before : new Map())), [list])
  return (
    <>
      <PageHeading>{texts.title}</PageHeading>
      <p class="muted">{texts.intro}</p>
      {error && <ErrorNotice error={error} />}
      {at.step === 'choose' && (
        <>
          <ChooseList onFile={work.open} onPaste={(text) => work.paste(texts.pastedName, text)} />
          <LastImport />
        </>
      )}
      {(at.step === 'reading' || at.step === 'comparing' || at.step === 'storing') && (
        <Running text={texts.running[at.step]} done={at.done} onCancel={work.cancel} />
      )}
      {at.step === 'list' && <ListView work={work} edits={edits} onEdits={setEdits} />}
      {at.step === 'compared' && <ComparedPart compared={at.compared} work={work} />}
      {at.step === 'stored' && <StoredNotice stored={at.stored} onAgain={work.begin} />}
      <div class="row">
        <Button look="quiet" onPress={() => go('records')}>
          {words.workspace.backTo(words.workspace.pages.records)}
        </Button>
      </div>
    </>
  )
}

function Running({
  text,
  done,
  onCancel,
}: {
  readonly text: string
  readonly done: number
  readonly onCancel: () => void
}) {
  const { common } = useWords().words
  return (
    <section class="card">
      <p class="strong" role="status">
        {text}
      </p>
      <progress class="import-progress" max={100} value={Math.round(done * 100)} aria-label={text} />
      <div class="row">
        <Button onPress={onCancel}>{common.cancel}</Button>
      </div>
    </section>
  )
}

function ListView({
  work,
  edits,
  onEdits,
}: {
  readonly work: ImportWork
  readonly edits: RowEdits
  readonly onEdits: (edits: RowEdits) => void
}) {
  const { words, language } = useWords()
  const texts = words.importPage
  const services = useServices()
  const { list, name } = work
  const checked = useMemo(() => list && checkList(list, edits, services.today()), [list, edits, services])
  if (!list || !checked) return null
  return (
    <>
      <section class="card">
        <h2 class="wrap">{name}</h2>
        <p role="status">{texts.sums(checked.rows.length, checked.taken.length, checked.refused, checked.left)}</p>
        {checked.about.map(({ severity, message, english }, place) => (
          <Notice key={place} tone={severity === 'hint' ? 'info' : severity}>
            <p>{language === 'vi' ? message : english}</p>
          </Notice>
        ))}
        <ColumnsPart list={list} onSheet={work.chooseSheet} onColumns={work.chooseColumns} />
      </section>
      <RowsPart checked={checked} edits={edits} onEdits={onEdits} />
      <div class="row">
        <Button look="main" disabled={checked.taken.length === 0} onPress={() => work.compare(checked.taken)}>
          {texts.compare(checked.taken.length)}
        </Button>
        <Button onPress={work.begin}>{texts.otherFile}</Button>
        {checked.refused > 0 && <span class="small muted">{texts.refusedStay(checked.refused)}</span>}
      </div>
    </>
  )
}
