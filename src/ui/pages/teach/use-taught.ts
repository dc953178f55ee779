import { useState } from 'preact/hooks'
import type { TaughtField } from '../../../autofill/match'
import { toAppError } from '../../../errors'
import type { Settings } from '../../../protocol/runtime/settings'
import type { ChangeCause } from '../../../records'
import { useServices } from '../../components/services-context'
import { useTask, type Task } from '../../components/use-task'

/** Keeping what was taught. */
export interface TaughtDesk {
  readonly fields: readonly TaughtField[]
  readonly saving: Task<'saved' | 'forgotten'>
  /** Keeps a list made from the one that is kept now. Another window's change is read first, then this fails once. */
  readonly change: (
    make: (fields: readonly TaughtField[]) => readonly TaughtField[],
    cause?: ChangeCause,
  ) => Promise<void>
  /** Keeps one field in place of the one of the same id. */
  readonly teach: (field: TaughtField) => void
  readonly forget: (id: string) => void
}

/** The taught fields as a view works on them. @param start the settings that are kept when the view opens */
export function useTaught(start: Settings): TaughtDesk {
  const { settings } = useServices()
  const [seen, setSeen] = useState(start)
  const fields = seen.taughtFields
  const [saving, run] = useTask<'saved' | 'forgotten'>()
  const change: TaughtDesk['change'] = async (make, cause) => {
    try {
      setSeen(await settings.write({ taughtFields: make(fields) }, { seen, ...(cause && { cause }) }))
    } catch (thrown) {
      if (toAppError(thrown).code === 'ROW_CHANGED_ELSEWHERE') setSeen(await settings.read())
      throw thrown
    }
  }
  const keep = (make: Parameters<typeof change>[0], done: 'saved' | 'forgotten') =>
    void run(async () => {
      await change(make)
      return done
    })
  return {
    fields,
    saving,
    change,
    teach: (field) => keep((all) => [...all.filter(({ id }) => id !== field.id), field], 'saved'),
    forget: (id) => keep((all) => all.filter((one) => one.id !== id), 'forgotten'),
  }
}
