import type { Carrier } from './ask'
import type { Answer } from './envelope'
import { z } from './zod'

/** One end of a message channel, as far as it is used here. */
export interface TransportPort {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  start(): void
}

/** What answers envelopes: the router of `createRouter`. */
export interface PortRouter {
  readonly route: (raw: unknown, sender: 'extension-page') => Promise<Answer>
}

const question = z.strictObject({ id: z.int(), envelope: z.unknown() })
const reply = z.strictObject({ id: z.int(), answer: z.unknown() })

/**
 * Answers what comes through a port. Only pages of the extension's own origin can hold the other end: a shared worker is
 * reached by no one else, so every sender is an extension page. What is no question is dropped.
 */
export function servePort(port: TransportPort, router: PortRouter): void {
  port.addEventListener('message', ({ data }) => {
    const asked = question.safeParse(data)
    if (!asked.success) return
    const { id, envelope } = asked.data
    void router.route(envelope, 'extension-page').then((answer) => port.postMessage({ id, answer }))
  })
  port.start()
}

/** Carries envelopes through a port. Answers find their question by number, in whatever order they come. */
export function askThroughPort(port: TransportPort): Carrier {
  const waiting = new Map<number, (answer: unknown) => void>()
  let lastId = 0
  port.addEventListener('message', ({ data }) => {
    const answered = reply.safeParse(data)
    if (!answered.success) return
    const { id, answer } = answered.data
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  port.start()
  return (envelope) =>
    new Promise((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      port.postMessage({ id: lastId, envelope })
    })
}
