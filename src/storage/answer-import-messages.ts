import { forWire } from '../protocol/mutable'
import { handle, type Handler } from '../protocol/router'
import {
  importsAdd,
  importsBegin,
  importsChoose,
  importsCommit,
  importsDrop,
  importsLast,
  importsPlan,
  importsProposals,
  importsSeal,
  importsUndo,
} from '../protocol/runtime/import-messages'
import type { ImportDesk } from './import-desk'

/** Answers every `imports.*` message. */
export function answerImportMessages(desk: ImportDesk): Handler[] {
  return [
    handle(importsBegin, async () => ({ id: await desk.begin() })),
    handle(importsAdd, ({ id, rows }) => {
      desk.add(id, rows)
      return {}
    }),
    handle(importsPlan, async ({ id, limit }) => ({ ...(await desk.plan(id, limit)), total: desk.total(id) })),
    handle(importsProposals, ({ id, offset, limit }) => ({ proposals: forWire(desk.proposals(id, offset, limit)) })),
    handle(importsChoose, ({ id, name, ...choice }) => ({ total: desk.choose(id, name, choice) })),
    handle(importsSeal, async ({ id, limit }) => ({ done: await desk.seal(id, limit) })),
    handle(importsCommit, async ({ id }) => desk.commit(id)),
    handle(importsDrop, ({ id }) => {
      desk.forget(id)
      return {}
    }),
    handle(importsLast, async () => {
      const stored = await desk.last()
      return stored ? { stored } : {}
    }),
    handle(importsUndo, async ({ id }) => {
      await desk.undo(id)
      return {}
    }),
  ]
}
