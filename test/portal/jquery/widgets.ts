import 'bootstrap-datepicker'
import 'bootstrap-datepicker/dist/locales/bootstrap-datepicker.vi.min.js'
import 'bootstrap-datepicker/dist/css/bootstrap-datepicker3.css'
import Cleave from 'cleave.js'
import IMask from 'imask'
import Inputmask from 'inputmask'
import $ from 'jquery'
import select2 from 'select2'
import 'select2/dist/css/select2.css'
import type { Choice } from '../form'

const answerDelayMs = 350
// As a CommonJS module select2 is a function that adds itself to the jQuery it is given.
const addSelect2 = select2 as unknown as (root: Window, jquery: JQueryStatic) => void
addSelect2(window, $)

/** select2 over options that are all there; `store` gets the chosen value, '' when cleared. */
export function choosable(select: HTMLSelectElement, store: (value: string) => void): void {
  const box = $(select)
  box.select2({ width: '100%', placeholder: 'Chọn', allowClear: true })
  box.on('change', () => store(box.select2('data')[0]?.id ?? ''))
}

/** select2 that asks for its options at every letter; the answer comes from this page, a while later. */
export function searchable(select: HTMLSelectElement, choices: Choice[], store: (value: string) => void): void {
  const box = $(select)
  box.select2({
    width: '100%',
    placeholder: 'Gõ để tìm',
    minimumInputLength: 1,
    ajax: {
      delay: 50,
      transport: (settings, succeed) => {
        const { term = '' } = settings.data as { term?: string }
        const found = choices.filter(({ text }) => text.toLowerCase().includes(term.toLowerCase()))
        const results = found.map(({ value, text }) => ({ id: value, text }))
        window.setTimeout(() => succeed({ results }), answerDelayMs)
      },
    },
  })
  box.on('change', () => store(box.select2('data')[0]?.id ?? ''))
}

/**
 * bootstrap-datepicker; `store` gets the picker's own date as ISO, not the box's text. A `change` alone makes the page
 * ask the picker, who has not read the box: it reads it on keys.
 */
export function pickableDate(input: HTMLInputElement, store: (iso: string) => void): void {
  const box = $(input)
  box.datepicker({ format: 'dd/mm/yyyy', language: 'vi', autoclose: true, todayHighlight: true })
  box.on('changeDate clearDate change hide', () => {
    const date = box.datepicker('getDate') as Date | null
    const two = (part: number): string => String(part).padStart(2, '0')
    store(date === null ? '' : `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
  })
}

/** Inputmask; `store` gets what the mask holds without its separators. */
export function inputMasked(input: HTMLInputElement, mask: string, store: (unmasked: string) => void): void {
  new Inputmask({ mask, placeholder: '_', showMaskOnHover: false }).mask(input)
  $(input).on('input change keyup blur', () => store(input.inputmask?.unmaskedvalue() ?? ''))
}

/** IMask; `store` gets the mask's own unmasked value each time it accepts something. */
export function iMasked(input: HTMLInputElement, mask: string, store: (unmasked: string) => void): void {
  const masked = IMask(input, { mask })
  masked.on('accept', () => store(masked.unmaskedValue))
}

/** Cleave with blocks of digits; `store` gets its raw value. */
export function cleaved(input: HTMLInputElement, blocks: number[], store: (raw: string) => void): void {
  new Cleave(input, {
    blocks,
    delimiter: '.',
    numericOnly: true,
    onValueChanged: (event: { target: { rawValue: string } }) => store(event.target.rawValue),
  })
}
