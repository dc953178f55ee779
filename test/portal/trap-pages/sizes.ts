import type { HarmlessField } from './receiver-form'
import { trapPage } from './receiver-form'

const rows = 500
const columns: [key: string, label: string][] = [
  ['fullName', 'Họ và tên'],
  ['dateOfBirth', 'Ngày sinh'],
  ['citizenId', 'Số định danh cá nhân'],
  ['citizenIdIssueDate', 'Ngày cấp'],
  ['citizenIdIssuePlace', 'Nơi cấp'],
  ['email', 'Địa chỉ thư điện tử công vụ'],
  ['organisationName', 'Tên cơ quan, tổ chức công tác'],
  ['province', 'Tỉnh/Thành phố'],
  ['position', 'Chức vụ'],
  ['mobilePhone', 'Số điện thoại di động'],
]

/** A table of 500 rows and 10 columns: 5,000 boxes. */
export const many = trapPage({
  page: 'traps/many',
  title: 'Hồ sơ 5.000 ô',
  trap: `<fieldset><legend>Danh sách thuê bao</legend><table class="subject-table"><thead><tr><th>STT</th>${columns
    .map(([, label]) => `<th>${label}</th>`)
    .join(
      '',
    )}</tr></thead><tbody>${Array.from({ length: rows }, (_, row) => manyRow(row)).join('')}</tbody></table></fieldset>`,
  arm: (form, model) => {
    for (let row = 0; row < rows; row += 1) model.subjects.push({})
    const hear = ({ target }: Event): void => {
      const place = target instanceof HTMLInputElement ? /^s(\d+)_(\d+)$/.exec(target.id) : null
      const column = columns[Number(place?.[2] ?? -1)]
      const subject = model.subjects[Number(place?.[1] ?? -1)]
      if (target instanceof HTMLInputElement && column && subject) subject[column[0]] = target.value
    }
    form.addEventListener('input', hear)
    return () => form.removeEventListener('input', hear)
  },
})

function manyRow(row: number): string {
  const cells = columns.map((_, at) => `<td><input id="s${row}_${at}"></td>`)
  return `<tr><td>${row + 1}</td>${cells.join('')}</tr>`
}

/** Names that hide the form's and the document's own properties, on boxes that are rightly filled. */
const clobbering: HarmlessField[] = [
  { key: 'fullName', label: 'Họ và tên', id: 'attributes' },
  { key: 'citizenId', label: 'Số định danh cá nhân', id: 'parentNode' },
  { key: 'citizenIdIssueDate', label: 'Ngày cấp', id: 'ownerDocument' },
  { key: 'position', label: 'Chức vụ', id: 'children' },
  { key: 'mobilePhone', label: 'Số điện thoại di động', id: 'elements' },
  { key: 'email', label: 'Địa chỉ thư điện tử công vụ', id: 'tagName' },
]
const more = ['getAttribute', 'closest', 'matches', 'getRootNode', 'querySelector', 'contains', 'submit', 'textContent']

/** Clobbered DOM: `form.attributes` is an input here, `document.getElementById` a form, `window.name` what it may. */
export const clobbered = trapPage({
  page: 'traps/clobbered',
  title: 'Hồ sơ với tên ô trùng tên của trình duyệt',
  formAttributes: 'id="querySelectorAll" name="getElementById"',
  fields: clobbering,
  trap:
    more.map((name) => `<input type="hidden" name="${name}">`).join('') +
    '<img name="forms" alt=""><img name="activeElement" alt=""><a id="getComputedStyle"></a><a id="MutationObserver"></a>',
})
