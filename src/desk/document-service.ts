import type { AbsentFile, AttachedFile, DocumentJob } from '../documents/document-job'
import DocumentWorker from '../documents/document-worker?worker'
import { AppError, isErrorCode } from '../errors'
import { documentNames, type RequestDraft } from '../requests'
import type { Attachment, DocumentService, TemplateFault } from '../ui/document-service'
import { checkSigning } from './check-signing'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The largest file that may go along. */
const mostAttachedBytes = 50_000_000

type Made = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problems: readonly TemplateFault[] }
type OnStep = (done: number, of: number) => void

/** Making documents as the interface asks for it: each in a worker of its own, which is loaded then and not before. */
export function createDocumentService(
  saveBytes: (name: string, content: Blob) => void,
  nowMs: () => number,
): DocumentService {
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
      const found = await Promise.all(attached.map(readAgain))
      const files = found.flatMap((one) => ('bytes' in one ? [one] : []))
      const absent = found.flatMap((one) => ('why' in one ? [one] : []))
      const made = await work({ kind: 'package', letter, draft, attached: files, absent }, onStep)
      return { name: save(`${documentNames(draft).package}.zip`, 'application/zip', made), absent }
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
    examine: async (file) => {
      if (file.size > mostAttachedBytes) throw new AppError('ATTACHMENT_TOO_LARGE', { bytes: file.size })
      const bytes = await bytesOf(file)
      const sha256 = await sumOf(bytes)
      if (!/\.pdf$/i.test(file.name)) return { sha256, signing: { state: 'other-kind' } }
      return { sha256, signing: await checkSigning(bytes, nowMs()) }
    },
    print: () => globalThis.print(),
  }
}

/** An attached file once more, if it is still what it was when it was attached. */
async function readAgain({ kept: { name, sha256 }, file }: Attachment): Promise<AttachedFile | AbsentFile> {
  if (!file) return { name, sha256, why: 'missing' }
  try {
    const bytes = await bytesOf(file)
    return (await sumOf(bytes)) === sha256 ? { name, sha256, bytes } : { name, sha256, why: 'changed' }
  } catch {
    // The browser refuses to read a file that was written to after it was chosen.
    return { name, sha256, why: 'changed' }
  }
}

async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(sum, (one) => one.toString(16).padStart(2, '0')).join('')
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
