import { AppError, toAppError } from '../../../errors'
import { useState } from 'preact/hooks'
import {
  maxAttachments,
  noPapers,
  withFile,
  withoutFile,
  withTick,
  type KeptAttachment,
  type RequestPapers,
} from '../../../requests'
import { useServices } from '../../components/services-context'
import { useLoaded, useTask, type Task } from '../../components/use-task'
import type { Attachment } from '../../document-service'
import { useWorkspace } from '../workspace/workspace-context'

/** A file that was chosen under the name of one that is attached already, and is another one. */
export interface ChangedFile {
  readonly before: KeptAttachment
  readonly now: KeptAttachment
}

/** A file that could not be added, and why. */
export interface RefusedFile {
  readonly name: string
  readonly error: AppError
}

/** How far adding is: the file looked at, its place from 1, and how many there are. */
export interface Adding {
  readonly name: string
  readonly place: number
  readonly of: number
}

/** What goes along with a request, kept with it, and what a person may do about it. */
export interface Attachments {
  readonly loading: Task<RequestPapers>
  readonly reload: () => void
  readonly ticked: readonly string[]
  readonly attached: readonly Attachment[]
  readonly changed: readonly ChangedFile[]
  readonly refused: readonly RefusedFile[]
  readonly adding?: Adding
  readonly failure?: AppError
  readonly isBusy: boolean
  readonly add: (files: readonly File[]) => void
  readonly tick: (text: string, isTicked: boolean) => void
  readonly remove: (kept: KeptAttachment) => void
  /** Puts a changed file in the place of the one before. */
  readonly replace: (changed: ChangedFile) => void
  /** Leaves the one before in its place. */
  readonly leave: (changed: ChangedFile) => void
}

/** Reads and keeps what goes along with a request. The files themselves stay in memory, until the workspace is closed. */
export function useAttachments(id: string): Attachments {
  const { filesAtHand } = useWorkspace()
  const { loading, reload, papers, change } = useKeptPapers(id)
  const { changed, forget, refused, adding, add } = useAdding(id, change)
  const [writing, run] = useTask<undefined>()
  const write = (apply: PapersChange) => void run(() => change(apply).then(() => undefined))
  return {
    ...{ loading, reload, changed, refused, ticked: papers.ticked },
    attached: papers.files.map((kept) => {
      const file = filesAtHand.get(kept.sha256)
      return { kept, ...(file && { file }) }
    }),
    ...(adding && { adding }),
    ...(writing.state === 'failed' && { failure: writing.error }),
    isBusy: loading.state !== 'done' || adding !== undefined,
    add: (files) => void run(() => add(files)),
    tick: (text, isTicked) => write((before) => withTick(before, text, isTicked)),
    remove: ({ sha256 }) => write((before) => withoutFile(before, sha256)),
    replace: (one) => {
      forget(one)
      write((before) => withFile(withoutFile(before, one.before.sha256), one.now))
    },
    leave: forget,
  }
}

type PapersChange = (before: RequestPapers) => RequestPapers

/** What is kept of a request's papers, and changing it over what the store holds by then. */
function useKeptPapers(id: string) {
  const { store } = useServices()
  const [loading, reload] = useLoaded(async () => (await store.readProgress(id)).papers ?? noPapers, [store, id])
  const [written, setWritten] = useState<RequestPapers>()
  const change = async (apply: PapersChange) => {
    const after = await store.changeProgress(id, (before) => {
      const previous = before.papers ?? noPapers
      const next = apply(previous)
      return next === previous ? before : { ...before, papers: next }
    })
    setWritten(after.papers ?? noPapers)
  }
  return { loading, reload, papers: written ?? (loading.state === 'done' ? loading.value : noPapers), change }
}

/** Files that are looked at one after the other: kept, refused, or told to be others than those of the same name. */
function useAdding(id: string, change: (apply: PapersChange) => Promise<void>) {
  const { store, documents, nowMs } = useServices()
  const { filesAtHand } = useWorkspace()
  const [changed, setChanged] = useState<readonly ChangedFile[]>([])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [adding, setAdding] = useState<Adding>()
  const addOne = async (file: File, held: readonly KeptAttachment[]) => {
    const examined = await documents.examine(file)
    const now = { name: file.name, bytes: file.size, addedAt: new Date(nowMs()).toISOString(), ...examined }
    filesAtHand.set(now.sha256, file)
    if (held.some(({ sha256 }) => sha256 === now.sha256)) return
    const before = held.find(({ name }) => name === now.name)
    if (!before && held.length >= maxAttachments) throw new AppError('ATTACHMENTS_TOO_MANY')
    if (before) setChanged((all) => [...all.filter((one) => one.before.sha256 !== before.sha256), { before, now }])
    else await change((all) => withFile(all, now))
  }
  const add = async (files: readonly File[]) => {
    setRefused([])
    for (const [place, file] of files.entries()) {
      setAdding({ name: file.name, place: place + 1, of: files.length })
      try {
        await addOne(file, (await store.readProgress(id)).papers?.files ?? [])
      } catch (thrown) {
        // A file that is refused leaves the others as they are.
        setRefused((all) => [...all, { name: file.name, error: toAppError(thrown) }])
      }
    }
    setAdding(undefined)
    return undefined
  }
  const forget = (one: ChangedFile) => setChanged((all) => all.filter((other) => other !== one))
  return { changed, forget, refused, adding, add }
}
