import { useState } from 'preact/hooks'
import type { TaughtField } from '../../../autofill/match'
import { toAppError } from '../../../errors'
import { useServices } from '../../components/services-context'
import { useTask, type Task } from '../../components/use-task'

/** Keeping what was taught. */
export interface TaughtDesk {
  readonly fields: readonly TaughtField[]
  readonly saving: Task<'saved' | 'forgotten'>
  /** Keeps a list made from the one that is kept now. Another window's change is read first, then this fails once. */
  readonly change: (make: (fields: readonly TaughtField[]) => readonly TaughtField[]) => Promise<void>
  /** Keeps one field in place of the one of the same id. */
  readonly teach: (field: TaughtField) => void
  readonly forget: (id: string) => void
}

/** The taught fields as a view works on them. @param start those that are kept when the view opens */
export function useTaught(start: readonly TaughtField[]): TaughtDesk {
  const { settings } = useServices()
  const [fields, setFields] = useState(start)
  const [saving, run] = useTask<'saved' | 'forgotten'>()
  const change: TaughtDesk['change'] = async (make) => {
    try {
      setFields((await settings.write({ taughtFields: make(fields) })).taughtFields)
    } catch (thrown) {
      if (toAppError(thrown).code === 'ROW_CHANGED_ELSEWHERE') setFields((await settings.read()).taughtFields)
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
