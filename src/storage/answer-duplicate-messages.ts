import { forWire } from '../protocol/mutable'
import { handle, type Handler } from '../protocol/router'
import {
  duplicatesFind,
  duplicatesMerge,
  duplicatesMerges,
  duplicatesUndo,
} from '../protocol/runtime/duplicate-messages'
import type { Store } from './store'

/** Answers every `duplicates.*` message. @param store gives the open store, or why there is none */
export function answerDuplicateMessages(store: () => Promise<Store>): Handler[] {
  return [
    handle(duplicatesFind, async () => forWire(await (await store()).duplicates.find())),
    handle(duplicatesMerge, async (order) => {
      await (await store()).duplicates.merge(order)
      return {}
    }),
    handle(duplicatesMerges, async () => ({ merges: forWire(await (await store()).duplicates.merges()) })),
    handle(duplicatesUndo, async ({ id }) => {
      await (await store()).duplicates.undo(id)
      return {}
    }),
  ]
}
