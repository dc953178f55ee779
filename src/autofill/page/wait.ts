/** Waiting in a page: until something is so, or time is up. Looks again after each change of the page. */
export interface WaitOptions {
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

const lookAgainMs = 50

/** Resolves with the first defined result of `look`, or undefined when time is up or the fill was stopped. */
export function waitFor<T>(
  page: Document,
  look: () => T | undefined,
  { timeoutMs, signal }: WaitOptions,
): Promise<T | undefined> {
  const first = look()
  if (first !== undefined || signal.aborted) return Promise.resolve(first)
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => check())
    const timer = setInterval(() => check(), lookAgainMs)
    const limit = setTimeout(() => end(undefined), timeoutMs)
    function end(result: T | undefined): void {
      observer.disconnect()
      clearInterval(timer)
      clearTimeout(limit)
      signal.removeEventListener('abort', stop)
      resolve(result)
    }
    function stop(): void {
      end(undefined)
    }
    function check(): void {
      const result = look()
      if (result !== undefined) end(result)
    }
    signal.addEventListener('abort', stop)
    observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** Lets the page's own handlers and one turn of its event loop run. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    channel.port2.postMessage(undefined)
  })
}
