import { mergeTaught, readTaughtFile, taughtFileOf, type TaughtField } from '../../../autofill/match'
import { Empty } from '../../components/states'
import { useWords } from '../../text/words'
import { PastList } from '../past/past-list'
import { ExportFileButton } from '../settings/export-file-button'
import { ImportButton } from '../settings/import-button'
import { TaughtList } from './taught-list'
import type { TaughtDesk } from './use-taught'

function byPath(fields: readonly TaughtField[]): [string, TaughtField[]][] {
  const pages = new Map<string, TaughtField[]>()
  for (const field of fields) pages.set(field.page.path, [...(pages.get(field.page.path) ?? []), field])
  return [...pages].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** What was taught of every page, and the file to take it to another PC. */
export function TaughtEverywhere({ desk }: { readonly desk: TaughtDesk }) {
  const { words } = useWords()
  const { list, files } = words.teach
  const occupantOf = (coming: readonly TaughtField[]) => {
    const { replaced } = mergeTaught(desk.fields, coming)
    return replaced[0] && files.replaced(replaced.length, replaced[0].label || words.teach.unnamed)
  }
  return (
    <section class="card" aria-label={files.title}>
      {desk.fields.length === 0 ? (
        <Empty title={list.empty}>
          <p>{list.emptyNext}</p>
        </Empty>
      ) : (
        <details>
          <summary>{list.everywhere(desk.fields.length)}</summary>
          {byPath(desk.fields).map(([path, fields]) => (
            <div key={path} class="stack tight">
              <h3 class="wrap small">{path}</h3>
              <TaughtList fields={fields} onForget={desk.forget} />
            </div>
          ))}
        </details>
      )}
      <h2>{files.title}</h2>
      <p class="small muted">{files.intro}</p>
      <ImportButton
        read={readTaughtFile}
        occupantOf={occupantOf}
        onImport={(coming, cause) => desk.change((kept) => mergeTaught(kept, coming).merged, cause)}
        beside={
          desk.fields.length > 0 && (
            <ExportFileButton
              label={files.label}
              fileName={`${files.exportName}.json`}
              textOf={() => taughtFileOf(desk.fields)}
            />
          )
        }
      />
      <PastList of={[{ setting: 'taughtFields' }]} seen={desk.fields} />
    </section>
  )
}
