import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const page = `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"><title>Đề nghị cấp chứng thư chữ ký số (Mẫu số 01)</title></head>
  <body>
    <fieldset>
      <legend>1. Thông tin người tiếp nhận chứng thư chữ ký số</legend>
      <label for="a1">Họ và tên</label><input id="a1">
      <label for="a2">Số định danh cá nhân</label><input id="a2" disabled>
      <label for="a3">Nơi cấp</label><select id="a3"><option value="">--</option><option>Nơi khác</option></select>
    </fieldset>
    <div id="host"></div>
    <iframe src="frame.html" title="Văn bản"></iframe>
    <script>
      document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML =
        '<fieldset><legend>3. Văn bản đề nghị</legend><label for="s1">Trích yếu</label><input id="s1"></fieldset>'
    </script>
  </body>
</html>`

const frame = `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"></head>
  <body>
    <fieldset>
      <legend>3. Văn bản đề nghị</legend>
      <label for="k1">Số, ký hiệu văn bản</label><input id="k1">
    </fieldset>
  </body>
</html>`

/** A JavaScript expression: what the boxes of the page, of its shadow root and of its frame hold. */
export const ownPageValues = `({
  inPage: document.querySelector('#a1').value,
  inShadow: document.querySelector('#host').shadowRoot.querySelector('input').value,
  inFrame: document.querySelector('iframe').contentDocument.querySelector('input').value,
})`

/** Writes a site of one page, `own.html`: three controls, one more in a shadow root and one in a frame. */
export function writeOwnPage(folder: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'own.html'), page)
  writeFileSync(join(folder, 'frame.html'), frame)
}
