import { afterAll, beforeAll, expect, test } from 'vitest'
import { startControlPages, type ControlPages } from './control-pages'

let pages: ControlPages

beforeAll(async () => {
  pages = await startControlPages()
})
afterAll(() => pages.stop())

const name = '<p><label for="n">Họ và tên</label> <input id="n"></p>'
const part = (id: string, label: string, most: number, waits: string) =>
  `<span role="spinbutton" contenteditable="true" tabindex="0" id="${id}" aria-label="${label}" aria-valuemin="1" aria-valuemax="${most}" aria-valuetext="Empty">${waits}</span>`
const date = (id: string, label: string, order: readonly ('d' | 'm' | 'y')[] = ['d', 'm', 'y']) => {
  const parts = {
    d: part(`${id}d`, 'Day', 31, 'dd'),
    m: part(`${id}m`, 'Month', 12, 'mm'),
    y: part(`${id}y`, 'Year', 9999, 'yyyy'),
  }
  const drawn = order.map((one) => parts[one]).join('<i>/</i>')
  return `<div><span id="${id}l">${label}</span><div role="group" id="${id}" aria-labelledby="${id}l">${drawn}<input id="${id}i" aria-hidden="true" tabindex="-1" style="width:20px;opacity:0"></div></div>`
}

/** The page's own date: `put` takes a number or nothing for one part, and draws. */
const model = `
  const st = {}
  const draw = (id, part, number) => {
    const own = st[id] ??= {}
    own[part] = number
    const one = document.getElementById(id + part)
    one.textContent = number === undefined ? { d: 'dd', m: 'mm', y: 'yyyy' }[part] : String(number).padStart(part === 'y' ? 4 : 2, '0')
    one.setAttribute('aria-valuetext', number === undefined ? 'Empty' : String(number))
    if (number === undefined) one.removeAttribute('aria-valuenow')
    else one.setAttribute('aria-valuenow', number)
    const isWhole = own.d && own.m && own.y > 999
    own.whole = isWhole ? [own.y, own.m, own.d].join('-') : null
    document.getElementById(id + 'i').value = own.whole ?? ''
  }
  const type = (id, part, digit) => {
    const next = Number(String(st[id]?.[part] ?? '') + digit)
    draw(id, part, next > { d: 31, m: 12, y: 9999 }[part] ? Number(digit) : next)
  }
  const whole = () => Object.fromEntries(Object.entries(st).map(([id, one]) => [id, one.whole]))`

test('a date in segments that follow what is about to be typed, digit by digit', async () => {
  const { outcomes, state, again, undone } = await pages.fillAndUndo(
    name + date('b', 'Ngày sinh'),
    `${model}
     for (const part of 'dmy') {
       const one = document.getElementById('b' + part)
       one.addEventListener('beforeinput', (event) => { event.preventDefault(); if (event.data) type('b', part, event.data) })
       one.addEventListener('keydown', (event) => {
         if (event.key !== 'Backspace') return
         event.preventDefault()
         const left = String(st.b?.[part] ?? '').slice(0, -1)
         draw('b', part, left === '' ? undefined : Number(left))
       })
     }
     state = () => [whole().b ?? null, b.innerText.replace(/\\s/g, '')]`,
  )
  expect(outcomes.filter((one) => one !== 'hidden')).toEqual(['filled', 'filled'])
  expect(state).toEqual(['1985-3-12', '12/03/1985'])
  expect(again.filter((one) => one !== 'hidden')).toEqual(['already-same', 'already-same'])
  expect(undone).toEqual([null, 'dd/mm/yyyy'])
})

test('a date in segments, the month first, that read what was typed and empty by one key', async () => {
  const { outcomes, state, undone } = await pages.fillAndUndo(
    name + date('b', 'Ngày sinh', ['m', 'd', 'y']),
    `${model}
     for (const part of 'dmy') {
       const one = document.getElementById('b' + part)
       one.addEventListener('input', () => {
         const text = one.textContent
         if (/^\\d$/.test(text)) type('b', part, text)
         else draw('b', part, st.b?.[part])
       })
       one.addEventListener('keydown', (event) => { if (event.key === 'Delete') { event.preventDefault(); draw('b', part, undefined) } })
     }
     state = () => [whole().b ?? null, b.innerText.replace(/\\s/g, '')]`,
  )
  expect(outcomes.filter((one) => one !== 'hidden')).toEqual(['filled', 'filled'])
  expect(state).toEqual(['1985-3-12', '03/12/1985'])
  expect(undone).toEqual([null, 'mm/dd/yyyy'])
})

test('segments of a time, and segments that the page does not follow, keep what they had', async () => {
  const time = `<div><span id="tl">Ngày cấp</span><div role="group" aria-labelledby="tl">${part('t1', 'Hour', 23, 'hh')}:${part('t2', 'Minute', 59, 'mm')}</div></div>`
  const { outcomes, state } = await pages.fillAndUndo(
    name + date('b', 'Ngày sinh') + time,
    `for (const one of document.querySelectorAll('[role="spinbutton"]')) one.onbeforeinput = (event) => event.preventDefault()
     state = () => [b, t1].map((one) => one.innerText.replace(/\\s/g, ''))`,
  )
  expect(outcomes).toContain('rejected-by-page')
  expect(outcomes.filter((one) => one === 'control-unsupported')).toHaveLength(2)
  expect(state).toEqual(['dd/mm/yyyy', 'hh'])
})
