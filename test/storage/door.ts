import type { Timers } from '../../src/protocol/ask'
import { connectStore, connectVault } from '../../src/storage'
import { createStoreServer } from '../../src/storage/store-server'
import type { DoorSurroundings } from '../../src/storage/store-door'
import type { StoreClient } from '../../src/protocol/runtime/store-client'
import type { VaultClient, VaultNotice } from '../../src/protocol/runtime/vault-client'
import { emptySurroundings } from './example-store'

/** A clock and timers that stand still until they are moved. */
export interface Clock {
  readonly nowMs: () => number
  readonly timers: Timers
  readonly pass: (ms: number) => void
}

/** Starts at 2 March 2026. */
export function createClock(): Clock {
  let now = Date.parse('2026-03-02T03:00:00Z')
  const waiting = new Map<object, { readonly atMs: number; readonly run: () => void }>()
  return {
    nowMs: () => now,
    timers: {
      set: (run, afterMs) => {
        const timer = {}
        waiting.set(timer, { atMs: now + afterMs, run })
        return timer
      },
      clear: (timer) => void waiting.delete(timer as object),
    },
    pass: (ms) => {
      now += ms
      for (const [timer, { atMs, run }] of waiting) {
        if (atMs > now) continue
        waiting.delete(timer)
        run()
      }
    },
  }
}

/** One page: its store, its vault, what it was told. */
export interface DoorPage {
  readonly store: StoreClient
  readonly vault: VaultClient
  readonly notices: VaultNotice[]
}

/** A browser session over one profile: any number of pages, one worker. */
export interface Session {
  readonly page: () => DoorPage
  /** Closes all ports, as when the browser is closed. */
  readonly end: () => void
}

/** A profile with its clock. */
export interface Profile {
  readonly clock: Clock
  readonly surroundings: DoorSurroundings
  readonly session: () => Session
}

const asking: Timers = {
  set: (run, afterMs) => setTimeout(run, afterMs),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
}

/** An empty profile whose browser can be started again and again. */
export function emptyProfile(): Profile {
  const clock = createClock()
  const surroundings: DoorSurroundings = { ...emptySurroundings(), nowMs: clock.nowMs, timers: clock.timers }
  return {
    clock,
    surroundings,
    session: () => {
      const serve = createStoreServer(surroundings)
      const ports: MessagePort[] = []
      const connect = () => {
        const { port1, port2 } = new MessageChannel()
        ports.push(port1, port2)
        serve(port1)
        return port2
      }
      return {
        page: () => {
          const notices: VaultNotice[] = []
          const vault = connectVault(connect(), asking)
          vault.watch((notice) => notices.push(notice))
          return { store: connectStore(connect(), asking), vault, notices }
        },
        end: () => {
          for (const port of ports) port.close()
        },
      }
    },
  }
}
