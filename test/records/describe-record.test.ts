import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareByGivenName,
  displayName,
  fitsQuery,
  newRecord,
  searchText,
  secondaryLine,
  summaryOf,
  withValues,
} from '../../src/records'
import { exampleRecord } from '../storage/example-values'

describe('a record in a list', () => {
  const record = exampleRecord({
    values: {
      fullName: 'Trần Văn Thử',
      position: 'Chuyên viên',
      organisationName: 'SỞ VÍ DỤ',
      certificateNotAfter: '2030-01-10',
    },
  })

  it('has a name and a second line', () => {
    expect(displayName(record)).toBe('Trần Văn Thử')
    expect(secondaryLine(record)).toBe('Chuyên viên · SỞ VÍ DỤ')
    const service = { kind: 'service', values: { domainOrIp: 'cong.example.gov.vn' } } as const
    expect([displayName(service), secondaryLine(service)]).toEqual(['cong.example.gov.vn', 'cong.example.gov.vn'])
    expect(displayName({ kind: 'person', values: {} })).toBe('')
    expect(summaryOf(record)).toMatchObject({
      name: 'Trần Văn Thử',
      certificateCount: 1,
      certificateNotAfter: '2030-01-10',
    })
  })

  it('of a body names the bodies above it, the nearest first; of a person without a body, the nearest', () => {
    const chain = {
      organisationLevel1: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
      organisationLevel2: 'SỞ Y TẾ',
      organisationLevel3: 'Bệnh viện Ví Dụ',
    }
    const values = { ...chain, organisationName: 'BỆNH VIỆN VÍ DỤ', province: 'Bắc Ninh' }
    expect(secondaryLine({ kind: 'organisation', values })).toBe('SỞ Y TẾ · ỦY BAN NHÂN DÂN TỈNH MẪU · Bắc Ninh')
    expect(secondaryLine({ kind: 'person', values: { position: 'Y sĩ', ...chain } })).toBe('Y sĩ · Bệnh viện Ví Dụ')
    expect(secondaryLine({ kind: 'person', values: { position: 'Y sĩ', ...values } })).toBe('Y sĩ · BỆNH VIỆN VÍ DỤ')
  })

  it('is found by any part, in any order, with or without diacritics', () => {
    const text = searchText(record)
    for (const query of ['thử', 'THU tran', 'so vi', '', '  ']) expect(fitsQuery(text, query)).toBe(true)
    expect(fitsQuery(text, 'thu binh')).toBe(false)
  })

  it('is begun by hand and changed with times handed in', () => {
    const made = newRecord('organisation', {}, { id: 'o', nowMs: 0 })
    expect(made).toMatchObject({ kind: 'organisation', source: 'typed', createdAt: '1970-01-01T00:00:00.000Z' })
    const changed = withValues(made, { organisationName: 'SỞ VÍ DỤ' }, 1_000)
    expect(changed).toMatchObject({ createdAt: made.createdAt, changedAt: '1970-01-01T00:00:01.000Z' })
  })
})

describe('names in Vietnamese order', () => {
  it('go by given name, then family name, then middle names', () => {
    const sorted = [
      'Lê Văn An',
      'Nguyễn Thị Ánh',
      'Bùi Thị Ân',
      'Trần Văn Bình',
      'Đỗ An Bình',
      'Nguyễn Văn Dũng',
      'Cao Văn Đức',
      'Trần Thị Thu',
      'Trần Văn Thu',
      'Trần Văn Thử',
    ]
    const expected = ['Đỗ An Bình', 'Trần Văn Bình']
    const result = [...sorted].reverse().sort(compareByGivenName)
    expect(result.filter((name) => name.endsWith('Bình'))).toEqual(expected)
    expect(result.map((name) => name.split(' ').at(-1))).toEqual([
      'An',
      'Ánh',
      'Ân',
      'Bình',
      'Bình',
      'Dũng',
      'Đức',
      'Thu',
      'Thu',
      'Thử',
    ])
    expect(result.filter((name) => name.endsWith('Thu'))).toEqual(['Trần Thị Thu', 'Trần Văn Thu'])
  })

  it('are one order, whatever the names', () => {
    const name = fc
      .array(fc.constantFrom('An', 'Ân', 'Đức', 'Dũng', 'Thị', 'Ư', ''), { maxLength: 4 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareByGivenName(a, b))).toBe(-Math.sign(compareByGivenName(b, a)) + 0)
        if (compareByGivenName(a, b) <= 0 && compareByGivenName(b, c) <= 0)
          expect(compareByGivenName(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
