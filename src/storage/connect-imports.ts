import { ask, type Timers } from '../protocol/ask'
import type { MessageDefinition } from '../protocol/define-message'
import { forWire } from '../protocol/mutable'
import { askThroughPort, type TransportPort } from '../protocol/port-transport'
import type { ImportClient } from '../protocol/runtime/import-client'
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

const lookedAtAtOnce = 2_000

/** Talks to the store about imports, through a port of its own. */
export function connectImports(port: TransportPort, timers: Timers): ImportClient {
  const carry = askThroughPort(port)
  const asking = <Request, Response>(definition: MessageDefinition<Request, Response>, request: Request) =>
    ask(definition, request, carry, timers)
  return {
    begin: async () => (await asking(importsBegin, {})).id,
    add: async (id, rows) => {
      await asking(importsAdd, { id, rows: forWire(rows) })
    },
    plan: async (id, onStep, signal) => {
      for (;;) {
        signal?.throwIfAborted()
        const { done, all, total } = await asking(importsPlan, { id, limit: lookedAtAtOnce })
        onStep?.(all === 0 ? 1 : done / all)
        if (done === all) return total
      }
    },
    proposals: async (id, offset, limit) => (await asking(importsProposals, { id, offset, limit })).proposals,
    choose: async (id, name, choice) => (await asking(importsChoose, { id, name, ...forWire(choice) })).total,
    seal: async (id, limit) => (await asking(importsSeal, { id, limit })).done,
    commit: (id) => asking(importsCommit, { id }),
    drop: async (id) => {
      await asking(importsDrop, { id })
    },
    last: async () => (await asking(importsLast, {})).stored,
    undo: async (id) => {
      await asking(importsUndo, { id })
    },
  }
}
