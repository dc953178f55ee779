import { describe, expect, it } from 'vitest'
import { mergeQuestions, mergeRecords, newRecord, orderForMerge, type AgencyRecord } from '../../src/records'

const first: AgencyRecord = {
  ...newRecord('person', { fullName: 'Trần Văn Thử', position: 'Bác sĩ', note: '' }, { id: 'a', nowMs: 2_000 }),
  certificates: ['a1', 'c3'],
}
const other: AgencyRecord = {
  ...newRecord(
    'person',
    { fullName: 'TRẦN VĂN THỬ', position: 'Trưởng khoa', mobilePhone: '0912345678' },
    { id: 'b', nowMs: 1_000 },
  ),
  certificates: ['b2', 'c3'],
}

describe('merging records', () => {
  it('asks only what they say differently', () => {
    expect(mergeQuestions([first, other])).toEqual([
      { key: 'position', values: ['Bác sĩ', 'Trưởng khoa'], proposed: 0 },
      { key: 'mobilePhone', values: [undefined, '0912345678'], proposed: 1 },
    ])
  })

  it('keeps the first record with what is proposed, every certificate, and the earliest beginning', () => {
    expect(mergeRecords([first, other], {}, 5_000)).toMatchObject({
      id: 'a',
      values: { fullName: 'Trần Văn Thử', position: 'Bác sĩ', mobilePhone: '0912345678' },
      certificates: ['a1', 'c3', 'b2'],
      createdAt: '1970-01-01T00:00:01.000Z',
      changedAt: '1970-01-01T00:00:05.000Z',
    })
  })

  it('takes what was chosen, also to leave a value empty, and tells what was not taken', () => {
    const { values, changes } = mergeRecords([first, other], { position: 1, mobilePhone: 0 }, 5_000)
    expect(values).toMatchObject({ position: 'Trưởng khoa' })
    expect(values).not.toHaveProperty('mobilePhone')
    expect(changes).toEqual([
      {
        at: '1970-01-01T00:00:05.000Z',
        cause: { kind: 'merge', name: 'TRẦN VĂN THỬ' },
        fields: [{ key: 'position', was: 'Bác sĩ' }],
        left: [{ key: 'mobilePhone', value: '0912345678' }],
      },
    ])
  })

  it('tells every merged record by name, and what changed once', () => {
    const third = newRecord('person', { fullName: 'Trần V. Thử' }, { id: 'c', nowMs: 0 })
    const { changes } = mergeRecords([first, other, third], { position: 1 }, 5_000)
    expect(changes?.map(({ cause, fields, left }) => [cause, fields.length, left?.length ?? 0])).toEqual([
      [{ kind: 'merge', name: 'TRẦN VĂN THỬ' }, 2, 0],
      [{ kind: 'merge', name: 'Trần V. Thử' }, 0, 1],
    ])
  })

  it('puts the record first that was changed last', () => {
    expect(orderForMerge([other, first]).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
