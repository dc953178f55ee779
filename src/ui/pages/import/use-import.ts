import { useEffect, useRef, useState } from 'preact/hooks'
import { toAppError, type AppError } from '../../../errors'
import type { ImportChoice, NamedProposal, StoredImport } from '../../../protocol/runtime/import-client'
import type { ListMapping } from '../../../protocol/runtime/settings'
import { useServices } from '../../components/services-context'
import type { ChosenColumn, ListFile, ListToImport, RowToImport } from '../../import-service'
import type { Services } from '../../services'

/** What an import compared, waiting to be accepted. */
export interface Compared {
  readonly id: string
  readonly proposals: readonly NamedProposal[]
}

/** Where an import stands. What runs says how far it is, 0 to 1. */
export type ImportStep =
  | { readonly step: 'choose' }
  | { readonly step: 'reading' | 'comparing' | 'storing'; readonly done: number }
  | { readonly step: 'list' }
  | { readonly step: 'compared'; readonly compared: Compared }
  | { readonly step: 'stored'; readonly stored: StoredImport }

/** An import, and what the clerk can do with it. */
export interface ImportWork {
  readonly at: ImportStep
  readonly name: string
  readonly list: ListToImport | undefined
  readonly error: AppError | undefined
  readonly open: (file: File) => void
  readonly paste: (name: string, text: string) => void
  readonly chooseSheet: (sheet: number) => void
  readonly chooseColumns: (choice: readonly ChosenColumn[]) => void
  readonly compare: (rows: readonly RowToImport[]) => void
  readonly store: (choice: ImportChoice) => void
  /** Back to the list: comparing anew, or correcting it. */
  readonly back: () => void
  readonly cancel: () => void
  readonly begin: () => void
}

/** One import from the file to the records. Leaving the page ends what runs; nothing of it is kept then. */
export function useImport(): ImportWork {
  const services = useServices()
  const [at, setAt] = useState<ImportStep>({ step: 'choose' })
  const [list, setList] = useState<ListToImport>()
  const [error, setError] = useState<AppError>()
  const [name, setName] = useState('')
  const file = useRef<ListFile>()
  const abort = useRef<AbortController>()
  const shut = () => {
    abort.current?.abort()
    file.current?.close()
    file.current = undefined
  }
  useEffect(() => shut, [])
  /** Runs one thing; a failure leads back to `after`, and so does cancelling, without a word. */
  const run = (after: ImportStep, work: (signal: AbortSignal) => Promise<ImportStep>) => {
    const own = new AbortController()
    abort.current?.abort()
    abort.current = own
    setError(undefined)
    const settle = (next: ImportStep, failed?: AppError) => {
      if (abort.current !== own || own.signal.aborted) return
      setAt(next)
      setError(failed)
    }
    work(own.signal).then(
      (next) => settle(next),
      (thrown: unknown) => settle(after, toAppError(thrown)),
    )
  }
  const stepping = (step: 'reading' | 'comparing' | 'storing') => (done: number) => setAt({ step, done })
  const read = (order: { sheet?: number; choice?: readonly ChosenColumn[] }, remembered: readonly ListMapping[]) =>
    run(list ? { step: 'list' } : { step: 'choose' }, async () => {
      setAt({ step: 'reading', done: 0 })
      setList(await file.current?.read({ ...order, today: services.today(), remembered }, stepping('reading')))
      return { step: 'list' }
    })
  const openWith = (label: string, opening: () => Promise<ListFile>) => {
    shut()
    setList(undefined)
    setName(label)
    setAt({ step: 'reading', done: 0 })
    run({ step: 'choose' }, async () => {
      const opened = await opening()
      file.current = opened
      const { listMappings } = await services.settings.read()
      setList(await opened.read({ today: services.today(), remembered: listMappings }, stepping('reading')))
      return { step: 'list' }
    })
  }
  return {
    at,
    name,
    list,
    error,
    open: (picked) => openWith(picked.name, () => services.imports.open(picked)),
    paste: (label, text) => openWith(label, () => Promise.resolve(services.imports.openPasted(label, text))),
    chooseSheet: (sheet) => void services.settings.read().then(({ listMappings }) => read({ sheet }, listMappings)),
    chooseColumns: (choice) => {
      if (!list) return
      void remember(services, list.headings, choice).catch((thrown: unknown) => setError(toAppError(thrown)))
      read({ sheet: list.sheet.number, choice }, [])
    },
    compare: (rows) => {
      setAt({ step: 'comparing', done: 0 })
      run({ step: 'list' }, async (signal) => ({
        step: 'compared',
        compared: await services.imports.compare(rows, stepping('comparing'), signal),
      }))
    },
    store: (choice) => {
      if (at.step !== 'compared') return
      const { compared } = at
      setAt({ step: 'storing', done: 0 })
      run({ step: 'list' }, async (signal) => ({
        step: 'stored',
        stored: await services.imports.store(compared.id, name, choice, stepping('storing'), signal),
      }))
    },
    back: () => setAt({ step: 'list' }),
    cancel: () => {
      abort.current?.abort()
      if (at.step === 'reading') shut()
      if (at.step === 'reading') setList(undefined)
      setAt(at.step === 'reading' ? { step: 'choose' } : { step: 'list' })
    },
    begin: () => {
      shut()
      setList(undefined)
      setError(undefined)
      setAt({ step: 'choose' })
    },
  }
}

const mostRemembered = 50

async function remember({ settings }: Services, headings: string, columns: ListMapping['columns']): Promise<void> {
  const { listMappings } = await settings.read()
  const others = listMappings.filter((one) => one.headings !== headings)
  const next = columns.length === 0 ? others : [{ headings, columns }, ...others]
  await settings.write({ listMappings: next.slice(0, mostRemembered) })
}
