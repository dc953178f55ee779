/** A list of people with two rows and a button that adds one, and an inner scroller. What it holds: `globalThis.rows()`. */
export const listPage = `<!doctype html><meta charset="utf-8"><title>Danh sách thuê bao</title><body>
<h2>Danh sách thuê bao</h2>
<table border="1"><thead><tr><th>STT</th><th>Họ và tên</th><th>Số CCCD</th><th>Thư điện tử công vụ</th></tr></thead>
<tbody></tbody></table>
<button id="them" type="button">Thêm dòng</button>
<script>
const body = document.querySelector('tbody')
const add = () => body.insertAdjacentHTML('beforeend', '<tr><td>' + (body.rows.length + 1) +
  '</td><td><input></td><td><input maxlength="12"></td><td><input></td></tr>')
add(); add()
document.querySelector('#them').addEventListener('click', add)
globalThis.rows = () => [...body.rows].map((row) => [...row.querySelectorAll('input')].map((one) => one.value))
</script>`

/** One form a person: saving keeps it and empties the form. The page takes no e-mail address of one person. */
export const formPage = `<!doctype html><meta charset="utf-8"><title>Từng thuê bao</title><body>
<form><fieldset><legend>Thông tin thuê bao</legend>
<p><label>Họ và tên <input id="ten"></label></p>
<p><label>Số CCCD <input id="so"></label></p>
<p><label>Thư điện tử công vụ <input id="thu"></label></p></fieldset>
<button id="luu" type="button">Lưu và thêm người khác</button></form>
<script>
const saved = []
const inputs = [...document.querySelectorAll('input')]
inputs[2].addEventListener('input', () => { if (inputs[2].value.startsWith('so4@')) inputs[2].value = '' })
document.querySelector('#luu').addEventListener('click', () => {
  saved.push(inputs.map((one) => one.value))
  for (const one of inputs) one.value = ''
})
globalThis.rows = () => saved
globalThis.form = () => inputs.map((one) => one.value)
</script>`
