import { NATIVE_HOST_NAME, NATIVE_PROTOCOL, nativeMessages, type Hello } from '../../src/protocol/native'
import type { NativePort, TokenSurroundings } from '../../src/token'

/** The hello of a host that fits. */
export const goodHello: Hello = {
  type: 'hello',
  name: NATIVE_HOST_NAME,
  version: '0.1.0',
  protocol: NATIVE_PROTOCOL,
  capabilities: Object.keys(nativeMessages),
}

/** One request as it was posted to the practice port. */
export interface Posted {
  readonly id: number
  readonly name: string
  readonly body: unknown
}

/** A port whose other end is the test: it behaves as the browser's does, and nothing happens by itself. */
export class PracticePort implements NativePort {
  readonly posted: Posted[] = []
  isDisconnected = false
  #hear: ((message: unknown) => void)[] = []
  #closed: (() => void)[] = []
  readonly onMessage = { addListener: (listener: (message: unknown) => void) => void this.#hear.push(listener) }
  readonly onDisconnect = { addListener: (listener: () => void) => void this.#closed.push(listener) }

  postMessage(message: unknown): void {
    if (this.isDisconnected) throw new Error('Attempting to use a disconnected port object')
    this.posted.push(message as Posted)
  }

  /** As in browsers, the end that disconnects gets no event. */
  disconnect(): void {
    this.isDisconnected = true
  }

  /** The host says something. */
  say(message: unknown): void {
    for (const listener of this.#hear) listener(message)
  }

  /** The host answers the newest request. */
  answer(body: unknown): void {
    this.say({ type: 'answer', id: this.posted.at(-1)?.id, ok: true, body })
  }

  /** The port closes from the other end. */
  fall(): void {
    this.isDisconnected = true
    for (const listener of this.#closed) listener()
  }
}

/** A browser in which ports, the last error and the clock are the test's. */
export class PracticeBrowser implements TokenSurroundings {
  readonly ports: PracticePort[] = []
  error: string | undefined
  readonly #timers = new Map<number, { readonly callback: () => void; readonly ms: number }>()
  #lastTimer = 0

  readonly connect = () => {
    const port = new PracticePort()
    this.ports.push(port)
    return port
  }
  readonly lastError = () => this.error
  readonly startTimer = (callback: () => void, ms: number) => {
    const id = ++this.#lastTimer
    this.#timers.set(id, { callback, ms })
    return () => void this.#timers.delete(id)
  }

  /** The newest port. */
  get port(): PracticePort {
    const port = this.ports.at(-1)
    if (!port) throw new Error('nobody connected')
    return port
  }

  /** The limits that are running, in milliseconds. */
  get running(): number[] {
    return [...this.#timers.values()].map(({ ms }) => ms)
  }

  /** Lets every running limit pass. */
  letTimePass(): void {
    const due = [...this.#timers.values()]
    this.#timers.clear()
    for (const { callback } of due) callback()
  }
}
