import { isoFromTyped } from '../form'
import type { FieldValues } from '../state'

// Section 1 of shadow/mau-01 lives in a frame of the same origin, with labels of the ordinary kind.
const fields: [key: string, label: string, required?: true][] = [
  ['fullName', '1.1. Họ và tên người tiếp nhận', true],
  ['citizenId', '1.2. Số thẻ căn cước/Số định danh', true],
  ['citizenIdIssueDate', '1.3. Ngày cấp (ngày/tháng/năm)'],
  ['citizenIdIssuePlace', '1.4. Nơi cấp'],
  ['position', '1.5. Chức vụ, vị trí công tác'],
  ['mobilePhone', '1.6. Điện thoại di động', true],
  ['email', '1.7. Địa chỉ email công vụ', true],
  ['address', '1.8. Địa chỉ cơ quan nhận thiết bị'],
]

const model: FieldValues = Object.fromEntries(fields.map(([key]) => [key, '']))
const box = (label: string, at: number, isRequired: boolean): string =>
  `<div><label for="s1_${at}">${label}${isRequired ? ' (*)' : ''}</label><input id="s1_${at}" type="text"></div>`
document.body.innerHTML = `<div class="plain"><h2>1. Thông tin người tiếp nhận chứng thư chữ ký số</h2><div class="form-grid">${fields
  .map(([, label, required], at) => box(label, at, required === true))
  .join('')}</div></div>`
document.body.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return
  const key = fields[Number(target.id.slice(3))]?.[0] ?? ''
  model[key] = key === 'citizenIdIssueDate' ? (isoFromTyped(target.value) ?? target.value) : target.value
})
Object.defineProperty(window, 'receiverModel', { value: () => ({ ...model }) })
document.body.dataset['ready'] = 'section'
