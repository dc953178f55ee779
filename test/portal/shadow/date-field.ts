import { escapeHtml } from '../toolkit-field'
import { boxStyle, tellValue } from './tell-value'

// The day the calendar opens on; a fixed one, so that the same steps always lead to the same day.
const firstMonth = Date.UTC(2026, 2, 1)

/** A read-only box with a button that opens a calendar dialog after the ARIA practices: the day is picked, not typed. */
class DateField extends HTMLElement {
  #shown = new Date(firstMonth)

  connectedCallback(): void {
    const words = escapeHtml(this.getAttribute('words') ?? '')
    const root = this.attachShadow({ mode: 'open' })
    const step = (id: string, label: string, sign: string): string =>
      `<button type="button" id="${id}" aria-label="${label}">${sign}</button>`
    root.innerHTML = `${boxStyle}<style>
        .line { display: flex } [role=dialog] { position: absolute; z-index: 9; padding: 8px; border: 1px solid #7a8ca0;
          background: #fff } td, th { width: 32px; text-align: center; cursor: pointer }
      </style><label for="box">${words}</label><div class="line">
        <input id="box" readonly placeholder="dd/mm/yyyy" aria-haspopup="dialog">
        <button type="button" id="open" aria-label="Chọn ngày" aria-haspopup="dialog" aria-controls="dialog">▾</button>
      </div><div id="dialog" role="dialog" aria-modal="true" aria-label="Chọn ngày" hidden><div>
        ${step('prev-year', 'Năm trước', '«')}${step('prev-month', 'Tháng trước', '‹')}
        <span id="month" aria-live="polite"></span>
        ${step('next-month', 'Tháng sau', '›')}${step('next-year', 'Năm sau', '»')}</div>
        <table role="grid" aria-labelledby="month"><thead><tr>${['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'CN']
          .map((day) => `<th scope="col">${day}</th>`)
          .join('')}</tr></thead><tbody></tbody></table></div>`
    const steps = { 'prev-year': -12, 'prev-month': -1, 'next-month': 1, 'next-year': 12 }
    for (const [id, months] of Object.entries(steps)) this.#on(`#${id}`, () => this.#show(months))
    for (const opener of ['#open', '#box']) this.#on(opener, () => this.#toggle(true))
    this.#on('tbody', ({ target }) => {
      const iso = target instanceof HTMLElement ? target.dataset['date'] : undefined
      if (iso !== undefined) this.#pick(iso)
    })
    this.#part('#dialog').addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#toggle(false)
    })
  }

  #part(selector: string): HTMLElement {
    const found = this.shadowRoot?.querySelector<HTMLElement>(selector)
    if (found == null) throw new Error(`the calendar has no ${selector}`)
    return found
  }

  #on(selector: string, act: (event: Event) => void): void {
    this.#part(selector).addEventListener('click', act)
  }

  #toggle(isOpen: boolean): void {
    this.#part('#dialog').hidden = !isOpen
    if (isOpen) this.#show(0)
    else this.#part('#open').focus()
  }

  #show(months: number): void {
    this.#shown.setUTCMonth(this.#shown.getUTCMonth() + months)
    const [year, month] = [this.#shown.getUTCFullYear(), this.#shown.getUTCMonth()]
    this.#part('#month').textContent = `Tháng ${month + 1} năm ${year}`
    const first = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const cells = Array.from({ length: 42 }, (_, at) => {
      const day = at - first + 1
      if (day < 1 || day > last) return '<td></td>'
      const iso = new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
      return `<td role="gridcell" tabindex="${day === 1 ? 0 : -1}" data-date="${iso}">${day}</td>`
    })
    const weeks = Array.from({ length: 6 }, (_, week) => `<tr>${cells.slice(week * 7, week * 7 + 7).join('')}</tr>`)
    this.#part('tbody').innerHTML = weeks.join('')
  }

  #pick(iso: string): void {
    ;(this.#part('#box') as HTMLInputElement).value = iso.split('-').reverse().join('/')
    tellValue(this, iso)
    this.#toggle(false)
  }
}

/** Defines the calendar field. */
export function defineDateField(): void {
  customElements.define('x-date', DateField)
}
