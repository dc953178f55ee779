import { describe, expect, test } from 'vitest'
import type { FieldKey } from '../../../src/fields'
import type { Match } from '../../../src/autofill/match'
import { seatFrom, seatSubjects } from '../../../src/autofill/plan/seat-subjects'
import type { RequestDraft } from '../../../src/requests'
import { aControl } from '../match/a-control'

const names = ['Trần Văn Thử', 'Phạm Thị Thí Dụ', 'Lê Văn Giả Định', 'Vũ Thị Minh Họa']
const draft: RequestDraft = {
  mau: '01',
  receiver: {},
  subjects: names.map((fullName, place) => ({ fullName, email: `so${place}@example.gov.vn` })),
  agency: {},
  letter: {},
}

function cell(row: number, key: FieldKey, value: string): Match {
  const control = aControl(row, {}, { value, content: value === '' ? 'empty' : 'filled' })
  return { control, label: '', found: { keys: [key], role: 'subject', row }, score: 100, evidence: [] }
}

const rows = (...held: readonly string[]) => held.map((value, row) => cell(row, 'fullName', value))

describe('rows of a page go to people', () => {
  test.each<[string, readonly string[], readonly number[], readonly number[], number]>([
    ['empty rows to the queue, in its order', ['', ''], [1, 3, 2], [1, 3], 1],
    ['a row that holds one of ours stays that person’s', ['TRẦN VĂN THỬ', ''], [1, 2], [0, 1], 1],
    ['also when that person stands elsewhere in the draft', ['', names[3] ?? ''], [0, 1], [0, 3], 1],
    ['a row of a stranger comes last', ['Người Khác', ''], [0, 1], [1, 0], 1],
    ['rows without anybody left stay empty', ['', '', ''], [2], [2, -1, -1], 0],
  ])('%s', (_name, held, queue, seats, remaining) => {
    expect(seatSubjects(rows(...held), draft, { queue })).toMatchObject({ seats, remaining })
  })

  test('rows that were given before keep their people', () => {
    expect(seatSubjects(rows('', '', ''), draft, { queue: [1, 2, 3], seats: [2, 1] }).seats).toEqual([2, 1, 3])
  })

  test('a row is somebody’s only when everything that identifies agrees', () => {
    const mixed = [cell(0, 'fullName', names[0] ?? ''), cell(0, 'email', 'so1@example.gov.vn')]
    expect(seatSubjects(mixed, draft, { queue: [2] }).seats).toEqual([2])
    const same = [cell(0, 'fullName', names[0] ?? ''), cell(0, 'email', 'so0@example.gov.vn')]
    expect(seatSubjects(same, draft, { queue: [2] }).seats).toEqual([0])
  })

  test('a row of a list is whose it says in words of its own', () => {
    const asks = (row: number, header: string, text: string): Match => {
      const control = aControl(row, {}, { cell: { table: 0, row, says: [{ header, text }] } })
      return { control, label: '', found: { keys: ['email'], role: 'subject', row }, score: 100, evidence: [] }
    }
    const named = [asks(0, 'Họ và tên', names[2] ?? ''), asks(1, 'Họ và tên', 'Người Khác'), asks(2, 'STT', '3')]
    expect(seatFrom(0, named, draft)).toEqual({ seats: [2, 1, 0], remaining: 2, others: new Set([1]) })
    expect(seatFrom(0, [asks(0, 'Tên chứng thư', names[1] ?? '')], draft).seats).toEqual([1])
    expect(seatFrom(1, [asks(0, 'Ghi chú', names[3] ?? '')], draft).seats).toEqual([1])
  })

  test('a form is whose its heading names, where that heads nobody else', () => {
    const under = (row: number, heading: string): Match => ({
      control: aControl(row, {}, { sections: [heading] }),
      label: '',
      found: { keys: ['email'], role: 'subject', row },
      score: 100,
      evidence: [],
    })
    expect(seatFrom(0, [under(0, `Cập nhật: ${names[2] ?? ''}`)], draft).seats).toEqual([2])
    expect(seatFrom(0, [under(0, 'Cập nhật: Người Khác')], draft).seats).toEqual([0])
    expect(seatFrom(0, [under(0, names.slice(0, 2).join(', '))], draft).seats).toEqual([0])
    const listed = `Danh sách do ${names[1] ?? ''} lập`
    expect(seatFrom(0, [under(0, listed), under(1, listed)], draft).seats).toEqual([0, 1])
  })
})
