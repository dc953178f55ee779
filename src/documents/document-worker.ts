/** The main file of the worker that makes documents: one job, its steps, its result. It is started for a job and ended after it. */
import { toAppError } from '../errors'
import { doDocumentJob, type DocumentJob } from './document-job'

addEventListener('message', ({ data }: MessageEvent<DocumentJob>) => {
  const onStep = (done: number, of: number) => postMessage({ kind: 'step', done, of })
  doDocumentJob(data, onStep).then(
    (result) => postMessage({ kind: 'done', result }),
    (thrown: unknown) => postMessage({ kind: 'failed', code: toAppError(thrown).code }),
  )
})
