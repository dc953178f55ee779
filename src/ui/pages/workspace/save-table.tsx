import type { ComponentChildren } from 'preact'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import type { TableContent } from '../../document-service'
import { useWords } from '../../text/words'

/** Saves something as a table for Excel, in one press. @param stem the file's name, before the day @param more other ways to save it */
export function SaveTable({
  label,
  stem,
  content,
  more,
  children,
}: {
  readonly label: string
  readonly stem: string
  readonly content: () => Promise<TableContent>
  readonly more?: ComponentChildren
  readonly children?: ComponentChildren
}) {
  const texts = useWords().words.exporting
  const services = useServices()
  const [saving, run] = useTask<string>()
  const save = (as: 'xlsx' | 'csv') =>
    void run(async () => services.documents.saveTable(`${stem}-${services.today()}`, await content(), as))
  return (
    <section class="stack tight" aria-label={texts.title}>
      <div class="row">
        <span class="small">{label}</span>
        {(['xlsx', 'csv'] as const).map((as) => (
          <Button key={as} disabled={saving.state === 'running'} onPress={() => save(as)}>
            {texts[as]}
          </Button>
        ))}
        {more}
      </div>
      {saving.state === 'running' && <Loading text={texts.making} />}
      {saving.state === 'failed' && <ErrorNotice error={saving.error} />}
      {saving.state === 'done' && <Notice tone="good" title={texts.saved(saving.value)} />}
      {children}
    </section>
  )
}
