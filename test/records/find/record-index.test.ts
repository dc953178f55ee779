import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tidy, type FieldValues } from '../../../src/fields'
import {
  blockOf,
  compareRecords,
  entriesOf,
  fitsQuery,
  indexEntryOf,
  newRecord,
  RecordIndex,
  searchText,
  summaryOf,
  withChanges,
  type AgencyRecord,
} from '../../../src/records'
import { manyPeople } from '../../bench/many-people'

const making = (id: string) => ({ id, nowMs: 0 })
const person = (id: string, values: FieldValues) => newRecord('person', values, making(id))

/** An index over records, dealt into blocks. */
function indexOf(records: readonly AgencyRecord[], blocks = 7): RecordIndex {
  const index = new RecordIndex()
  for (let block = 0; block < blocks; block++) {
    const part = records.filter((_, place) => place % blocks === block)
    const made = blockOf(part.map((record) => indexEntryOf(record, 1)))
    index.put(`records/${block}`, JSON.parse(JSON.stringify(made)) as typeof made)
  }
  return index
}

const idsOf = (index: RecordIndex, query: string) => index.find({ query }, 0, 1_000).part.map(({ id }) => id)

const people = manyPeople(400)
const others = [
  newRecord(
    'organisation',
    { organisationName: 'Sở Y tế  tỉnh Mẫu', taxCode: '0312345678', email: 'soyte@example.gov.vn' },
    making('o1'),
  ),
  newRecord('organisation', { organisationName: 'Ban Ánh sáng', province: 'Huế' }, making('o2')),
  newRecord(
    'service',
    { serviceName: 'Cổng dịch vụ', domainOrIp: 'dv.example.gov.vn', certificateName: 'CỔNG DV' },
    making('s1'),
  ),
  newRecord('service', {}, making('s2')),
  person('p1', { fullName: 'Đỗ', certificateName: 'ĐỖ THỊ KHÁC', note: 'không tìm theo ghi chú' }),
  person('p2', { certificateName: 'Không Tên Riêng', mobilePhone: '0912 345 678' }),
  person('p3', { fullName: 'Nguyễn Ж Петр', email: 'Tên.Có.Dấu@example.gov.vn' }),
  person('p4', { fullName: 'Hoà Hoà'.normalize('NFD'), certificateSerial: '00AB12' }),
  person('p5', {}),
]
const all = [...people, ...others]
const index = indexOf(all)
const texts = all.map((record) => ({ id: record.id, text: searchText(record) }))

describe('searching', () => {
  const words = texts.flatMap(({ text }) => text.split(' ')).filter((word) => word !== '')
  const parts = fc
    .tuple(fc.constantFrom(...words), fc.nat(20), fc.integer({ min: 1, max: 12 }))
    .map(([word, from, length]) => word.slice(from % word.length, (from % word.length) + length))
  const queries = fc.array(
    fc.oneof(parts, fc.constantFrom('Nguyễn', 'THỊ', 'ủy ban', '99', '@', 'ж', '  ', '.', 'qq')),
    { maxLength: 4 },
  )

  test('finds exactly the records that hold every word, whatever was looked for before', () => {
    fc.assert(
      fc.property(queries, (asked) => {
        const query = asked.join(' ')
        const expected = texts.filter(({ text }) => fitsQuery(text, query)).map(({ id }) => id)
        expect(idsOf(index, query).sort().join()).toBe(expected.sort().join())
      }),
      { numRuns: 400, seed: 6 },
    )
  })

  test('as one types, sign by sign, and takes signs away again', () => {
    const query = 'thu van 09'
    for (const length of Array.from(query).flatMap((_, place) => [place + 1, place]))
      expect(idsOf(index, query.slice(0, length))).toHaveLength(
        texts.filter(({ text }) => fitsQuery(text, query.slice(0, length))).length,
      )
  })

  test('does not find across two rows, nor in what is not searched', () => {
    const two = indexOf([person('a', { citizenId: '001' }), person('b', { citizenId: '002' })], 1)
    expect(idsOf(two, '001\n002')).toEqual([])
    expect(idsOf(two, '1002')).toEqual([])
    expect(idsOf(index, 'ghi chú')).toEqual([])
  })
})

