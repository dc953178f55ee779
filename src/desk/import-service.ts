import type { ReadListFile, ListSource } from '../documents/list/list-reader'
import ListWorker from '../documents/list/list-worker?worker'
import { AppError, isErrorCode } from '../errors'
import type { ImportClient, NamedProposal } from '../protocol/runtime/import-client'
import type { ImportService, ListFile, ListToImport } from '../ui/import-service'

const rowsAtOnce = 500
const proposalsAtOnce = 500
const sealedAtOnce = 500

/** Importing lists as the interface asks for it: read in a worker of the page, compared and written in the store's. */
export function createImportService(client: ImportClient): ImportService {
  return {
    open: async (file) => openList({ name: file.name, bytes: await bytesOf(file), isPasted: false }),
    openPasted: (name, text) => {
      const bytes = new TextEncoder().encode(text)
      return openList({ name, bytes: bytes.buffer, isPasted: true })
    },
    compare: async (rows, onStep, signal) => {
      const id = await client.begin()
      for (let at = 0; at < rows.length; at += rowsAtOnce) {
        signal.throwIfAborted()
        const part = rows.slice(at, at + rowsAtOnce)
        // What the page knows of a row beside its values stays in the page: the message takes nothing else.
        await client.add(
          id,
          part.map(({ row, values }) => ({ row, values })),
        )
        onStep((at / rows.length) * 0.3)
      }
      const total = await client.plan(id, (done) => onStep(0.3 + done * 0.5), signal)
      const proposals: NamedProposal[] = []
      while (proposals.length < total) {
        signal.throwIfAborted()
        onStep(0.8 + (proposals.length / total) * 0.2)
        proposals.push(...(await client.proposals(id, proposals.length, proposalsAtOnce)))
      }
      return { id, proposals }
    },
    store: async (id, name, choice, onStep, signal) => {
      const total = await client.choose(id, name, choice)
      for (let done = 0; done < total;) {
        signal.throwIfAborted()
        done = await client.seal(id, sealedAtOnce)
        onStep((done / total) * 0.6)
      }
      signal.throwIfAborted()
      return client.commit(id)
    },
    drop: (id) => client.drop(id),
    last: () => client.last(),
    undo: (id) => client.undo(id),
  }
}

type Answer =
  | { readonly kind: 'step'; readonly done: number }
  | { readonly kind: 'rows'; readonly rows: ListToImport['rows'] }
  | { readonly kind: 'findings'; readonly findings: ListToImport['findings'] }
  | { readonly kind: 'done'; readonly about: Omit<ReadListFile, 'rows' | 'findings'> }
  | { readonly kind: 'failed'; readonly code: string }

/** A file in a worker of its own, which ends with `close`. */
function openList(source: ListSource): ListFile {
  const worker = new ListWorker({ name: 'list' })
  let giveUp: (why: AppError) => void = () => undefined
  worker.onerror = () => giveUp(new AppError('INTERNAL'))
  worker.postMessage({ open: source }, [source.bytes])
  return {
    name: source.name,
    read: (order, onStep) =>
      new Promise((resolve, reject) => {
        giveUp = reject
        const rows: ListToImport['rows'][number][] = []
        const findings: ListToImport['findings'][number][] = []
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          if (data.kind === 'step') onStep(data.done)
          else if (data.kind === 'rows') rows.push(...data.rows)
          else if (data.kind === 'findings') findings.push(...data.findings)
          else if (data.kind === 'done') resolve({ ...data.about, rows, findings })
          else reject(new AppError(isErrorCode(data.code) ? data.code : 'INTERNAL'))
        }
        worker.postMessage({ read: order })
      }),
    close: () => worker.terminate(),
  }
}

/** A file may be moved or locked after it was chosen, and a folder may be dropped. */
async function bytesOf(file: File): Promise<ArrayBuffer> {
  const { maxFileBytes } = await import('../documents/sheet')
  if (file.size > maxFileBytes) throw new AppError('SHEET_TOO_LARGE', { maxFileBytes })
  try {
    return await file.arrayBuffer()
  } catch (thrown) {
    throw new AppError('CERT_FILE_UNREADABLE', {}, thrown)
  }
}
