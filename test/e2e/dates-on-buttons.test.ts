import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'
import { calendar, name, number } from './drawn-calendar'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

describe('a date on a button with a label', () => {
  const button = (label: string) =>
    `${name}${number}<p><label for="d">${label}</label> <button id="d" type="button" aria-haspopup="dialog" aria-expanded="false"><span>Chọn ngày</span></button></p>`

  test('is picked behind it, read from it, and given back by the same day', async () => {
    const { outcomes, state, again, undone, restored } = await pages.fillAndUndo(
      button('Ngày sinh'),
      calendar(`
        Object.defineProperty(d, 'value', { set: (text) => { d.textContent = text || 'Chọn ngày' } })
        const draw = () => {
          grid.innerHTML = '<button type="button" aria-label="Tháng trước">‹</button><b>Tháng ' + month + ' ' + year + '</b><div></div>'
          grid.firstChild.onclick = () => { step(-1); draw() }
          for (const own of days(year, month)) {
            const cell = grid.lastChild.appendChild(document.createElement('button'))
            cell.type = 'button'
            cell.textContent = day(own)
            cell.onclick = () => { take(st.day === text(own) ? null : own); close() }
          }
        }
        state = () => [st.day, grid === undefined]`),
    )
    expect(outcomes.at(-1)).toBe('filled')
    expect(state).toEqual(['12/03/1985', true])
    expect(again.at(-1)).toBe('already-same')
    expect(undone).toEqual([null, true])
    expect(restored).toBe(3)
  })

  test('that opens no calendar stays as it is, and one that asks for no date is none', async () => {
    const script = 'let pressed = 0; d.onclick = () => pressed++; state = () => [d.textContent, pressed > 0]'
    const plain = await pages.fillAndUndo(button('Ngày sinh'), script)
    expect(plain.outcomes.at(-1)).toBe('rejected-by-page')
    expect(plain.state).toEqual(['Chọn ngày', true])
    const other = await pages.fillAndUndo(button('Ảnh chân dung'), script)
    expect(other.outcomes).toEqual(['filled', 'filled'])
    expect(other.state).toEqual(['Chọn ngày', false])
  })
})
