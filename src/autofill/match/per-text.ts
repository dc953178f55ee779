const mostRemembered = 2_000

/** Remembers what was read out of a text: the same text gives the same answer. Forgets everything when it becomes too much. */
export function perText<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const remembered = new Map<string, Answer>()
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined || remembered.has(text)) return known as Answer
    const answer = read(text)
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(text, answer)
    return answer
  }
}
