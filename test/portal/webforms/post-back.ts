const answerDelayMs = 300

/** The hidden boxes of every WebForms page; no state of ours is in them. */
export function viewState(): string {
  const box = (name: string, value: string): string =>
    `<input type="hidden" name="${name}" id="${name}" value="${value}">`
  return (
    box('__EVENTTARGET', '') +
    box('__EVENTARGUMENT', '') +
    box('__LASTFOCUS', '') +
    box('__VIEWSTATE', '/wEPDwUKLTE2NjY2NjY2Ng9kFgJmD2QWAgIDD2QWAg==') +
    box('__VIEWSTATEGENERATOR', 'C2EE9ABB') +
    box('__EVENTVALIDATION', '/wEdAAUx0000000000000000000000000000000000000000')
  )
}

/**
 * Installs `__doPostBack(target, argument)`: it notes the target as ASP.NET does and calls `answer` with it after
 * 300 ms, as an asynchronous postback of an UpdatePanel. Returns what takes it away again.
 */
export function installPostBack(answer: (target: string) => void): () => void {
  const timers = new Set<number>()
  const post = (target: string, argument: string): void => {
    setHidden('__EVENTTARGET', target)
    setHidden('__EVENTARGUMENT', argument)
    const timer = window.setTimeout(() => {
      timers.delete(timer)
      answer(target)
      setHidden('__EVENTTARGET', '')
    }, answerDelayMs)
    timers.add(timer)
  }
  Object.defineProperty(window, '__doPostBack', { value: post, configurable: true })
  return () => timers.forEach((timer) => window.clearTimeout(timer))
}

function setHidden(id: string, value: string): void {
  document.getElementById(id)?.setAttribute('value', value)
}
