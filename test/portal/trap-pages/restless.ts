import { fieldsetHtml, harmlessFields, receiverHtml, trapBox, trapPage } from './receiver-form'

const changeDelayMs = 50
const revertDelayMs = 30

/** The first input event makes the page render the same fields again after 50 ms: other order, other ids. */
export const reRender = trapPage({
  page: 'traps/re-render',
  title: 'Hồ sơ tự vẽ lại giữa chừng',
  trap: '',
  arm: (form, model) =>
    afterFirstInput(form, () => {
      const block = form.querySelector('.receiver-fields')
      if (block !== null) block.innerHTML = receiverHtml(harmlessFields.toReversed(), '-r2', model.receiver)
      model.events.push('render')
    }),
})

/** The first input event makes the page go elsewhere after 50 ms. */
export const navigate = trapPage({
  page: 'traps/navigate',
  title: 'Hồ sơ chuyển trang giữa chừng',
  trap: '',
  arm: (form) =>
    afterFirstInput(form, () => {
      location.hash = '#/traps/landing'
    }),
})

const landingBoxes: [id: string, label: string][] = [
  ['ln1', 'Họ và tên người tiếp nhận'],
  ['ln2', 'Số định danh cá nhân'],
  ['ln3', 'Số điện thoại di động'],
]

/** Where `traps/navigate` goes: nobody asked for this form to be filled, so all of it is a trap. */
export const landing = trapPage({
  page: 'traps/landing',
  title: 'Trang khác',
  fields: [],
  trap: fieldsetHtml('Người tiếp nhận', landingBoxes.map(([id, label]) => trapBox(id, label)).join('')),
  trapIds: Object.fromEntries(landingBoxes.map(([id]) => [id, id])),
})

/** Changes what is typed: names to capitals, positions cut to 10 letters, numbers taken back after 30 ms. */
export const changes = trapPage({
  page: 'traps/changes',
  title: 'Hồ sơ sửa chữ đã gõ',
  trap: '',
  arm: (form, model) => {
    const timers = new Set<number>()
    const meddle = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement)) return
      const { receiver } = model
      if (target.id === 'p1') receiver['fullName'] = target.value = target.value.toUpperCase()
      if (target.id === 'p4') receiver['position'] = target.value = target.value.slice(0, 10)
      if (target.id !== 'p2') return
      const takeBack = (): void => {
        receiver['citizenId'] = target.value = ''
      }
      timers.add(window.setTimeout(takeBack, revertDelayMs))
    }
    form.addEventListener('input', meddle)
    return () => timers.forEach((timer) => window.clearTimeout(timer))
  },
})

/** Every input event appends another box, without end. */
export const grows = trapPage({
  page: 'traps/grows',
  title: 'Hồ sơ thêm ô mãi',
  trap: fieldsetHtml('Người cùng tiếp nhận', '<div class="more" style="display: contents"></div>'),
  arm: (form, model) => {
    const more = form.querySelector('.more')
    const grow = ({ target }: Event): void => {
      const row = model.subjects[target instanceof HTMLInputElement ? Number(target.dataset['row'] ?? -1) : -1]
      if (row !== undefined && target instanceof HTMLInputElement) row['fullName'] = target.value
      const at = model.subjects.push({ fullName: '' })
      more?.insertAdjacentHTML(
        'beforeend',
        `<div><label for="m${at}">Họ và tên người thứ ${at}</label><input id="m${at}" data-row="${at - 1}"></div>`,
      )
    }
    form.addEventListener('input', grow)
    return () => form.removeEventListener('input', grow)
  },
})

function afterFirstInput(form: HTMLFormElement, act: () => void): () => void {
  let timer = 0
  const start = (): void => {
    timer = window.setTimeout(act, changeDelayMs)
  }
  form.addEventListener('input', start, { once: true })
  return () => window.clearTimeout(timer)
}
