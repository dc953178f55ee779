import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'
import { arrows, calendar, name, number } from './drawn-calendar'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

describe('calendars', () => {
  test('a chosen day that says its number twice does not make twelve days into months', async () => {
    const { outcomes, state, again } = await pages.fillAndUndo(
      `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" aria-haspopup="dialog"></p>`,
      calendar(`
        year = 1985; month = 3
        const draw = () => {
          grid.innerHTML = '<b>Tháng ' + month + '</b> <b>' + year + '</b><div></div>'
          for (const own of days(year, month)) {
            const cell = grid.lastChild.appendChild(document.createElement('button'))
            cell.type = 'button'
            cell.innerHTML = day(own) + (own.getDate() === 12 ? '<i>12</i>' : '')
            cell.onclick = () => { take(own); close() }
          }
        }
        state = () => [st.day, grid === undefined]`),
    )
    expect(outcomes.at(-1)).toBe('filled')
    expect(state).toEqual(['12/03/1985', true])
    expect(again.at(-1)).toBe('already-same')
  })

  test('a chosen day whose cell says its number once more for screen readers, beside the day itself', async () => {
    const { outcomes, state } = await pages.fillAndUndo(
      `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" aria-haspopup="dialog"></p>`,
      calendar(`
        year = 1985; month = 3
        let row7
        const draw = () => {
          grid.innerHTML = '<b>Tháng ' + month + '</b> <b>' + year + '</b><table></table>'
          for (const own of days(year, month)) {
            const row = own.getDate() % 7 === 1 ? grid.lastChild.insertRow() : row7
            const cell = row.insertCell()
            row7 = row
            cell.innerHTML = '<span>' + day(own) + '</span>' + (own.getDate() === 12 ? '<div>12</div>' : '')
            cell.firstChild.onclick = () => { take(own); close() }
          }
        }
        state = () => [st.day, grid === undefined]`),
    )
    expect(outcomes.at(-1)).toBe('filled')
    expect(state).toEqual(['12/03/1985', true])
  })

  test('pictures for arrows that tell the year by one letter, over a box that takes no typing', async () => {
    const { outcomes, state } = await pages.fillAndUndo(
      `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" readonly></p>`,
      calendar(`
        year = 2026; month = 11
        const draw = () => {
          grid.innerHTML = '<p><i class="x-icon x-prev-y">\ue65a</i><i class="x-icon x-prev-m">\ue603</i><b>' + month + '/' + year + '</b><i class="x-icon x-next-m">\ue602</i><i class="x-icon x-next-y">\ue65b</i></p><div></div>'
          for (const [part, by] of [['prev-y', -12], ['prev-m', -1], ['next-m', 1], ['next-y', 12]])
            grid.querySelector('.x-' + part).onclick = () => { for (let at = 0; at < Math.abs(by); at++) step(Math.sign(by)); draw() }
          for (const own of days(year, month)) {
            const cell = grid.lastChild.appendChild(document.createElement('button'))
            cell.type = 'button'
            cell.textContent = day(own)
            cell.onclick = () => { take(own); close() }
          }
        }
        state = () => [st.day, d.value, grid === undefined]`),
    )
    expect(outcomes.at(-1)).toBe('filled')
    expect(state).toEqual(['12/03/1985', '12/03/1985', true])
  })

  test('a box that reads the month first: the day is picked in its calendar, whose arrows are called off by their looks alone', async () => {
    const { outcomes, state, undone } = await pages.fillAndUndo(
      `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" aria-haspopup="dialog"></p>`,
      calendar(`
        d.oninput = () => {
          const [m, own, y] = d.value.split('/').map(Number)
          st.day = d.value === '' ? null : text(new Date(y, m - 1, own))
          if (st.day) [year, month] = [y, m]
        }
        d.onchange = () => { d.value = st.day ?? '' }
        const draw = () => {
          grid.innerHTML = '<button type="button" class="prev disabled-interactive"></button><b>Tháng ' + month + '</b> <b>' + year + '</b><button type="button" class="next disabled-interactive" aria-disabled="true"></button><div></div>'
          grid.firstChild.onclick = () => { step(-1); draw() }
          for (const own of days(year, month)) {
            const cell = grid.lastChild.appendChild(document.createElement('button'))
            cell.type = 'button'
            cell.textContent = day(own)
            cell.onclick = () => { take(own); close() }
          }
        }
        state = () => [st.day, d.value, grid === undefined]`),
    )
    expect(outcomes.at(-1)).toBe('filled')
    expect(state).toEqual(['12/03/1985', '12/03/1985', true])
    expect(undone).toEqual([null, '', true])
  })

  test('cells that slide in after the words over them, and a day that is taken by a button', async () => {
    const { outcomes, state } = await pages.fillAndUndo(
      `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" readonly placeholder="DD/MM/YYYY"></p>
       <style>@keyframes slide { from { opacity: .5 } to { opacity: 1 } } .moves { animation: slide .3s }</style>`,
      calendar(`
        let wanted
        const draw = () => {
          grid.innerHTML = '<div class="arrows"><button type="button" aria-label="Tháng trước"></button><b></b><button type="button" aria-label="Tháng sau"></button></div><div></div><p><button type="button">Hủy</button><button type="button">OK</button></p>'
          const [before, after, no, yes] = grid.querySelectorAll('button')
          before.onclick = () => { step(-1); slide() }
          after.onclick = () => { step(1); slide() }
          no.onclick = close
          yes.onclick = () => { if (wanted) take(wanted); close() }
          head()
          cells()
        }
        const head = () => { grid.querySelector('b').textContent = 'Tháng ' + month + ' ' + year }
        const cells = () => {
          const box = grid.children[1]
          box.replaceChildren()
          const [of, at] = [year, month]
          for (const own of days(of, at)) {
            const cell = box.appendChild(document.createElement('button'))
            cell.type = 'button'
            cell.textContent = day(own)
            cell.onclick = () => { wanted = own }
          }
        }
        const slide = () => {
          head()
          const box = grid.children[1]
          box.className = 'moves'
          box.onanimationend = () => { box.className = ''; cells() }
        }
        state = () => [st.day, grid === undefined]`),
    )
    expect(outcomes.at(-1)).toBe('filled')
    expect(state).toEqual(['12/03/1985', true])
  })

  test('pages of months beside the one that is seen', async () => {
    const { outcomes, state } = await pages.fillAndUndo(
      `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" readonly aria-haspopup="dialog"></p>`,
      calendar(`
        year = 1985; month = 3
        const draw = () => {
          grid.style.cssText = 'width:300px;overflow:hidden;position:relative;height:200px'
          grid.innerHTML = '<b>Tháng ' + month + ' ' + year + '</b>'
          for (const by of [-1, 0, 1]) {
            const box = grid.appendChild(document.createElement('div'))
            box.style.cssText = 'position:absolute;top:30px;width:300px;left:' + by * 300 + 'px'
            for (const own of days(year, month + by)) {
              const cell = box.appendChild(document.createElement('button'))
              cell.type = 'button'
              cell.textContent = day(own)
              cell.onclick = () => { take(own); close() }
            }
          }
        }
        state = () => st.day`),
    )
    expect(outcomes.at(-1)).toBe('filled')
    expect(state).toBe('12/03/1985')
  })

  test('what is typed beside a calendar that offers no such day is taken back', async () => {
    const { outcomes, state } = await pages.fillAndUndo(
      `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" aria-haspopup="dialog"></p>`,
      calendar(`
        year = 2020; month = 1
        const draw = () => {
          grid.innerHTML = '<b>Tháng ' + month + ' ' + year + '</b>'
          for (const own of days(year, month)) {
            const cell = grid.appendChild(document.createElement('button'))
            cell.type = 'button'
            cell.textContent = day(own)
            cell.onclick = () => { take(own); close() }
          }
        }
        state = () => [st.day, d.value]`),
    )
    expect(outcomes.at(-1)).toBe('rejected-by-page')
    expect(state).toEqual([null, ''])
  })
})

