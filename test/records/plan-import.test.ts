import { describe, expect, test } from 'vitest'
import type { FieldValues } from '../../src/fields'
import { newRecord, planImport } from '../../src/records'

const record = (id: string, values: FieldValues) => newRecord('person', values, { id, nowMs: 0 })
const kept = [
  record('thu', {
    fullName: 'Trần Văn Thử',
    citizenId: '031085000123',
    position: 'Chuyên viên',
    email: 'a@example.gov.vn',
  }),
  record('mau', { fullName: 'Nguyễn Thị Mẫu', dateOfBirth: '1990-12-25' }),
  record('mau-2', { fullName: 'Nguyễn Thị Mâu', dateOfBirth: '1990-12-25' }),
]
const plan = (...rows: FieldValues[]) =>
  planImport(
    rows.map((values, at) => ({ row: at + 2, values })),
    kept,
  )

describe('an imported row', () => {
  test('updates the record of its citizen number, value by value; what it does not say stays', () => {
    expect(
      plan({
        fullName: 'TRẦN VĂN THỬ',
        citizenId: '031085000123',
        position: 'Trưởng phòng',
        mobilePhone: '0912345678',
      }),
    ).toEqual([
      {
        kind: 'update',
        row: 2,
        recordId: 'thu',
        differences: [
          { key: 'position', kept: 'Chuyên viên', imported: 'Trưởng phòng' },
          { key: 'mobilePhone', imported: '0912345678' },
        ],
      },
    ])
  })

  test('that says nothing else is the same', () => {
    expect(plan({ fullName: 'Trần Văn Thử', email: 'A@example.gov.vn' })).toEqual([
      { kind: 'same', row: 2, recordId: 'thu' },
    ])
  })

  test('with another citizen number is another person, whatever else they share', () => {
    expect(plan({ fullName: 'Trần Văn Thử', citizenId: '031185000124', email: 'a@example.gov.vn' })).toEqual([
      { kind: 'new', row: 2 },
    ])
  })

  test('that fits several records, or one that an earlier row has taken, is for the clerk', () => {
    expect(plan({ fullName: 'Nguyễn Thị Mẫu', dateOfBirth: '1990-12-25' })).toMatchObject([
      { kind: 'ambiguous', recordIds: ['mau', 'mau-2'] },
    ])
    const twice = { citizenId: '031085000123' }
    expect(plan(twice, twice).map(({ kind }) => kind)).toEqual(['same', 'ambiguous'])
  })
})
