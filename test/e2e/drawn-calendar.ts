/** Pages with a box for a date `#d`, and a calendar written down in a test: what the tests of dates share. */

/** A box for a name, `#n`. */
export const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'
/** A box for a number, `#c`. */
export const number = '<p><label for="c">Số CCCD</label> <input id="c"></p>'

/** A calendar of its own beside `#d`; `draw` fills it for `year` and `month`, `give` takes a day. */
export const calendar = (more: string) => `
  const st = { day: null }
  let year = 1986, month = 2, grid, shown = [1986, 2]
  const text = (own) => String(own.getDate()).padStart(2, '0') + '/' + String(own.getMonth() + 1).padStart(2, '0') + '/' + own.getFullYear()
  const take = (own) => { st.day = own && text(own); d.value = st.day ?? '' }
  const close = () => { grid?.remove(); grid = undefined }
  const day = (own) => text(own).slice(0, 2).replace(/^0/, '')
  const days = (of, at) => Array.from({ length: new Date(of, at, 0).getDate() }, (_one, place) => new Date(of, at - 1, place + 1))
  d.onclick = () => {
    if (grid) return
    grid = document.createElement('div')
    grid.setAttribute('role', 'dialog')
    grid.style.width = '300px'
    d.after(grid)
    draw()
  }
  d.onkeydown = (event) => { if (event.key === 'Escape') close() }
  const step = (by) => { month += by; if (month < 1) { month = 12; year-- } if (month > 12) { month = 1; year++ } }
  ${more}`

/** A calendar that shows its month with arrows of no button at all; `more` tells when it opens. */
export const arrows = (more: string) =>
  calendar(`
    const draw = () => {
      grid.className = 'my-datepicker'
      grid.innerHTML = '<div><div data-action="prev">‹</div><b>Tháng ' + month + ' ' + year + '</b><div data-action="next">›</div></div><div></div>'
      const [before, after] = grid.querySelectorAll('[data-action]')
      before.onclick = () => { step(-1); draw() }
      after.onclick = () => { step(1); draw() }
      for (const own of days(year, month)) {
        const cell = grid.lastChild.appendChild(document.createElement('span'))
        cell.style.display = 'inline-block'
        cell.className = text(own) === st.day ? 'day active' : 'day'
        cell.textContent = day(own)
        cell.onclick = () => { take(own); close() }
      }
    }
    ${more}
    state = () => [st.day, d.value, grid === undefined]`)
