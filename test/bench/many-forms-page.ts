import { readFileSync } from 'node:fs'
import { fields, type FieldKey } from '../../src/fields'
import { corpusFile } from '../autofill/match/label-corpus'

/** One field of a page that is measured: what a form writes beside it, and our key for it where there is one. */
interface FormField {
  readonly form: string
  readonly tag: string
  readonly type: string
  readonly label: string
  readonly placeholder: string
  readonly name: string
  readonly key: string
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;')
}

function control(field: FormField, id: string, more = ''): string {
  const text = field.placeholder === '' ? '' : ` placeholder="${escaped(field.placeholder)}"`
  const own = `id="${id}" name="${escaped(field.name)}" data-key="${field.key}" ${more}`
  if (field.tag === 'textarea') return `<textarea ${own}${text}></textarea>`
  if (field.tag === 'select') return `<select ${own}><option value="">Chọn</option><option>Một</option></select>`
  return `<input type="${field.type === '' ? 'text' : field.type}" ${own}${text}>`
}

type Markup = (all: readonly FormField[], idOf: (place: number) => string) => string

function eachField(draw: (label: string, field: FormField, id: string) => string): Markup {
  return (all, idOf) => all.map((field, place) => draw(escaped(field.label), field, idOf(place))).join('')
}

/** How forms are built: words bound by `for`, around the box, in a cell, above, floating, by ARIA only, in a grid, in a list. */
const markups: readonly Markup[] = [
  eachField((label, field, id) => `<p><label for="${id}">${label}</label> ${control(field, id)}</p>`),
  eachField((label, field, id) => `<p><label>${label}: ${control(field, id)}</label></p>`),
  (all, idOf) =>
    `<table>${eachField((label, field, id) => `<tr><td>${label} <b>*</b></td><td>${control(field, id)}</td></tr>`)(all, idOf)}</table>`,
  eachField(
    (label, field, id) => `<div class="row"><div class="words">${label}</div><div>${control(field, id)}</div></div>`,
  ),
  eachField(
    (label, field, id) => `<div class="floating">${control(field, id)}<label for="${id}">${label}</label></div>`,
  ),
  eachField((label, field, id) => `<div>${control(field, id, `aria-label="${label}"`)}</div>`),
  (all, idOf) =>
    `<div class="grid">${eachField((label, field, id) => `<div class="item"><span>${label}</span><span class="box">${control(field, id)}</span></div>`)(all, idOf)}</div>`,
  (all, idOf) =>
    `<table><thead><tr>${all.map(({ label }) => `<th>${escaped(label)}</th>`).join('')}</tr></thead><tbody><tr>${all.map((field, place) => `<td>${control(field, idOf(place))}</td>`).join('')}</tr></tbody></table>`,
]

const style =
  'body{font:15px sans-serif;margin:1em}.row{display:flex;gap:1em}.words{width:20em}.floating{position:relative;margin:1em 0}.floating label{position:absolute;left:4px;top:2px}.grid{display:grid;grid-template-columns:1fr 1fr;gap:8px}.item span{display:block}'

function fromCorpus(file: string): FormField[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((row) => /^form-\d+$/u.test(row[0] ?? ''))
    .map(([form = '', , tag = '', type = '', label = '', placeholder = '', name = '', key = '']) => ({
      form,
      tag,
      type,
      label,
      placeholder,
      name,
      key,
    }))
}

/** Without the corpus: forms made of our own labels. */
function fromKeys(): FormField[] {
  const keys = Object.keys(fields) as FieldKey[]
  return Array.from({ length: 12 }, (_one, form) =>
    keys.slice(0, 26).map((key) => ({
      form: `form-${form}`,
      tag: 'input',
      type: 'text',
      label: fields[key].label,
      placeholder: '',
      name: `f${form}-${key}`,
      key,
    })),
  ).flat()
}

function formsOf(all: readonly FormField[]): FormField[][] {
  const forms = new Map<string, FormField[]>()
  for (const field of all) forms.set(field.form, [...(forms.get(field.form) ?? []), field])
  return [...forms.values()]
}

/** Takes fields from every form in turn, the same share of each, so that no single form decides. */
function share(forms: readonly (readonly FormField[])[], count: number): FormField[][] {
  const taken = forms.map((): FormField[] => [])
  const most = Math.max(...forms.map(({ length }) => length))
  let left = count
  for (let place = 0; place < most; place++)
    forms.forEach((form, at) => {
      const field = form[place]
      if (field && left-- > 0) taken[at]?.push(field)
    })
  return taken.filter(({ length }) => length > 0)
}

/** A page of so many fields made of the labels of many real forms, each form in another markup under its own heading. */
export function manyFormsPage(count: number): string {
  const file = corpusFile()
  const forms = share(formsOf(file === undefined ? fromKeys() : fromCorpus(file)), count)
  const parts = forms.map((all, form) => {
    const markup = markups[form % markups.length] ?? eachField(() => '')
    return `<section><h2>Phần ${form + 1}. Thông tin đăng ký</h2><form>${markup(all, (place) => `c${form}_${place}`)}</form></section>`
  })
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${count} ô</title><style>${style}</style><main>${parts.join('')}</main></html>`
}