test('a box that takes no typing and tells of its calendar by its label alone', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" readonly></p>`,
    arrows('year = 1985; month = 5; d.addEventListener("blur", close)'),
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual(['12/03/1985', '12/03/1985', true])
})

test('a box that takes no typing and opens nothing is left as it is', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" readonly></p>`,
    'state = () => d.value',
  )
  expect(outcomes.at(-1)).toBe('readonly')
  expect(state).toBe('')
})

test('a calendar that keeps its day when its box is emptied: undoing says that it could not', async () => {
  const { outcomes, undone, restored, failed } = await pages.fillAndUndo(
    `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d"></p>`,
    arrows('year = 1985; month = 3; d.addEventListener("focus", d.onclick); d.addEventListener("blur", close)'),
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(undone).toEqual(['12/03/1985', '', true])
  expect([restored, failed]).toEqual([2, 1])
})

test('a calendar far from the day, whose only buttons go month by month, hears the keys that go year by year', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" readonly placeholder="DD/MM/YYYY"></p>`,
    calendar(`
      let presses = 0
      year = 2026; month = 11
      const draw = () => {
        grid.innerHTML = '<button type="button" class="prev">‹</button><b>Tháng ' + month + '</b> <b>' + year + '</b><div></div>'
        grid.querySelector('.prev').onclick = () => { presses++; step(-1); draw() }
        for (const own of days(year, month)) {
          const cell = grid.lastChild.appendChild(document.createElement('button'))
          cell.type = 'button'
          cell.textContent = day(own)
          cell.onclick = () => { take(own); close() }
        }
      }
      d.addEventListener('keydown', ({ key, ctrlKey }) => {
        if (key !== 'PageUp' || !ctrlKey || !grid) return
        year--
        draw()
      })
      state = () => [st.day, presses < 12]`),
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual(['12/03/1985', true])
})

test('the months of a year beside the days, moved by arrows of their own', async () => {
  const { outcomes, state } = await pages.fillAndUndo(
    `${name}${number}<p><label for="d">Ngày sinh</label> <input id="d" readonly placeholder="DD/MM/YYYY"></p>`,
    calendar(`
      let presses = 0
      year = 2026; month = 11
      let beside = 2026
      const draw = () => {
        const months = Array.from({ length: 12 }, (_one, at) => '<button type="button" class="m">Th ' + (at + 1) + '</button>').join('')
        grid.innerHTML = '<b>Tháng ' + month + ' ' + year + '</b><button type="button" title="Tháng trước">‹</button><div class="g"></div>' +
          '<b>' + beside + '</b><button type="button" title="Năm trước">‹</button><div>' + months + '</div>'
        const [before, yearBefore] = grid.querySelectorAll('[title]')
        before.onclick = () => { presses++; step(-1); draw() }
        yearBefore.onclick = () => { beside--; draw() }
        grid.querySelectorAll('.m').forEach((one, at) => { one.onclick = () => { year = beside; month = at + 1; draw() } })
        for (const own of days(year, month)) {
          const cell = grid.querySelector('.g').appendChild(document.createElement('button'))
          cell.type = 'button'
          cell.textContent = day(own)
          cell.onclick = () => { take(own); close() }
        }
      }
      state = () => [st.day, presses]`),
  )
  expect(outcomes.at(-1)).toBe('filled')
  expect(state).toEqual(['12/03/1985', 0])
})
