import { AppError, isErrorCode, toAppError } from '../errors'
import {
  answer as answerEnvelope,
  anyHello,
  hello as helloEnvelope,
  NATIVE_PROTOCOL,
  nativeMessages,
  type Failure,
  type Hello,
  type NativeMessageName,
  type NativeRequestBody,
  type NativeResponseBody,
} from '../protocol/native'
import { disconnectReason } from './disconnect-reason'
import type { NativePort, TokenSurroundings } from './port'

/** How long the host may take for its first message, in milliseconds: a cold disk and a virus scanner included. */
const HELLO_TIMEOUT_MS = 10_000

/** One request that waits for its answer. */
interface Waiting {
  readonly settle: (body: unknown) => void
  readonly fail: (error: AppError) => void
  readonly stopTimer: () => void
}

/** Where a connection stands. `closed` is final: a new connection takes its place. */
type State =
  | { readonly name: 'greeting'; readonly stopTimer: () => void }
  | { readonly name: 'open'; readonly hello: Hello }
  | { readonly name: 'closed'; readonly error: AppError }

/** The failure that the host named; a code that this extension does not know is a bug on one side. */
function namedByHost({ code, call, ckr }: Failure): AppError {
  const details = { ...(call ? { call } : {}), ...(ckr ? { ckr } : {}) }
  return isErrorCode(code) ? new AppError(code, details) : new AppError('INTERNAL', { ...details, code })
}

/** One port to the host, from the handshake to the end. Every wait has a limit; every failure closes the port. */
export class HostConnection {
  readonly #around: TokenSurroundings
  readonly #port: NativePort
  readonly #waiting = new Map<number, Waiting>()
  readonly #greeted: Promise<Hello>
  #tellGreeted: (hello: Hello) => void = () => undefined
  #tellFailed: (error: AppError) => void = () => undefined
  #state: State
  #lastId = 0

  /** @throws AppError HOST_NOT_INSTALLED when the browser refuses to open a port at all */
  constructor(around: TokenSurroundings) {
    this.#around = around
    this.#greeted = new Promise((resolve, reject) => {
      this.#tellGreeted = resolve
      this.#tellFailed = reject
    })
    this.#greeted.catch(() => undefined)
    try {
      this.#port = around.connect()
    } catch (thrown) {
      throw new AppError('HOST_NOT_INSTALLED', {}, thrown)
    }
    const giveUp = () => this.#close(new AppError('HOST_TIMEOUT', { waitedFor: 'hello' }))
    this.#state = { name: 'greeting', stopTimer: around.startTimer(giveUp, HELLO_TIMEOUT_MS) }
    this.#port.onMessage.addListener((message) => this.#hear(message))
    this.#port.onDisconnect.addListener(() => this.#close(new AppError(disconnectReason(around.lastError()))))
  }

  /** Whether requests may still be made. */
  get isUsable(): boolean {
    return this.#state.name !== 'closed'
  }

  /** The host's hello, once it came. Rejects with the AppError that ended the handshake. */
  get greeted(): Promise<Hello> {
    return this.#greeted
  }

  /**
   * Makes one request after the handshake and parses its answer.
   * @throws AppError the host's own, or HOST_TIMEOUT, HOST_EXITED, HOST_WRONG_VERSION, HOST_MESSAGE_INVALID, …
   */
  async request<Name extends NativeMessageName>(
    name: Name,
    body: NativeRequestBody<Name>,
  ): Promise<NativeResponseBody<Name>> {
    await this.#greeted
    if (this.#state.name === 'closed') throw this.#state.error
    const answered = await this.#post(name, body)
    const parsed = nativeMessages[name].response.safeParse(answered)
    if (parsed.success) return parsed.data as NativeResponseBody<Name>
    throw this.#close(new AppError('HOST_MESSAGE_INVALID', { name }))
  }

  /** Ends the connection; what still waits fails with HOST_EXITED. */
  close(): void {
    this.#close(new AppError('HOST_EXITED', { by: 'client' }))
  }

  #post(name: NativeMessageName, body: unknown): Promise<unknown> {
    const id = ++this.#lastId
    return new Promise((settle, fail) => {
      const giveUp = () => this.#close(new AppError('HOST_TIMEOUT', { waitedFor: name }))
      const stopTimer = this.#around.startTimer(giveUp, nativeMessages[name].timeoutMs)
      this.#waiting.set(id, { settle, fail, stopTimer })
      try {
        this.#port.postMessage({ id, name, body })
      } catch (thrown) {
        this.#close(new AppError('HOST_EXITED', {}, toAppError(thrown)))
      }
    })
  }

  #hear(message: unknown): void {
    if (this.#state.name === 'greeting') this.#hearHello(message, this.#state.stopTimer)
    else if (this.#state.name === 'open') this.#hearAnswer(message)
  }

  #hearHello(message: unknown, stopTimer: () => void): void {
    const some = anyHello.safeParse(message)
    if (some.success && some.data.protocol !== NATIVE_PROTOCOL) {
      this.#close(new AppError('HOST_WRONG_VERSION', { protocol: some.data.protocol, expected: NATIVE_PROTOCOL }))
      return
    }
    const hello = helloEnvelope.safeParse(message)
    if (!hello.success) {
      this.#close(new AppError('HOST_MESSAGE_INVALID', { waitedFor: 'hello' }))
      return
    }
    stopTimer()
    this.#state = { name: 'open', hello: hello.data }
    this.#tellGreeted(hello.data)
  }

  #hearAnswer(message: unknown): void {
    const parsed = answerEnvelope.safeParse(message)
    const answer = parsed.success ? parsed.data : null
    if (answer === null || answer.id === null) {
      this.#close(answer?.ok === false ? namedByHost(answer.error) : new AppError('HOST_MESSAGE_INVALID'))
      return
    }
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) {
      this.#close(new AppError('HOST_MESSAGE_INVALID', { reason: 'nobody asked' }))
      return
    }
    this.#waiting.delete(answer.id)
    waiting.stopTimer()
    if (answer.ok) waiting.settle(answer.body)
    else waiting.fail(namedByHost(answer.error))
  }

  /** Closes once; the first reason stands. Returns the reason that stands. */
  #close(error: AppError): AppError {
    if (this.#state.name === 'closed') return this.#state.error
    if (this.#state.name === 'greeting') this.#state.stopTimer()
    this.#state = { name: 'closed', error }
    this.#tellFailed(error)
    for (const { fail, stopTimer } of this.#waiting.values()) {
      stopTimer()
      fail(error)
    }
    this.#waiting.clear()
    this.#port.disconnect()
    return error
  }
}
