import { describe, expect, test } from 'vitest'
import { matchPage } from '../../../src/autofill/match'
import { aControl, aPage } from './a-control'

describe('tables whose rows are fields', () => {
  const table = (columns: readonly string[], ...heads: readonly string[]) => {
    let id = 0
    const controls = heads.flatMap((head, row) =>
      columns.map((column, at) =>
        aControl(
          id++,
          { column, ...(at === 0 && { cell: head }) },
          { cell: { table: 0, row }, sections: ['Biên bản'] },
        ),
      ),
    )
    return matchPage(aPage(...controls)).map(
      ({ found }) => found && `${found.role}${found.row ?? ''} ${found.keys.join('+')}`,
    )
  }

  test('have a person in each column', () => {
    expect(table(['Người thứ 1', 'Người thứ 2'], 'Họ và tên', 'Số CCCD', 'Chức vụ')).toEqual([
      'subject0 fullName',
      'subject1 fullName',
      'subject0 citizenId',
      'subject1 citizenId',
      'subject0 position',
      'subject1 position',
    ])
  })

  test('or a party', () => {
    expect(table(['Bên A', 'Bên nhận'], 'Họ và tên', 'Chức vụ')).toEqual([
      undefined,
      'receiver fullName',
      undefined,
      'receiver position',
    ])
  })

  test('or who signs and who receives', () => {
    expect(table(['Người ký văn bản', 'Người tiếp nhận chứng thư'], 'Họ và tên', 'Số CCCD', 'Chức vụ')).toEqual([
      'agency signerName',
      'receiver fullName',
      undefined,
      'receiver citizenId',
      'agency signerTitle',
      'receiver position',
    ])
  })

  test('are left alone where the columns name fields too', () => {
    expect(new Set(table(['Thông tin cũ', 'Thông tin mới'], 'Họ và tên', 'Chức vụ'))).toEqual(new Set([undefined]))
  })
})

describe('lists whose rows stand on two lines', () => {
  const list = (lines: number) => {
    const columns = [
      ['Họ và tên', 'Email công vụ'],
      ['Ngày sinh', 'Chức vụ'],
    ] as const
    let id = 0
    const controls = Array.from({ length: lines }, (_line, row) =>
      columns.map(([upper, lower]) =>
        aControl(id++, { column: lower, 'column-group': upper }, { cell: { table: 0, row }, sections: ['Thuê bao'] }),
      ),
    ).flat()
    return matchPage(aPage(...controls)).map(({ found }) => found && `${found.keys.join()} ${found.row}`)
  }

  test('take what the upper header says on the first line, and the lower on the second', () => {
    expect(list(4)).toEqual(
      [0, 1].flatMap((row) => ['fullName', 'dateOfBirth', 'email', 'position'].map((key) => `${key} ${row}`)),
    )
  })

  test('are left alone where the lines do not pair', () => {
    expect(new Set(list(3))).toEqual(new Set([undefined]))
  })
})
