/**
 * Runs in a page: all that stands in it, line by line: the value of every control, also in open shadow roots and frames of
 * the same site, the words that are drawn, and what is open. Two equal answers are one state to a person.
 */
export function shownIn(): string[] {
  const lines: string[] = []
  const isDrawn = (one: Element): boolean =>
    one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && one.getBoundingClientRect().height > 0
  const nameOf = (one: Element): string => [one.tagName, one.id, one.getAttribute('name') ?? ''].join(' ')
  const visit = (root: Document | ShadowRoot): void => {
    for (const one of root.querySelectorAll<HTMLElement>('*')) {
      // A form's boxes may be named like its own properties.
      if (one instanceof HTMLFormElement) continue
      if (one.shadowRoot) visit(one.shadowRoot)
      if (one instanceof HTMLIFrameElement && one.contentDocument) visit(one.contentDocument)
      const own = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue?.trim() ?? '')
      if (own.join('') !== '' && !/^(?:SCRIPT|STYLE|OPTION)$/u.test(one.tagName) && isDrawn(one))
        lines.push(own.join(' '))
      const role = one.getAttribute('role') ?? ''
      const isOpen = one.getAttribute('aria-expanded') === 'true'
      if (isOpen || (/^(?:listbox|dialog|grid)$/u.test(role) && isDrawn(one)))
        lines.push(`open: ${nameOf(one)} ${role}`)
      if ('checked' in one && /radio|checkbox/u.test(String(Reflect.get(one, 'type'))))
        lines.push(`${nameOf(one)} ${String(one.checked)}`)
      else if (/^(?:INPUT|SELECT|TEXTAREA)$/u.test(one.tagName) && one.getAttribute('type') !== 'hidden')
        lines.push(`${nameOf(one)} ${String(Reflect.get(one, 'value'))}`)
      else if (one.isContentEditable || role === 'checkbox' || role === 'radio')
        lines.push(`${nameOf(one)} ${one.innerText} ${one.ariaChecked ?? ''}`)
    }
  }
  visit(document)
  return lines
}