describe('the order of a list', () => {
  test('is that of Vietnamese names: given name, family name, middle names; persons, bodies, services', () => {
    const byId = new Map(all.map((record) => [record.id, record]))
    const listed = idsOf(index, '').map((id) => byId.get(id))
    expect(listed).toHaveLength(all.length)
    for (const [place, record] of listed.entries()) {
      const next = listed[place + 1]
      if (!record || !next) continue
      // What is equal in all but the id may stand in any order that is always the same.
      expect(compareRecords({ ...record, id: '' }, { ...next, id: '' })).toBeLessThanOrEqual(0)
    }
  })

  test('is given in parts that follow each other', () => {
    const whole = idsOf(index, 'an')
    const parts = [0, 10, 20].flatMap((offset) => index.find({ query: 'an' }, offset, 10).part.map(({ id }) => id))
    expect(parts).toEqual(whole.slice(0, 30))
  })
})

describe('hits', () => {
  const named = indexOf([
    person('inside', { fullName: 'Lê Hoàng Lan' }),
    person('elsewhere-inside', { fullName: 'Võ Cúc', organisationName: 'Sở Lan tỏa' }),
    person('start', { fullName: 'Hoàng Anh Dũng' }),
    person('whole-later', { fullName: 'Trần An Vy' }),
    person('whole', { fullName: 'Trần Thị An' }),
    person('elsewhere-whole', { fullName: 'Võ Bảo', organisationName: 'Xã Mỹ An' }),
    newRecord('organisation', { organisationName: 'Ban An toàn' }, making('body')),
  ])

  test('in names come first, whole words before beginnings before parts of words, each in the order of a list', () => {
    const inOrder = ['whole', 'whole-later', 'body', 'start', 'inside', 'elsewhere-whole', 'elsewhere-inside']
    expect(idsOf(named, 'an')).toEqual(inOrder)
    expect(named.find({ query: 'AN' }, 1, 3).part.map(({ id }) => id)).toEqual(inOrder.slice(1, 4))
  })

  test('count as well as their worst word does', () => {
    expect(idsOf(named, 'tran an')).toEqual(['whole', 'whole-later'])
    expect(idsOf(named, 'an bao')).toEqual(['elsewhere-whole'])
  })

  test('of a whole number come before those that only hold it', () => {
    const numbers = indexOf([
      person('a', { fullName: 'An', deviceNumber: '7712345' }),
      person('b', { fullName: 'Yến', deviceNumber: '12345' }),
    ])
    expect(idsOf(numbers, '12345')).toEqual(['b', 'a'])
    expect(idsOf(numbers, '123')).toEqual(['b', 'a'])
    expect(idsOf(numbers, '12')).toEqual(['a', 'b'])
  })

  test('are told as a list shows them', () => {
    const byId = new Map(all.map((record) => [record.id, record]))
    for (const { version, ...listed } of index.find({ query: '' }, 0, 1_000).part) {
      const { changedAt, name, line, ...shown } = summaryOf(byId.get(listed.id) as AgencyRecord)
      expect(listed).toEqual({ ...shown, name: tidy(name), line: tidy(line) })
      expect([version, changedAt]).toEqual([1, expect.any(String)])
    }
  })

  test('know since when nothing was changed', () => {
    expect(index.oldestChange).toBe('1970-01-01')
    expect(indexOf(people).oldestChange).toBe('2026-03-02')
    expect(new RecordIndex().oldestChange).toBeUndefined()
  })
})

