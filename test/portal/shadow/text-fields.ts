import { escapeHtml } from '../toolkit-field'
import { boxStyle, tellValue } from './tell-value'

/** A form-associated element with a box inside; its words stand outside, tied to it by `for`. */
class TextField extends HTMLElement {
  static readonly formAssociated = true
  readonly #internals = this.attachInternals()
  protected readonly root: ShadowRoot

  constructor(mode: ShadowRootMode = 'open') {
    super()
    this.root = this.attachShadow({ mode, delegatesFocus: true })
  }

  connectedCallback(): void {
    this.root.innerHTML = boxStyle + this.inside()
    this.listen()
  }

  /** What stands in the root. */
  protected inside(): string {
    return '<input type="text" part="box">'
  }

  protected listen(): void {
    const box = this.root.querySelector('input')
    box?.addEventListener('input', () => {
      this.#internals.setFormValue(box.value)
      tellValue(this, box.value)
    })
  }
}

/** The same, but nobody sees into its root. */
class ClosedField extends TextField {
  constructor() {
    super('closed')
  }
}

/** The words come from the page, through a slot, into the label inside. */
class SlottedField extends TextField {
  protected override inside(): string {
    return '<label for="box"><slot name="label"></slot></label><input id="box" type="text">'
  }
}

/** Words in one root, the box in another root inside of it. */
class NestedField extends HTMLElement {
  connectedCallback(): void {
    const words = escapeHtml(this.getAttribute('words') ?? '')
    this.attachShadow({ mode: 'open' }).innerHTML = `${boxStyle}<div class="label">${words}</div><x-text></x-text>`
  }
}

/** Text that is edited in place: no box at all. `role` says textbox, or nothing when the page wants it so. */
class EditableField extends HTMLElement {
  connectedCallback(): void {
    const role = this.hasAttribute('plain') ? '' : 'role="textbox" aria-labelledby="words"'
    const words = escapeHtml(this.getAttribute('words') ?? '')
    const root = this.attachShadow({ mode: 'open' })
    root.innerHTML = `${boxStyle}<div class="label" id="words">${words}</div><div contenteditable="true" ${role}></div>`
    const text = root.querySelector<HTMLElement>('[contenteditable]')
    text?.addEventListener('input', () => tellValue(this, text.innerText.trim()))
  }
}

/** Defines the elements whose text is typed. */
export function defineTextFields(): void {
  customElements.define('x-text', TextField)
  customElements.define('x-closed', ClosedField)
  customElements.define('x-slotted', SlottedField)
  customElements.define('x-nested', NestedField)
  customElements.define('x-editable', EditableField)
}
