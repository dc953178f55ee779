/** A port to the native host, as browser.runtime.connectNative gives it. */
export interface NativePort {
  postMessage(message: unknown): void
  disconnect(): void
  readonly onMessage: { addListener(listener: (message: unknown) => void): void }
  readonly onDisconnect: { addListener(listener: () => void): void }
}

/** What the client needs of the browser; handed in, so that tests stand in for it. */
export interface TokenSurroundings {
  /** Opens a port: `() => browser.runtime.connectNative(NATIVE_HOST_NAME)`. May throw. */
  readonly connect: () => NativePort
  /** Why the port closed; asked inside onDisconnect: `() => browser.runtime.lastError?.message`. */
  readonly lastError: () => string | undefined
  /** Calls back after `ms` milliseconds and returns what calls that off. */
  readonly startTimer: (callback: () => void, ms: number) => () => void
}