describe('narrowing', () => {
  const ending = (id: string, certificateNotAfter: string) => person(id, { fullName: id, certificateNotAfter })
  const some = indexOf([
    ending('a', '2026-03-02'),
    ending('b', '2026-05-31'),
    ending('c', '2026-06-01'),
    ending('d', 'sắp hết'),
    person('e', { fullName: 'e', citizenId: '031185000123' }),
    { ...person('f', { fullName: 'f' }), certificates: ['a1'.repeat(32)] },
    newRecord('service', { serviceName: 'g', certificateSerial: 'AB' }, making('g')),
  ])
  const found = (wish: Parameters<RecordIndex['find']>[0]) => some.find(wish, 0, 100).part.map(({ id }) => id)

  test('by the day on which the certificate ends, both days included', () => {
    expect(found({ query: '', certificate: { endsFrom: '2026-03-02', endsTo: '2026-05-31' } })).toEqual(['a', 'b'])
    expect(found({ query: '', certificate: { endsTo: '2026-03-02' } })).toEqual(['a'])
    expect(found({ query: '', certificate: { endsFrom: '2026-05-31' } })).toEqual(['b', 'c'])
  })

  test('to records without any certificate, to one kind, to numbers, and all of it together with words', () => {
    expect(found({ query: '', certificate: 'none' })).toEqual(['e'])
    expect(found({ query: '', kinds: ['service'] })).toEqual(['g'])
    expect(found({ query: '', ownWords: new Set(['031185000123', 'ab']) })).toEqual(['e', 'g'])
    expect(found({ query: 'e', kinds: ['service'], ownWords: new Set(['031185000123']) })).toEqual([])
    expect(some.find({ query: '', ownWords: new Set(['ab']) }, 0, 10).counts).toEqual({
      person: 0,
      organisation: 0,
      service: 1,
    })
  })
})

describe('blocks', () => {
  test('give their entries back as they were', () => {
    const entries = all.map((record, place) => indexEntryOf(record, place + 1))
    const sorted = [...entries].sort((one, other) => (one.id < other.id ? -1 : 1))
    expect(entriesOf(blockOf(entries))).toEqual(sorted)
    expect(entriesOf(blockOf([]))).toEqual([])
  })

  test('follow changes as if they were written anew', () => {
    const [first, second, third, ...others] = all.map((record) => indexEntryOf(record, 1))
    if (!first || !second || !third) throw new Error('too few')
    const changed = { ...second, version: 2, name: ['Mới', 'Hoàng', ''] as const, line: [], own: '' }
    const before = blockOf([first, second, ...others], 2)
    const after = withChanges(before, [
      [first.id, undefined],
      ['nobody', undefined],
      [changed.id, changed],
      [third.id, third],
    ])
    expect(entriesOf(after)).toEqual(entriesOf(blockOf([changed, third, ...others])))
    expect(after.unreadable).toBe(2)
    expect(entriesOf(withChanges(blockOf([]), [[first.id, first]]))).toEqual([first])
    expect(entriesOf(withChanges(blockOf([first]), [[first.id, undefined]]))).toEqual([])
  })

  test('forget values that no record has any more, however often one is changed', () => {
    let block = blockOf([indexEntryOf(person('a', { fullName: 'Một' }), 1)])
    for (let version = 2; version < 200; version++)
      block = withChanges(block, [['a', indexEntryOf(person('a', { fullName: `Tên ${version}` }), version)]])
    expect(block.values.length).toBeLessThan(500)
    expect(entriesOf(block)).toMatchObject([{ id: 'a', version: 199, name: ['199', 'Tên', ''] }])
  })

  test('replace each other and go', () => {
    const changing = indexOf([person('a', { fullName: 'Một' }), person('b', { fullName: 'Hai' })], 2)
    expect(idsOf(changing, 'mot')).toEqual(['a'])
    changing.put('records/0', blockOf([indexEntryOf(person('a', { fullName: 'Ba' }), 2)]))
    expect(idsOf(changing, 'mot')).toEqual([])
    expect(changing.find({ query: '' }, 0, 9).part).toMatchObject([
      { id: 'a', version: 2, name: 'Ba' },
      { id: 'b', version: 1, name: 'Hai' },
    ])
    changing.put('records/1', undefined)
    expect(idsOf(changing, '')).toEqual(['a'])
  })
})
