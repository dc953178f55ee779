/** The main file of the worker that reads lists: it keeps one file open, and gives rows in parts so that the page never waits long. */
import { AppError, toAppError } from '../../errors'
import { createListReader, type ListReadingOrder, type ListSource } from './list-reader'

type Order = { readonly open: ListSource } | { readonly read: ListReadingOrder }

const rowsAtOnce = 250
let reader: ReturnType<typeof createListReader> | undefined
let told = 0

function report(done: number): void {
  if (done - told < 0.02 && done < 1) return
  told = done
  postMessage({ kind: 'step', done })
}

async function answer(order: ListReadingOrder): Promise<void> {
  if (!reader) throw new AppError('INTERNAL')
  told = 0
  const { rows, findings, ...about } = await reader(order)
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    postMessage({ kind: 'rows', rows: rows.slice(at, at + rowsAtOnce).map(({ row, values }) => ({ row, values })) })
  for (let at = 0; at < findings.length; at += rowsAtOnce)
    postMessage({ kind: 'findings', findings: findings.slice(at, at + rowsAtOnce) })
  postMessage({ kind: 'done', about })
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if ('open' in data) reader = createListReader(data.open, report)
  else answer(data.read).catch((thrown: unknown) => postMessage({ kind: 'failed', code: toAppError(thrown).code }))
})
