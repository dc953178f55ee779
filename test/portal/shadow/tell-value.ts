/** What a custom element of this page says when its own value is another one. */
export type ValueChanged = CustomEvent<{ value: string }>

/** Tells the page, across all roots, that the element holds `value` now. */
export function tellValue(element: HTMLElement, value: string): void {
  element.dispatchEvent(new CustomEvent('value-changed', { detail: { value }, bubbles: true, composed: true }))
}

/** The look of boxes inside roots, where the page's style sheet doesn't reach. */
export const boxStyle = `<style>
  :host { display: block; position: relative }
  input, [contenteditable] { box-sizing: border-box; width: 100%; min-height: 32px; padding: 4px 8px;
    border: 1px solid #7a8ca0; border-radius: 4px; background: #fff; font: inherit }
  label, .label { display: block; font-weight: 600 }
</style>`
