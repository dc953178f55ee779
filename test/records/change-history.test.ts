import { describe, expect, it } from 'vitest'
import { mostChanges, newRecord, toldChanges, withChange, withValues, type AgencyRecord } from '../../src/records'

const begun = newRecord('person', { fullName: 'Trần Văn Thử', position: 'Bác sĩ' }, { id: 'a', nowMs: 0 })
const typed = { kind: 'typed' } as const

/** The record after a person's edit at that second. */
function edited(before: AgencyRecord, values: AgencyRecord['values'], atSecond: number): AgencyRecord {
  return withChange(before, withValues(before, values, atSecond * 1_000), typed)
}

describe('a record’s history of change', () => {
  it('notes what each value was, in the order of the forms, and by what it was changed', () => {
    const after = edited(begun, { position: 'Trưởng khoa', fullName: 'Trần Văn Thử', note: '' }, 5)
    expect(after.changes).toEqual([
      { at: '1970-01-01T00:00:05.000Z', cause: typed, fields: [{ key: 'position', was: 'Bác sĩ' }] },
    ])
  })

  it('is told the newest first, with what each value became', () => {
    const second = edited(edited(begun, { ...begun.values, position: 'Trưởng khoa' }, 1), { position: 'Giám đốc' }, 2)
    expect(toldChanges(second).map(({ fields }) => fields)).toEqual([
      [
        { key: 'fullName', was: 'Trần Văn Thử' },
        { key: 'position', was: 'Trưởng khoa', became: 'Giám đốc' },
      ],
      [{ key: 'position', was: 'Bác sĩ', became: 'Trưởng khoa' }],
    ])
  })

  it('comes from what was kept, not from what a page read long ago', () => {
    const kept = edited(begun, { ...begun.values, position: 'Trưởng khoa' }, 1)
    const stale = withValues(begun, { ...begun.values, note: 'mới' }, 2_000)
    expect(withChange(kept, stale, typed).changes).toHaveLength(2)
    expect(withChange(undefined, kept, typed).changes).toEqual([])
  })

  it('says nothing where nothing was changed, but tells a certificate that was linked', () => {
    const same = withValues(begun, { ...begun.values }, 1_000)
    const serial = { kind: 'certificate', serial: '2A05' } as const
    expect(withChange(begun, same, typed)).not.toHaveProperty('changes')
    expect(withChange(begun, same, serial)).not.toHaveProperty('changes')
    expect(withChange(begun, { ...same, certificates: ['ab'] }, serial).changes).toMatchObject([{ fields: [] }])
  })

  it('keeps the newest changes only', () => {
    let record = begun
    for (let time = 1; time <= mostChanges + 5; time++) record = edited(record, { position: String(time) }, time)
    expect(record.changes).toHaveLength(mostChanges)
    expect(toldChanges(record)[0]?.fields).toEqual([{ key: 'position', was: '54', became: '55' }])
  })
})
