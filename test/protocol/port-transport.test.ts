import { describe, expect, it } from 'vitest'
import { askThroughPort, servePort, type TransportPort } from '../../src/protocol/port-transport'
import type { Answer } from '../../src/protocol/envelope'

type Listener = (event: { readonly data: unknown }) => void

/** Two joined ends that deliver at once. */
function joinedPorts(): [TransportPort, TransportPort] {
  const listeners: [Listener[], Listener[]] = [[], []]
  const end = (own: Listener[], other: Listener[]): TransportPort => ({
    postMessage: (data) => {
      for (const listener of other) listener({ data })
    },
    addEventListener: (_type, listener) => void own.push(listener),
    start: () => undefined,
  })
  return [end(listeners[0], listeners[1]), end(listeners[1], listeners[0])]
}

describe('a port between a page and the store', () => {
  it('brings each answer to its question, in whatever order they come', async () => {
    const [server, client] = joinedPorts()
    const asked: { raw: unknown; answer: (answer: Answer) => void }[] = []
    servePort(server, { route: (raw) => new Promise((answer) => asked.push({ raw, answer })) })
    const carry = askThroughPort(client)
    const first = carry({ name: 'first', body: 1 })
    const second = carry({ name: 'second', body: 2 })
    for (const { raw, answer } of asked.reverse()) answer({ ok: true, body: raw })
    expect(await first).toEqual({ ok: true, body: { name: 'first', body: 1 } })
    expect(await second).toEqual({ ok: true, body: { name: 'second', body: 2 } })
  })

  it('drops what is no question and no answer', async () => {
    const [server, client] = joinedPorts()
    const seen: unknown[] = []
    servePort(server, {
      route: (raw, sender) => {
        seen.push([raw, sender])
        return Promise.resolve({ ok: true, body: null })
      },
    })
    const carry = askThroughPort(client)
    for (const noise of [null, 'x', 7, {}, { id: 'a' }, { id: 1, envelope: {}, more: 1 }]) {
      client.postMessage(noise)
      server.postMessage(noise)
    }
    server.postMessage({ id: 99, answer: { ok: true, body: 'nobody asked' } })
    expect(await carry({ name: 'one', body: {} })).toEqual({ ok: true, body: null })
    expect(seen).toEqual([[{ name: 'one', body: {} }, 'extension-page']])
  })
})
