import { describe, expect, it } from 'vitest'
import { mergeTaught, readTaughtFile, taughtFileOf } from '../../../src/autofill/match'
import { aControl } from './a-control'
import { taughtOf } from './taught-example'

const controls = [aControl(1, { for: 'Ô số 7' }), aControl(2, { for: 'Ô số 8' })]
const first = taughtOf(controls, 1)
const second = taughtOf(controls, 2, { keys: 'leave', part: 'day', page: { path: '/b', mau: '01' } })

/** The parts of a file that tests break. */
interface File {
  readonly fields: readonly [OneField, OneField]
}
interface OneField {
  readonly fingerprint: object
  readonly page: object
}

function broken(change: (file: File) => object): unknown {
  const file = JSON.parse(taughtFileOf([first, second])) as File
  change(file)
  return file
}

describe('the file of taught fields', () => {
  it('gives back what was written', () => {
    expect(readTaughtFile(JSON.parse(taughtFileOf([first, second])))).toEqual({ value: [first, second] })
  })

  it.each<[string, (file: File) => object]>([
    ['format', (file) => Object.assign(file, { format: 'khac' })],
    ['version', (file) => Object.assign(file, { version: 2 })],
    ['extra', (file) => Object.assign(file, { extra: 1 })],
    ['fields', (file) => Object.assign(file, { fields: {} })],
    ['fields[1].keys[0]', (file) => Object.assign(file.fields[1], { keys: ['matKhau'] })],
    ['fields[0].keys', (file) => Object.assign(file.fields[0], { keys: [] })],
    ['fields[0].fingerprint.kind', (file) => Object.assign(file.fields[0].fingerprint, { kind: 'nut' })],
    ['fields[0].page.mau', (file) => Object.assign(file.fields[0].page, { mau: '10' })],
    ['fields[0].taughtAt', (file) => Object.assign(file.fields[0], { taughtAt: 'hôm qua' })],
    ['fields[1].id', (file) => Object.assign(file.fields[1], { id: first.id })],
  ])('names a fault at %s, and reads nothing', (path, change) => {
    const reading = readTaughtFile(broken(change))
    expect(reading).toMatchObject({ fault: { path } })
    expect(reading).not.toHaveProperty('value')
  })

  it('is joined with what is kept: the same once, another meaning of one control named', () => {
    const again = { ...first, id: 'elsewhere', taughtAt: '2026-04-01T00:00:00Z' }
    expect(mergeTaught([first], [again, second])).toEqual({ merged: [first, second], added: 1, replaced: [] })
    const otherwise = { ...again, keys: ['email'] as const }
    expect(mergeTaught([first], [otherwise])).toEqual({
      merged: [{ ...otherwise, id: first.id }],
      added: 0,
      replaced: [first],
    })
  })
})
