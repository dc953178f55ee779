import { describe, expect, test } from 'vitest'
import { readReorganisationSheets, reorganisationColumns, type Sheet } from '../../src/documents'
import { planReorganisation } from '../../src/requests'

function sheet(name: string, ...rows: string[][]): Sheet {
  return { name, rows: rows.map((row) => row.map((text) => ({ kind: 'text', text }))) }
}

const bodies = sheet(
  'Cơ quan',
  ['BẢNG SẮP XẾP ĐƠN VỊ'],
  [],
  ['STT', 'Trước sắp xếp', 'Sau sắp xếp', 'Hình thức', 'Số hiệu chứng thư', 'Hết hạn', 'Màu sắc'],
  ['1', 'xã Lưu Kiếm', 'phường Lưu Kiếm', 'sáp nhập', '4A0001', '30/06/2028', 'xanh'],
  ['2', 'xã Lưu Kỳ', 'phường Lưu Kiếm', 'sáp nhập', '4A0002', '30/06/2028', ''],
  ['3', 'xã Hoàng Động', 'phường Hoàng Lâm', 'sáp nhập', '', '', ''],
  ['4', 'xã Lâm Động', 'phường Hoàng Lâm', 'Sáp nhập', '4A0004', '30/06/2028', ''],
)
const people = sheet(
  'Nhân sự',
  ['STT', 'Họ và tên', 'Đơn vị công tác', 'Số CCCD', 'Số hiệu chứng thư', 'Hết hạn'],
  ['1', 'Trần Văn Thử', 'xã Lưu Kiếm', '031085000123', '5B0001', '01/05/2027'],
  ['2', 'Lê Thị Ví Dụ', 'xã Lâm Động', '031185000456', '', ''],
)

