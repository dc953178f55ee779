type Attributes = Record<string, string | number | boolean | undefined>

/** Builds one element: `true` writes a bare attribute, `false` and undefined write none. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}

/** A label's text, with the red star of required fields where the site marks it so. */
export function labelText(text: string, isRequired = false): (Node | string)[] {
  return isRequired ? [text, ' ', element('span', { class: 'star' }, '(*)')] : [text]
}
