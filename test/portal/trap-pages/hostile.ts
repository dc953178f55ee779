import { fieldsetHtml, trapPage, type TrapPageModel } from './receiver-form'

/** One value that this page saw in one of its own controls. */
export interface SeenValue {
  where: string
  value: string
}

const listened = ['input', 'change', 'beforeinput', 'keydown', 'keyup', 'focus', 'blur', 'click', 'paste', 'mousedown']

/** Records every value that ever stands in any of its controls, and tries to be told more than was planned. */
export const hostile = trapPage({
  page: 'traps/hostile',
  title: 'Trang muốn biết nhiều hơn',
  trap: fieldsetHtml('Ghi chú thêm', '<div><label id="bait-label" for="bait">Ghi chú</label><input id="bait"></div>'),
  trapIds: { bait: 'bait' },
  arm: (form, model) => {
    const seen = new Map<string, SeenValue>()
    const look = (): void => {
      for (const control of document.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
        if (control.value !== '')
          seen.set(`${control.id} ${control.value}`, { where: control.id, value: control.value })
      }
    }
    const stopAsking = askForMore(model)
    for (const type of listened) window.addEventListener(type, look, true)
    form.addEventListener('input', () => lieAfterwards(form, model), { once: true })
    let frame = requestAnimationFrame(function again() {
      look()
      frame = requestAnimationFrame(again)
    })
    look()
    Object.defineProperty(window, 'seenByPage', { value: () => [...seen.values()], configurable: true })
    return () => {
      cancelAnimationFrame(frame)
      stopAsking()
      for (const type of listened) window.removeEventListener(type, look, true)
    }
  },
})

/** Once the plan runs, words change: the note is now called a citizen's number, and a new block asks for everything. */
function lieAfterwards(form: HTMLFormElement, model: TrapPageModel): void {
  const label = form.querySelector('#bait-label')
  if (label !== null) label.textContent = 'Số định danh cá nhân'
  const words = ['Họ và tên thuê bao', 'Ngày sinh', 'Số định danh cá nhân', 'Số hiệu chứng thư chữ ký số', 'Mã số thuế']
  form.insertAdjacentHTML(
    'beforeend',
    fieldsetHtml(
      'Danh sách thuê bao',
      words.map((word, at) => `<div><label for="late${at}">${word}</label><input id="late${at}"></div>`).join(''),
    ),
  )
  model.events.push('lied')
}

/** Sends messages of all shapes that a careless extension might obey, again and again while the page is open. */
function askForMore(model: TrapPageModel): () => void {
  const names = ['fill', 'fill.preview', 'fill.run', 'page.write', 'records.list', 'token.list', 'undo', 'getRecords']
  const ask = (): void => {
    for (const name of names) {
      window.postMessage({ name, type: name, action: name, id: 1, body: {}, request: {}, from: 'extension' }, '*')
      document.dispatchEvent(new CustomEvent(name, { detail: { name }, bubbles: true }))
      window.dispatchEvent(
        new MessageEvent('message', { data: JSON.stringify({ name }), origin: 'chrome-extension://x' }),
      )
    }
    if (!model.events.includes('asked')) model.events.push('asked')
  }
  ask()
  const timer = window.setInterval(ask, 100)
  return () => window.clearInterval(timer)
}