describe('the sheets of a reorganisation', () => {
  test('become the planner’s input, below a title, with rows for naming faults', () => {
    const { tables, problems, unknownColumns } = readReorganisationSheets([bodies, people])
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(unknownColumns).toEqual([{ sheet: 'Cơ quan', heading: 'Màu sắc' }])
    expect(tables?.mappings[0]).toEqual({
      oldName: 'xã Lưu Kiếm',
      newName: 'phường Lưu Kiếm',
      kind: 'merged',
      place: { sheet: 'Cơ quan', row: 4 },
    })
    expect(tables?.oldBodies[0]?.values).toEqual({ certificateSerial: '4A0001', certificateNotAfter: '2028-06-30' })
    expect(tables?.people.map(({ body, place }) => [body, place?.row])).toEqual([
      ['xã Lưu Kiếm', 2],
      ['xã Lâm Động', 3],
    ])
    if (!tables) return
    const plan = planReorganisation({
      ...tables,
      effectiveDate: '2025-01-01',
      requestDate: '2025-01-06',
      agency: {},
      receiver: {},
    })
    expect(plan.drafts.map(({ mau, subjects }) => `${mau}:${subjects.length}`)).toEqual([
      '04:1',
      '04:1',
      '02:1',
      '01:1',
      '05:2',
    ])
  })

  test.each([
    ['Sáp nhập', 'merged'],
    ['nhập vào xã A', 'merged'],
    ['Hợp nhất', 'merged'],
    ['tách', 'split'],
    ['được chia tách', 'split'],
    ['nhập nhằng', undefined],
    ['nhập liệu', undefined],
    ['chia sẻ trụ sở', undefined],
  ])('take a kind by its whole phrase: %s', (text, kind) => {
    const heads = ['Tên cơ quan cũ', 'Tên cơ quan mới', 'Hình thức sắp xếp']
    const { tables, problems } = readReorganisationSheets([sheet('a', heads, ['xã A', 'xã B', text])])
    expect(tables?.mappings[0]?.kind).toBe(kind)
    expect(problems.map(({ code }) => code)).toEqual(kind ? [] : ['KIND_UNKNOWN'])
  })

  test('may hold both kinds of rows in one table, and a split body in several', () => {
    const { tables } = readReorganisationSheets([
      sheet(
        'Một bảng',
        ['Cơ quan cũ', 'Cơ quan mới', 'Hình thức', 'Họ và tên', 'Ngày có hiệu lực'],
        ['xã A', 'xã B', 'chia tách', '', '01/01/2025'],
        ['xã A', 'xã C', 'chia tách', '', ''],
        ['xã A', 'xã C', '', 'Trần Văn Thử', ''],
        ['xã D', '', 'giải thể', '', ''],
      ),
    ])
    expect(tables?.oldBodies.map(({ name }) => name)).toEqual(['xã A', 'xã D'])
    expect(tables?.mappings).toHaveLength(3)
    expect(tables?.people[0]).toMatchObject({ body: 'xã A', movesTo: 'xã C' })
    expect(tables?.effectiveDate).toBe('2025-01-01')
  })

  test.each([
    ['HEADER_MISSING', sheet('A', ['một', 'hai'], ['xã A', 'xã B'])],
    ['COLUMN_MISSING', sheet('A', ['Tên cơ quan cũ', 'Hình thức'], ['xã A', 'giải thể'])],
    ['COLUMN_MISSING', sheet('A', ['Họ và tên', 'Ngày sinh'], ['Trần Văn Thử', '01/02/1990'])],
    ['COLUMN_REPEATED', sheet('A', ['Tên cơ quan cũ', 'Đơn vị cũ', 'Tên cơ quan mới'], ['a', 'b', 'c'])],
    ['ROWS_MISSING', sheet('A', ['Tên cơ quan cũ', 'Tên cơ quan mới'], ['', ''])],
    ['KIND_UNKNOWN', sheet('A', ['Tên cơ quan cũ', 'Tên cơ quan mới', 'Hình thức'], ['xã A', 'xã B', 'hô biến'])],
    ['VALUE_UNREADABLE', sheet('A', ['Tên cơ quan cũ', 'Tên cơ quan mới', 'Hết hạn'], ['xã A', 'xã B', '31/02/2028'])],
  ])('with %s are refused whole, with the place', (code, faulty) => {
    const { tables, problems } = readReorganisationSheets([faulty])
    const problem = problems.find((one) => one.code === code)
    expect(problem?.severity).toBe('error')
    expect(problem?.message).toContain('“A”')
    expect(tables).toBeUndefined()
  })

  test('that are empty are named', () => {
    expect(readReorganisationSheets([sheet('A', [''])]).problems.map(({ code }) => code)).toEqual(['ROWS_MISSING'])
  })

  test('twice the same old body, or a name left out, is named by the planner with its rows', () => {
    const { tables } = readReorganisationSheets([
      sheet(
        'A',
        ['Tên cơ quan cũ', 'Tên cơ quan mới', 'Số hiệu chứng thư'],
        ['xã A', 'xã C', '4A01'],
        ['xã A', 'xã C', '4A02'],
        ['', 'xã C', ''],
      ),
    ])
    const dates = { effectiveDate: '2025-01-01', requestDate: '2025-01-06', agency: {}, receiver: {} }
    const problems = tables ? planReorganisation({ ...tables, ...dates }).problems : []
    expect(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code, places }) => [code, places.map(({ row }) => row)]),
    ).toEqual([
      ['BODY_REPEATED', [2, 3]],
      ['MAPPING_REPEATED', [2, 3]],
      ['MAPPING_OLD_MISSING', [4]],
    ])
  })
})

test('no heading means two columns, and each says where it comes from', () => {
  const headings = reorganisationColumns.flatMap(({ heading, synonyms }) =>
    [heading, ...synonyms].map((one) => one.toLowerCase()),
  )
  expect(new Set(headings).size).toBe(headings.length)
  expect(reorganisationColumns.every(({ source }) => source.length > 3)).toBe(true)
})
