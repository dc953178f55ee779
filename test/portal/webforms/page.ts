import type { Choice, FormDefinition } from '../form'
import { emptyValues } from '../form'
import type { ShowPage } from '../router'
import { type FieldValues, publishState } from '../state'
import { webformsTrapIds } from '../trap-ids'
import { trapMarkup, type TrapWords } from '../trap-markup'
import { watchTraps } from '../traps'
import { renderControl, takeValue, type WebformsField } from './controls'
import { layoutTable, type WebformsLayout } from './layout'
import { installPostBack, viewState } from './post-back'

/** One page in the WebForms manner. */
export interface WebformsForm extends Pick<
  FormDefinition,
  'page' | 'title' | 'receiverTitle' | 'subjectsTitle' | 'letterTitle'
> {
  grid: string
  initialRows: number
  receiverLayout: WebformsLayout
  letterLayout: WebformsLayout
  traps: TrapWords
  receiver: WebformsField[]
  subjects: WebformsField[]
  letter: WebformsField[]
  /** Keys of two selects of the receiver: the second one's options belong to the first one's value. */
  districts?: { leader: string; follower: string }
}

interface Place {
  field: WebformsField
  model: FieldValues
}

const content = 'ctl00_MainContent_'

/** Shows the form. Its model is what the server knows: it hears of a value by the control's `change`. */
export function webformsPage(form: WebformsForm): ShowPage {
  return (main) => {
    const receiver = emptyValues(form.receiver)
    const letter = emptyValues(form.letter)
    const subjects = Array.from({ length: form.initialRows }, () => emptyValues(form.subjects))
    const events: string[] = []
    let submits = 0

    const choicesOf = ({ field, model }: Place): Choice[] =>
      field.key === form.districts?.follower ? districtsOf(String(model[form.districts.leader])) : (field.choices ?? [])
    const control = (place: Place, id: string): string => renderControl(place.field, id, place.model, choicesOf(place))
    const block = (fields: WebformsField[], model: FieldValues, layout: WebformsLayout): string =>
      layoutTable(
        fields.map((field) => ({ words: field.label, control: control({ field, model }, content + field.id) })),
        layout,
      )
    const panels: Record<string, () => string> = {
      upReceiver: () => block(form.receiver, receiver, form.receiverLayout),
      upGrid: () => gridView(form, subjects, control),
    }

    main.innerHTML = frame(form, panels, block(form.letter, letter, form.letterLayout))
    const formElement = main.querySelector('form')
    if (formElement === null) throw new Error('the page has no form')
    formElement.addEventListener('change', ({ target }) => {
      const place = target instanceof HTMLElement ? locate(form, { receiver, letter, subjects }, target.id) : undefined
      if (place === undefined || !(target instanceof HTMLElement)) return
      takeValue(place.field, target, place.model, choicesOf(place))
      const { leader, follower = '' } = form.districts ?? {}
      if (place.field.key === leader && follower in place.model) place.model[follower] = ''
    })
    formElement.addEventListener('submit', (event) => {
      event.preventDefault()
      submits += 1
      events.push('submit')
    })
    const stopPostBack = installPostBack((target) => {
      if (target.endsWith('lnkThemDong')) {
        events.push('add-row')
        subjects.push(emptyValues(form.subjects))
      }
      const name = target.includes(form.grid) || target.endsWith('lnkThemDong') ? 'upGrid' : 'upReceiver'
      const panel = document.getElementById(content + name)
      if (panel !== null) panel.innerHTML = panels[name]?.() ?? ''
    })

    const traps = watchTraps(webformsTrapIds)
    publishState(() => ({
      ...{ page: form.page, receiver, letter, subjects, editing: null },
      ...{ traps: traps.records(), trapsTouched: traps.touched(), submits, events },
    }))
    main.dataset['ready'] = form.page
    return () => {
      traps.stop()
      stopPostBack()
    }
  }
}

function frame(form: WebformsForm, panels: Record<string, () => string>, letter: string): string {
  const fields = (html: string): string => `<table border="0" width="100%"><tbody><tr>${html}</tr></tbody></table>`
  const traps = trapMarkup(webformsTrapIds, form.traps, (words, box) => `<td>${words}:</td><td>${box}</td>`, 'txt')
  const title = (words: string): string => `<div class="tieude">${words}</div>`
  const panel = (name: string): string => `<div id="${content}${name}">${panels[name]?.() ?? ''}</div>`
  const declaration = traps.confirmation.replace(/<img.*$/, '')
  return `<form method="post" action="./default.aspx" id="aspnetForm" class="aspnet" novalidate>
    ${viewState()}<h1>${form.title}</h1>${title('Tài khoản')}${fields(traps.account)}${traps.honeypot}
    ${title('Cơ quan quản lý trực tiếp')}${fields(traps.licence)}
    ${title(form.receiverTitle)}${panel('upReceiver')}
    ${title(form.subjectsTitle)}${panel('upGrid')}
    <a id="${content}lnkThemDong" href="javascript:__doPostBack('ctl00$MainContent$lnkThemDong','')">Thêm dòng</a>
    ${title(form.letterTitle)}${letter}
    ${title('Xác nhận')}${fields(declaration)}${traps.confirmation.slice(declaration.length)}
    <p><input type="submit" id="${content}btnGui" name="ctl00$MainContent$btnGui" value="Gửi hồ sơ"></p></form>`
}

/** The rows count from ctl02, since ctl01 is the header: so does ASP.NET. */
function rowPrefix(form: WebformsForm, row: number): string {
  return `${content}${form.grid}_ctl${String(row + 2).padStart(2, '0')}_`
}

function gridView(form: WebformsForm, rows: FieldValues[], control: (place: Place, id: string) => string): string {
  const head = ['STT', ...form.subjects.map(({ label }) => label)].map((label) => `<th scope="col">${label}</th>`)
  const body = rows.map((model, row) => {
    const cells = form.subjects.map((field) => `<td>${control({ field, model }, rowPrefix(form, row) + field.id)}</td>`)
    return `<tr><td>${row + 1}</td>${cells.join('')}</tr>`
  })
  return `<div class="table-scroll"><table class="gridview" id="${content}${form.grid}" cellspacing="0" rules="all"><tbody>
    <tr>${head.join('')}</tr>${body.join('')}</tbody></table></div>`
}

function locate(
  form: WebformsForm,
  models: { receiver: FieldValues; letter: FieldValues; subjects: FieldValues[] },
  id: string,
): Place | undefined {
  const places: [WebformsField[], FieldValues, string][] = [
    [form.receiver, models.receiver, content],
    [form.letter, models.letter, content],
    ...models.subjects.map((model, row): [WebformsField[], FieldValues, string] => [
      form.subjects,
      model,
      rowPrefix(form, row),
    ]),
  ]
  for (const [fields, model, prefix] of places) {
    const field = fields.find((one) => prefix + one.id === id)
    if (field !== undefined) return { field, model }
  }
  return undefined
}

/** Districts were abolished on 1/7/2025: these three of every province are invented, and no request asks for them. */
function districtsOf(province: string): Choice[] {
  if (province === '') return []
  return ['Quận Mẫu', 'Huyện Ví Dụ', 'Thị xã Thử'].map((name) => ({ value: name, text: `${name} (${province})` }))
}
