import type { DocumentJob } from '../documents/document-job'
import DocumentWorker from '../documents/document-worker?worker'
import { AppError, isErrorCode } from '../errors'
import { documentNames, type RequestDraft } from '../requests'
import type { DocumentService, TemplateFault } from '../ui/document-service'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The largest file that may go along. */
const mostAttachedBytes = 50_000_000

type Made = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problems: readonly TemplateFault[] }
type OnStep = (done: number, of: number) => void

/** Making documents as the interface asks for it: each in a worker of its own, which is loaded then and not before. */
export function createDocumentService(saveBytes: (name: string, content: Blob) => void): DocumentService {
  const save = (name: string, type: string, made: Made) => {
    if ('bytes' in made) saveBytes(name, new Blob([made.bytes], { type }))
    return name
  }
  return {
    saveLetter: async (letter, draft) =>
      save(`${documentNames(draft).letter}.docx`, word, await work({ kind: 'letter', letter })),
    saveSheet: async (draft) => save(`${documentNames(draft).sheet}.xlsx`, excel, await work({ kind: 'sheet', draft })),
    saveImportList: async (stem, people) => {
      const { missingColumns } = await import('../documents/vgca-sheet')
      const draft: RequestDraft = { mau: '01', receiver: {}, subjects: people, agency: {}, letter: {} }
      const name = save(`${stem}.xlsx`, excel, await work({ kind: 'sheet', draft }))
      return { name, missing: missingColumns(people) }
    },
    saveTable: async (stem, content, as) =>
      save(`${stem}.${as}`, as === 'csv' ? 'text/csv' : excel, await work({ kind: 'table', content, as })),
    savePackage: async ({ letter, draft, attached }, onStep) => {
      const files = await Promise.all(
        attached.map(async ({ file, sha256 }) => ({ name: file.name, sha256, bytes: await bytesOf(file) })),
      )
      const made = await work({ kind: 'package', letter, draft, attached: files }, onStep)
      return save(`${documentNames(draft).package}.zip`, 'application/zip', made)
    },
    saveFromTemplate: async (file, { letter, draft, form }) => {
      const { maxTemplateBytes } = await import('../documents/template/template-archive')
      if (file.size > maxTemplateBytes) throw new AppError('TEMPLATE_TOO_LARGE', { bytes: file.size })
      const made = await work({ kind: 'template', template: await bytesOf(file), letter, draft, form })
      if ('problems' in made) return { faults: made.problems }
      return { name: save(`${documentNames(draft).letter}-mau-rieng.docx`, word, made) }
    },
    namesForTemplate: async ({ letter, draft, form }) => {
      const { listName, templateNames } = await import('../documents/template/template-names')
      const { whole, rowNames } = templateNames(letter, form, draft)
      return { whole: [...whole.keys()], list: listName, rows: rowNames }
    },
    sumOf: async (file) => {
      if (file.size > mostAttachedBytes) throw new AppError('ATTACHMENT_TOO_LARGE', { bytes: file.size })
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytesOf(file)))
      return Array.from(sum, (one) => one.toString(16).padStart(2, '0')).join('')
    },
    print: () => globalThis.print(),
  }
}

/** A file may be moved or locked after it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (thrown) {
    throw new AppError('CERT_FILE_UNREADABLE', {}, thrown)
  }
}

type Answer =
  | { readonly kind: 'step'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly result: Made }
  | { readonly kind: 'failed'; readonly code: string }

/** Gives a job to a worker. @throws AppError what the job threw, or DOCUMENT_NOT_MADE when the worker itself failed */
function work(job: DocumentJob, onStep: OnStep = () => undefined): Promise<Made> {
  const worker = new DocumentWorker({ name: 'documents' })
  return new Promise<Made>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'step') onStep(data.done, data.of)
      else if (data.kind === 'done') resolve(data.result)
      else reject(new AppError(isErrorCode(data.code) ? data.code : 'INTERNAL'))
    }
    worker.onerror = () => reject(new AppError('DOCUMENT_NOT_MADE'))
    worker.onmessageerror = () => reject(new AppError('DOCUMENT_NOT_MADE'))
    worker.postMessage(job)
  }).finally(() => worker.terminate())
}
