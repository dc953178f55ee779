import type { MessageDefinition } from '../protocol/define-message'
import { forWire } from '../protocol/mutable'
import type { DuplicateRepository } from '../protocol/runtime/duplicate-client'
import {
  duplicatesFind,
  duplicatesMerge,
  duplicatesMerges,
  duplicatesUndo,
} from '../protocol/runtime/duplicate-messages'

type Asking = <Request, Response>(
  definition: MessageDefinition<Request, Response>,
  request: Request,
) => Promise<Response>

/** Talks to the store about duplicates. @param asking sends one message and gives its answer */
export function connectDuplicates(asking: Asking): DuplicateRepository {
  return {
    find: () => asking(duplicatesFind, {}),
    merge: async (order) => {
      await asking(duplicatesMerge, forWire(order))
    },
    merges: async () => (await asking(duplicatesMerges, {})).merges,
    undo: async (mergeId) => {
      await asking(duplicatesUndo, { id: mergeId })
    },
  }
}
