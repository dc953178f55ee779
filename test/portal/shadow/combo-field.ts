import { provincesByName } from '../choices'
import { escapeHtml } from '../toolkit-field'
import { boxStyle, tellValue } from './tell-value'

const optionsDelayMs = 150

/**
 * A combobox with list autocomplete, written after the ARIA practices: what is typed only filters; the value is the
 * option that was chosen, and leaving the box puts its text back. The options are rendered a while after it opened.
 */
class ComboField extends HTMLElement {
  #value = ''
  #active = -1
  #timer = 0

  connectedCallback(): void {
    const words = escapeHtml(this.getAttribute('words') ?? '')
    this.attachShadow({ mode: 'open' }).innerHTML = `${boxStyle}<style>
        ul { position: absolute; z-index: 9; width: 100%; max-height: 180px; margin: 0; padding: 0; overflow: auto;
          border: 1px solid #7a8ca0; background: #fff; list-style: none }
        li { padding: 3px 8px } li[aria-selected=true] { background: #cfe3f7 }
      </style><label for="box">${words}</label>
      <input id="box" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="list">
      <ul id="list" role="listbox" hidden></ul>`
    const box = this.#box()
    box.addEventListener('click', () => this.#open())
    box.addEventListener('input', () => this.#open())
    box.addEventListener('keydown', (event) => this.#press(event))
    box.addEventListener('blur', () => this.#close())
    this.#list().addEventListener('mousedown', (event) => event.preventDefault())
    this.#list().addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.role === 'option') this.#choose(target)
    })
  }

  #box(): HTMLInputElement {
    return this.#part('#box') as HTMLInputElement
  }

  #list(): HTMLElement {
    return this.#part('#list')
  }

  #part(selector: string): HTMLElement {
    const found = this.shadowRoot?.querySelector<HTMLElement>(selector)
    if (found == null) throw new Error(`the combobox has no ${selector}`)
    return found
  }

  #open(): void {
    this.#box().setAttribute('aria-expanded', 'true')
    this.#list().hidden = false
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#render(), optionsDelayMs)
  }

  #render(): void {
    const asked = this.#box().value === this.#value ? '' : this.#box().value.toLowerCase()
    const found = provincesByName.filter(({ text }) => text.toLowerCase().includes(asked))
    this.#active = -1
    this.#list().innerHTML = found
      .map(({ text }, at) => `<li role="option" id="o${at}" aria-selected="${text === this.#value}">${text}</li>`)
      .join('')
  }

  #press(event: KeyboardEvent): void {
    const options = [...this.#list().querySelectorAll<HTMLElement>('[role=option]')]
    if (event.key === 'Escape') this.#close()
    const active = options[this.#active]
    if (event.key === 'Enter' && active !== undefined && !this.#list().hidden) {
      event.preventDefault()
      this.#choose(active)
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (this.#list().hidden) this.#open()
    else this.#active = Math.min(Math.max(this.#active + (event.key === 'ArrowDown' ? 1 : -1), 0), options.length - 1)
    this.#box().setAttribute('aria-activedescendant', `o${this.#active}`)
    for (const [at, option] of options.entries()) option.ariaSelected = String(at === this.#active)
  }

  #choose(option: HTMLElement): void {
    this.#value = option.textContent
    tellValue(this, this.#value)
    this.#close()
  }

  #close(): void {
    window.clearTimeout(this.#timer)
    this.#box().value = this.#value
    this.#box().setAttribute('aria-expanded', 'false')
    this.#box().removeAttribute('aria-activedescendant')
    this.#list().hidden = true
    this.#list().replaceChildren()
  }
}

/** Defines the combobox of provinces. */
export function defineComboField(): void {
  customElements.define('x-combo', ComboField)
}
