import { useState } from 'preact/hooks'
import { errorEntry } from '../../../errors'
import { FileButton } from '../../components/file-button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import type { PaperOfRequest, TemplateFault } from '../../document-service'
import { useWords } from '../../text/words'

/** The agency's own Word template in place of ours: how to write one, and what is wrong in one that can't be used. */
export function TemplatePart({ paper }: { readonly paper: PaperOfRequest }) {
  const { words, language } = useWords()
  const { papers } = words
  const { documents } = useServices()
  const [isOpen, setOpen] = useState(false)
  const [filling, run] = useTask<{ readonly name: string } | { readonly faults: readonly TemplateFault[] }>()
  const result = filling.state === 'done' ? filling.value : undefined
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{papers.templateTitle}</summary>
      {isOpen && (
        <div class="stack">
          <p class="small">{papers.templateHint}</p>
          <Names paper={paper} />
          <div class="row">
            <FileButton
              label={papers.chooseTemplate}
              accept=".docx"
              onFiles={([file]) => file && void run(() => documents.saveFromTemplate(file, paper))}
            />
          </div>
          {filling.state === 'running' && <Loading text={papers.making} />}
          {filling.state === 'failed' && <ErrorNotice error={filling.error} />}
          {result && 'name' in result && <Notice tone="good" title={papers.saved(result.name)} />}
          {result && 'faults' in result && (
            <Notice tone="error" title={errorEntry('TEMPLATE_PLACEHOLDERS')[language].what}>
              <p>{errorEntry('TEMPLATE_PLACEHOLDERS')[language].next}</p>
              <ul class="ways">
                {result.faults.map(({ kind, placeholder, near }) => (
                  <li key={`${kind} ${placeholder}`}>
                    {papers.faults[kind](placeholder)}{' '}
                    {near.length > 0 && papers.near(near.map((name) => `{${name}}`).join(', '))}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
      )}
    </details>
  )
}

function Names({ paper }: { readonly paper: PaperOfRequest }) {
  const { papers } = useWords().words
  const { documents } = useServices()
  const [names] = useLoaded(() => documents.namesForTemplate(paper), [documents, paper.form])
  if (names.state !== 'done') return null
  const { whole, list, rows } = names.value
  const shown = (each: readonly string[]) => each.map((name) => `{${name}}`).join(' · ')
  return (
    <>
      <p class="small">
        <span class="strong">{papers.templateNames}:</span> {shown(whole)}
      </p>
      <p class="small">
        <span class="strong">{papers.templateRowNames}:</span> {shown([`#${list}`, ...rows, `/${list}`])}
      </p>
    </>
  )
}
