import { useState } from 'preact/hooks'
import type { Settings } from '../../../protocol/runtime/settings'
import { useTask, type Task } from '../../components/use-task'
import type { Reading, ReadFault } from './read-fault'
import { useSettingsDesk } from './settings-context'

/** Saving an edit: first it is read as a file would be, so that nothing is kept that could not be imported again. */
export interface Saving {
  readonly fault: ReadFault | undefined
  readonly saving: Task<undefined>
  /** @param done runs after the change was kept */
  readonly save: <T>(reading: Reading<T>, changeOf: (value: T) => Partial<Settings>, done: () => void) => void
  readonly forgetFault: () => void
}

/** The saving of one editor. */
export function useSaving(): Saving {
  const { write } = useSettingsDesk()
  const [fault, setFault] = useState<ReadFault>()
  const [saving, run] = useTask<undefined>()
  return {
    fault,
    saving,
    save: (reading, changeOf, done) => {
      if ('fault' in reading) {
        // A fault of its own each time, so that the focus goes there again.
        setFault({ ...reading.fault })
        return
      }
      setFault(undefined)
      void run(async () => {
        await write(changeOf(reading.value))
        done()
        return undefined
      })
    },
    forgetFault: () => setFault(undefined),
  }
}
