import { fieldDefinition } from '../../../fields'
import type { AgencyRecord } from '../../../records'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { SavedImportList } from '../../document-service'
import type { RecordsWanted } from '../../services'
import { useWords } from '../../text/words'
import { SaveTable } from './save-table'

/** Records as a file for Excel, and the persons among them as the Authority's import file. @param label which records are meant */
export function ExportRecords({ label, which }: { readonly label: string; readonly which: RecordsWanted }) {
  const texts = useWords().words.exporting
  const services = useServices()
  const [saving, run] = useTask<{ readonly saved?: SavedImportList; readonly left: number }>()
  const saveImportList = () =>
    void run(async () => {
      const records = await services.store.readRecords(which)
      const people = records.filter(({ kind }) => kind === 'person')
      const left = records.length - people.length
      if (people.length === 0) return { left }
      const stem = `${texts.files.importList}-${services.today()}`
      return { left, saved: await services.documents.saveImportList(stem, people.map(personOf)) }
    })
  return (
    <SaveTable
      label={label}
      stem={texts.files.records}
      content={async () => ({ what: 'records', records: await services.store.readRecords(which) })}
      more={
        <Button disabled={saving.state === 'running'} onPress={saveImportList}>
          {texts.importList}
        </Button>
      }
    >
      {saving.state === 'running' && <Loading text={texts.making} />}
      {saving.state === 'failed' && <ErrorNotice error={saving.error} onRetry={saveImportList} />}
      {saving.state === 'done' && <SavedList {...saving.value} />}
    </SaveTable>
  )
}

/** Who asks for a certificate anew names the one she has as the old one. */
function personOf({ values }: AgencyRecord): AgencyRecord['values'] {
  const old = values.oldCertificateSerial ?? values.certificateSerial
  return { ...values, ...(old !== undefined && { oldCertificateSerial: old }) }
}

function SavedList({ saved, left }: { readonly saved?: SavedImportList; readonly left: number }) {
  const { words, language } = useWords()
  const texts = words.exporting
  if (!saved) return <Notice tone="warning" title={texts.noPeople} />
  return (
    <Notice tone={saved.missing.length > 0 ? 'warning' : 'good'} title={texts.saved(saved.name)}>
      {left > 0 && <p>{texts.onlyPeople(left)}</p>}
      {saved.missing.length > 0 && (
        <>
          <p>{texts.missing}</p>
          <ul class="small">
            {saved.missing.map(({ key, count }) => (
              <li key={key}>
                {texts.missingColumn(fieldDefinition(key)[language === 'vi' ? 'label' : 'english'], count)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
