import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'
import { calendar, name, number } from './drawn-calendar'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

test('a box that tells nobody of its calendar, takes typing, and believes its calendar alone', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d"></p>`,
    calendar(`
      year = 1985; month = 2
      const draw = () => {
        grid.className = 'my-datepicker'
        grid.innerHTML = '<a class="prev">‹</a> <b>Tháng ' + month + ' ' + year + '</b> <a class="next">›</a><div></div>'
        grid.querySelector('.prev').onclick = () => { step(-1); draw() }
        grid.querySelector('.next').onclick = () => { step(1); draw() }
        for (const own of days(year, month)) {
          const cell = grid.lastChild.appendChild(document.createElement('span'))
          cell.style.display = 'inline-block'
          cell.textContent = day(own)
          cell.onclick = () => { take(own); close() }
        }
      }
      d.addEventListener('focus', d.onclick)
      d.addEventListener('blur', () => setTimeout(() => { if (!grid?.matches(':hover')) close() }, 200))
      state = () => [st.day, d.value]`),
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual(['12/03/1985', '12/03/1985'])
  expect(again.at(-1)).toBe('already-same')
})

test('a calendar named by its box alone: what is only typed is not kept, its arrows tell their way by an attribute', async () => {
  const { outcomes, state, again } = await pages.fillAndUndo(
    `${name}${number}<div><label>Ngày sinh</label><div class="x-picker"><input id="d"></div></div>`,
    calendar(`
      year = 1986; month = 5
      const draw = () => {
        grid.innerHTML = '<div><button type="button" data-direction="previous"></button><span><a>' + year + '</a> - <a>' + month + '</a></span><button type="button" data-direction="next"></button></div><div></div>'
        const [before, after] = grid.querySelectorAll('button')
        before.onclick = () => { step(-1); draw() }
        after.onclick = () => { step(1); draw() }
        for (const own of days(year, month)) {
          const cell = grid.lastChild.appendChild(document.createElement('button'))
          cell.type = 'button'
          cell.textContent = day(own)
          cell.onclick = () => { take(own); close() }
        }
      }
      state = () => [st.day, d.value]`),
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual(['12/03/1985', '12/03/1985'])
  expect(again.at(-1)).toBe('already-same')
})

test('a box that calls itself a combobox over a menu, and a date input by a class of the box around it alone', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}${number}<div><label>Ngày sinh</label><div class="x-group x-date-input x-target"><input id="d" role="combobox" aria-haspopup="menu" aria-expanded="false"></div></div>`,
    `d.onchange = () => { d.dataset.model = d.value }
     state = () => d.dataset.model`,
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toBe('12/03/1985')
})

test('a calendar that opened while its box was typed into and stays open: the day is picked in it', async () => {
  const { outcomes, state, undone, failed } = await pages.fillAndUndo(
    `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d"></p>`,
    calendar(`
      year = 1985; month = 3
      const draw = () => {
        grid.className = 'my-datepicker'
        grid.innerHTML = '<b>Tháng ' + month + ' ' + year + '</b><div></div>'
        for (const own of days(year, month)) {
          const cell = grid.lastChild.appendChild(document.createElement('span'))
          cell.style.display = 'inline-block'
          cell.textContent = day(own)
          cell.onclick = () => { take(own); close() }
        }
      }
      d.addEventListener('focus', d.onclick)
      d.oninput = () => { if (d.value === '') st.day = null }
      state = () => [st.day, d.value, grid === undefined]`),
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual(['12/03/1985', '12/03/1985', true])
  expect(undone).toEqual([null, '', true])
  expect(failed).toBe(0)
})

test('a second fill that is refused once more leaves the first one to be undone', async () => {
  const { outcomes, state, undone } = await pages.fillAndUndo(
    `${name}${number}`,
    'c.oninput = () => { c.value = "" }; state = () => [n.value, c.value]',
    'twice',
  )
  expect(outcomes).toEqual(['filled', 'rejected-by-page'])
  expect(state).toEqual(['Trần Văn Thử', ''])
  expect(undone).toEqual(['', ''])
})

describe('what comes after a box was emptied', () => {
  test('the date that is drawn once more when the keyboard has left is told as one that is not undone', async () => {
    const { restored, failed, undone } = await pages.fillAndUndo(
      `${name}<p><label for="d">Ngày sinh</label> <input id="d"></p>`,
      `let model = ''
       d.oninput = () => { if (d.value !== '') model = d.value }
       d.onblur = () => setTimeout(() => { d.value = model }, 20)
       state = () => [model, d.value]`,
    )
    expect({ restored, failed }).toEqual({ restored: 1, failed: 1 })
    expect(undone).toEqual(['12/03/1985', '12/03/1985'])
  })

  test('a calendar that opens late does not stay over the page', async () => {
    const { outcomes, undone, failed } = await pages.fillAndUndo(
      `${name}<p><label for="d">Ngày sinh</label> <input id="d" class="datepicker"></p>`,
      calendar(`
        d.onclick = undefined
        year = 1985; month = 3
        const draw = () => {
          grid.innerHTML = '<b>Tháng ' + month + '</b> <b>' + year + '</b><div></div>'
          for (const own of days(year, month)) {
            const cell = grid.lastChild.appendChild(document.createElement('button'))
            cell.type = 'button'
            cell.textContent = day(own)
            cell.onclick = () => { take(own); close() }
          }
        }
        const open = () => {
          if (grid) return
          grid = document.createElement('div')
          grid.className = 'calendar-popup'
          grid.style.width = '300px'
          d.after(grid)
          draw()
        }
        let closedMs = -1e6
        d.onfocus = () => setTimeout(open, performance.now() - closedMs < 1500 ? 200 : 0)
        d.oninput = () => { st.day = d.value === '' ? null : st.day }
        d.onkeydown = (event) => { if (event.key === 'Escape' || event.key === 'Tab') { close(); closedMs = performance.now() } }
        state = () => [st.day, grid === undefined]`),
    )
    expect(outcomes).toEqual(['filled', 'filled'])
    expect(failed).toBe(0)
    expect(undone).toEqual([null, true])
  })
})
