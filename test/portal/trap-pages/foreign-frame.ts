import { fieldsetHtml, trapPage } from './receiver-form'

/** What a strange frame tells its parent of: its own boxes, by every way they can change. */
const frameDocument = `<!doctype html><meta charset="utf-8"><style>body{font:14px Arial}</style>
<h3>Thông tin người tiếp nhận</h3>
<p><label>Họ và tên <input id="n"></label> <label>Số định danh cá nhân <input id="c"></label>
<label>Địa chỉ thư điện tử công vụ <input id="e"></label></p>
<script>
  let last = ''
  const tell = () => {
    const now = JSON.stringify([n.value, c.value, e.value])
    if (now !== last) parent.postMessage({ strange: NAME, values: JSON.parse(now) }, '*')
    last = now
  }
  addEventListener('input', tell); addEventListener('change', tell); setInterval(tell, 50); tell()
</script>`

const frames = ['sandboxed', 'dataAddress']
const boxes = ['FullName', 'CitizenId', 'Email']

/** Two frames of other origins that ask for the same things: a sandboxed `srcdoc`, and a `data:` address. */
export const foreignFrame = trapPage({
  page: 'traps/foreign-frame',
  title: 'Hồ sơ với khung của trang khác',
  trap: fieldsetHtml(
    'Khung của trang khác',
    frames
      .map((name) => `<iframe id="${name}" title="Thông tin người tiếp nhận" width="420" height="140"></iframe>`)
      .join(''),
  ),
  arm: (form, model) => {
    for (const frame of frames) {
      for (const box of boxes) model.otherTraps[frame + box] = { initially: '', now: '' }
      const element = form.querySelector<HTMLIFrameElement>(`#${frame}`)
      if (element === null) throw new Error(`no frame ${frame}`)
      const text = frameDocument.replace('NAME', JSON.stringify(frame))
      if (frame === 'dataAddress') element.src = `data:text/html;charset=utf-8,${encodeURIComponent(text)}`
      else {
        element.setAttribute('sandbox', 'allow-scripts')
        element.srcdoc = text
      }
    }
    const hear = ({ data }: MessageEvent<{ strange?: string; values?: string[] }>): void => {
      for (const [at, now] of (data.values ?? []).entries()) {
        model.otherTraps[`${data.strange ?? ''}${boxes[at] ?? ''}`] = { initially: '', now }
      }
      if (data.strange !== undefined && !model.events.includes(data.strange)) model.events.push(data.strange)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  },
})
