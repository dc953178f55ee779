import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../../src/fields'
import { findDuplicates, newRecord, type AgencyRecord } from '../../src/records'

function person(id: string, values: FieldValues, certificates: readonly string[] = []): AgencyRecord {
  return { ...newRecord('person', values, { id, nowMs: 0 }), certificates }
}

const one = person('a', { fullName: 'Trần Văn Thử', dateOfBirth: '1985-03-12', citizenId: '031085000123' })
const sha256 = 'ab'.repeat(32)

describe('records that may be one', () => {
  it.each([
    ['the citizen number', 'citizenId', { citizenId: '031085000123', fullName: 'Ai Khác' }, []],
    ['the folded name and the birth date', 'birth', { fullName: 'TRAN  VAN THU', dateOfBirth: '1985-03-12' }, []],
    ['the e-mail in any case', 'email', { email: 'THUTV@example.gov.vn' }, []],
    ['a certificate by its serial', 'certificate', { certificateSerial: '2a05' }, []],
    ['a linked certificate', 'certificate', {}, [sha256]],
  ] as const)('share %s', (_what, reason, values, certificates) => {
    const full = { ...one.values, email: 'thutv@example.gov.vn', certificateSerial: '2A05' }
    const kept = person('a', full, [sha256])
    expect(findDuplicates([kept, person('b', values, certificates)])).toEqual([
      { reasons: [reason], recordIds: ['a', 'b'] },
    ])
  })

  it('are not two people who share only a name, a birth date or an empty number', () => {
    const others = [
      person('b', { fullName: 'Trần Văn Thử', dateOfBirth: '1990-01-01', citizenId: '', email: '' }),
      person('d', { fullName: 'Ai Khác', citizenId: 'chưa có' }),
      person('e', { fullName: 'Ai Nữa', citizenId: '(không)' }),
      person('c', { fullName: 'Lê Thị Ví Dụ', dateOfBirth: '1985-03-12', citizenId: '', email: ' ' }),
    ]
    expect(findDuplicates([one, ...others])).toEqual([])
  })

  it('are no person and body of one e-mail, but they are by one certificate', () => {
    const email = { email: 'vp@example.gov.vn' }
    const body = newRecord('organisation', email, { id: 'b', nowMs: 0 })
    expect(findDuplicates([person('a', email), body])).toEqual([])
    expect(findDuplicates([person('a', email, [sha256]), { ...body, certificates: [sha256] }])).toHaveLength(1)
  })

  it('come in one group however they are linked, the surest groups first', () => {
    const mail = { email: 'chung@example.gov.vn' }
    const records = [
      person('x', mail),
      person('y', mail),
      one,
      person('b', { ...one.values, email: 'thutv@example.gov.vn' }),
      person('c', { email: 'thutv@example.gov.vn' }),
    ]
    expect(findDuplicates(records)).toEqual([
      { reasons: ['citizenId', 'birth', 'email'], recordIds: ['a', 'b', 'c'] },
      { reasons: ['email'], recordIds: ['x', 'y'] },
    ])
  })

  it('are left out where a person said that they are different, and only those', () => {
    const mail = { email: 'chung@example.gov.vn' }
    const [a, b, c] = [person('a', mail), person('b', mail), person('c', mail)]
    expect(findDuplicates([a, b], [['b', 'a']])).toEqual([])
    expect(findDuplicates([a, b, c], [['a', 'b']])).toEqual([{ reasons: ['email'], recordIds: ['a', 'b', 'c'] }])
    expect(findDuplicates([a, b, c], [['a', 'b', 'c']])).toEqual([])
  })

  it('are found among 20,000 of one e-mail without comparing all with all', () => {
    const many = Array.from({ length: 20_000 }, (_, number) => person(`p${number}`, { email: 'vp@example.gov.vn' }))
    expect(findDuplicates(many)[0]?.recordIds).toHaveLength(20_000)
  })
})
