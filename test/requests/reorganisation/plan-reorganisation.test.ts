import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultProfile, shippedCalendar } from '../../../src/procedures'
import { assess, planReorganisation, type ReorganisationInput } from '../../../src/requests'
import { bareBody, body, input, line, person, told, thuyNguyen } from './example-reorganisation'

describe('the reorganisation of the Thủy Nguyên letter', () => {
  test('changes kept names, issues to new ones, revokes what ends, and says so of everybody', () => {
    expect(told(thuyNguyen).sort()).toEqual(
      [
        'xã Lưu Kiếm: change 04',
        'xã Lưu Kỳ: revoke 05',
        'xã Hoàng Động: revoke 05',
        'xã Lâm Động: revoke 05',
        'xã Hoa Động: change 04',
        'xã Dương Quan: nothing',
        'phường Hoàng Lâm: issue 02',
        'phường Dương Quan: issue 02',
        'Trần Văn Thử: change 04',
        'Lê Thị Ví Dụ: issue 01',
        'Phạm Văn Mẫu: issue 01',
      ].sort(),
    )
  })

  test('gives drafts by form: 04 of bodies, 04 of people, 02, 01, 05', () => {
    const { drafts, problems, undecided } = planReorganisation(input(thuyNguyen))
    expect(drafts.map(({ mau, subjects }) => `${mau}:${subjects.length}`)).toEqual([
      '04:2',
      '04:1',
      '02:2',
      '01:2',
      '05:3',
    ])
    expect(undecided).toEqual([])
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('follows the Thủy Nguyên letter against the other one for a kept name, and says so', () => {
    const kept = planReorganisation(input(thuyNguyen)).decisions.find(({ name }) => name === 'xã Lưu Kiếm')
    expect(kept?.values).toMatchObject({
      changeWhat: 'Tên cơ quan, tổ chức',
      changeTo: 'phường Lưu Kiếm',
      wantsChange: true,
      email: 'cu@example.gov.vn',
    })
    expect(kept?.source).toContain('Thủy Nguyên 2024 mục 3')
    expect(kept?.source).toContain('Long An 2025 §7')
    const ended = planReorganisation(input(thuyNguyen)).decisions.find(({ name }) => name === 'xã Lưu Kỳ')
    expect(ended?.later.map(({ mau }) => mau)).toEqual(['08'])
  })

  test('writes rows that the rules of the forms have nothing against but what was not told', () => {
    const { drafts } = planReorganisation(input(thuyNguyen))
    const notTold = ['VALUE_MISSING', 'FOUNDING_DECISION_MISSING']
    const surroundings = { today: '2025-01-06', profile: defaultProfile, calendar: shippedCalendar, certificates: [] }
    const errors = drafts
      .flatMap((draft) => assess(draft, surroundings).findings)
      .filter(({ severity, code }) => severity === 'error' && !notTold.includes(code))
    expect(errors.map(({ code, path }) => [code, path])).toEqual([])
  })
})

describe('a rule of bodies', () => {
  const cases: readonly [string, Partial<ReorganisationInput>, string[]][] = [
    [
      'renames by change',
      { oldBodies: [body('Phòng A')], mappings: [line('Phòng A', 'Phòng B', 'renamed')] },
      ['Phòng A: change 04'],
    ],
    [
      'leaves one to one of another name open',
      { oldBodies: [body('Phòng A')], mappings: [line('Phòng A', 'Phòng B')] },
      ['Phòng A: undecided', 'Phòng B: undecided'],
    ],
    [
      'issues to a founded body',
      { oldBodies: [body('Phòng A')], mappings: [line('Phòng A', 'Phòng B', 'founded')] },
      ['Phòng A: revoke 05', 'Phòng B: issue 02'],
    ],
    [
      'revokes who is split and issues to each',
      { oldBodies: [body('xã A')], mappings: [line('xã A', 'xã B'), line('xã A', 'xã C')] },
      ['xã A: revoke 05', 'xã B: issue 02', 'xã C: issue 02'],
    ],
    [
      'leaves a kept name of a split body open',
      { oldBodies: [body('xã A')], mappings: [line('xã A', 'phường A'), line('xã A', 'xã C')] },
      ['xã A: undecided', 'phường A: undecided', 'xã C: issue 02'],
    ],
    [
      'revokes who is dissolved',
      { oldBodies: [body('Trung tâm A')], mappings: [line('Trung tâm A', undefined, 'dissolved')] },
      ['Trung tâm A: revoke 05'],
    ],
    [
      'leaves two of the same name open',
      {
        oldBodies: [body('thị trấn A'), body('xã A')],
        mappings: [line('xã A', 'phường A'), line('thị trấn A', 'phường A')],
      },
      ['thị trấn A: undecided', 'xã A: undecided', 'phường A: undecided'],
    ],
    [
      'does nothing for who stays',
      { oldBodies: [body('xã A'), body('xã B')], mappings: [line('xã A', 'xã A'), line('xã B', 'phường B')] },
      ['xã A: nothing', 'xã B: change 04'],
    ],
    [
      'tells the UBND from the HĐND of a unit',
      {
        oldBodies: [body('HĐND xã A'), body('UBND xã A')],
        mappings: [line('UBND xã A', 'UBND phường A'), line('HĐND xã A', 'Hội đồng nhân dân phường A')],
      },
      ['HĐND xã A: change 04', 'UBND xã A: change 04'],
    ],
    [
      'does not take Hà Lam for Hạ Lâm',
      { oldBodies: [body('xã Hà Lam')], mappings: [line('xã Hà Lam', 'phường Hạ Lâm')] },
      ['xã Hà Lam: undecided', 'phường Hạ Lâm: undecided'],
    ],
    [
      'takes both placements of tones for one name',
      { oldBodies: [body('xã Hoà Bình')], mappings: [line('xã Hòa Bình', 'phường Hòa Bình')] },
      ['xã Hoà Bình: change 04'],
    ],
    [
      'lets a body that others join go on',
      { oldBodies: [body('xã A'), body('xã B')], mappings: [line('xã B', 'xã A', 'merged')] },
      ['xã A: nothing', 'xã B: revoke 05'],
    ],
  ]
  test.each(cases)('%s', (_, parts, expected) => {
    expect(told(parts)).toEqual(expected)
  })

  test('needs 30 days for a change, the 30th included, and issues anew below', () => {
    const kept = (certificateNotAfter: string) =>
      told({ oldBodies: [body('xã A', { certificateNotAfter })], mappings: [line('xã A', 'phường A')] })
    expect(kept('2025-02-06')).toEqual(['xã A: change 04'])
    expect(kept('2025-02-05')).toEqual(['xã A: change 04'])
    expect(kept('2025-02-04')).toEqual(['xã A: nothing', 'phường A: issue 02'])
    expect(kept('2025-01-05')).toEqual(['xã A: nothing', 'phường A: issue 02'])
  })

  test('leaves a kept name with a new e-mail open, and takes the clerk’s answer', () => {
    const parts = {
      oldBodies: [body('xã A')],
      mappings: [{ ...line('xã A', 'phường A'), newEmail: 'moi@example.gov.vn' }],
    }
    const [open] = planReorganisation(input(parts)).undecided
    expect(open?.kind).toBe('new-email')
    expect(open?.options.map(({ id }) => id)).toEqual(['keep', 'issue'])
    const answered = (option: string) => told({ ...parts, choices: { [open?.id ?? '']: option } })
    expect(answered('keep')).toEqual(['xã A: change 04'])
    expect(answered('issue')).toEqual(['xã A: revoke 05', 'phường A: issue 02'])
    expect(answered('nonsense')).toEqual(['xã A: undecided', 'phường A: undecided'])
  })

  test('keeps the certificate that the clerk chooses among two of the same name', () => {
    const parts = {
      oldBodies: [body('thị trấn A'), body('xã A')],
      mappings: [line('xã A', 'phường A'), line('thị trấn A', 'phường A')],
    }
    const [open] = planReorganisation(input(parts)).undecided
    const option = open?.options.find(({ label }) => label.includes('“xã A”'))
    expect(told({ ...parts, choices: { [open?.id ?? '']: option?.id ?? '' } })).toEqual([
      'thị trấn A: revoke 05',
      'xã A: change 04',
    ])
  })
})

describe('a rule of people', () => {
  const bodies = {
    oldBodies: [bareBody('xã A'), bareBody('xã D'), bareBody('xã S')],
    mappings: [line('xã D', undefined, 'dissolved'), line('xã S', 'xã T'), line('xã S', 'xã U')],
  }
  const one = (who: ReturnType<typeof person>, more = {}) => told({ ...bodies, ...more, people: [who] }).at(-1)
  test.each([
    ['nothing in a body that stays', person('Nguyễn Văn Mẫu', 'xã A'), 'Nguyễn Văn Mẫu: nothing'],
    ['open in a split body', person('Nguyễn Văn Mẫu', 'xã S', '2028-01-01'), 'Nguyễn Văn Mẫu: undecided'],
    [
      'change where the sheet says where to',
      person('Nguyễn Văn Mẫu', 'xã S', '2028-01-01', { movesTo: 'xã T' }),
      'Nguyễn Văn Mẫu: change 04',
    ],
    [
      'issue where the sheet says where to',
      person('Nguyễn Văn Mẫu', 'xã S', undefined, { movesTo: 'xã T' }),
      'Nguyễn Văn Mẫu: issue 01',
    ],
    ['open in a dissolved body', person('Nguyễn Văn Mẫu', 'xã D', '2028-01-01'), 'Nguyễn Văn Mẫu: undecided'],
    [
      'change of the e-mail alone',
      person('Nguyễn Văn Mẫu', 'xã A', '2028-01-01', { newEmail: 'moi@example.gov.vn' }),
      'Nguyễn Văn Mẫu: change 04',
    ],
  ])('%s', (_, who, expected) => {
    expect(one(who)).toBe(expected)
  })

  test('names an old certificate that can’t be changed any more in the new request', () => {
    const who = person('Nguyễn Văn Mẫu', 'xã S', '2025-01-10', { movesTo: 'xã T' })
    const decision = planReorganisation(input({ ...bodies, people: [who] })).decisions.at(-1)
    expect(decision).toMatchObject({
      action: 'issue',
      mau: '01',
      values: { oldCertificateSerial: who.values.certificateSerial, organisationName: 'xã T' },
    })
    expect(decision?.why).toContain('chỉ còn 4 ngày')
  })
})

test('the plan is the same for any order of the input', () => {
  const whole = input({
    ...thuyNguyen,
    oldBodies: [...(thuyNguyen.oldBodies ?? []), body('xã S'), body('thị trấn K'), body('xã K')],
    mappings: [
      ...(thuyNguyen.mappings ?? []),
      line('xã S', 'xã T'),
      line('xã S', 'Xã U'),
      line('xã K', 'phường K'),
      line('thị trấn K', 'Phường K'),
    ],
    people: [
      ...(thuyNguyen.people ?? []),
      person('Hà Văn Thử', 'xã S', '2027-01-01'),
      person('Hà Văn Thử', 'xã S'),
      person('Hạ Văn Thử', 'xã K'),
    ],
  })
  const expected = planReorganisation(whole)
  const shuffled = <Entry>(entries: readonly Entry[]) =>
    fc.shuffledSubarray([...entries], { minLength: entries.length })
  fc.assert(
    fc.property(
      shuffled(whole.oldBodies),
      shuffled(whole.people),
      shuffled(whole.mappings),
      (oldBodies, people, mappings) => {
        expect(planReorganisation({ ...whole, oldBodies, people, mappings })).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
})

test('drafts have at most 500 rows, as many as are kept of one', () => {
  const people = Array.from({ length: 1100 }, (_, index) => person(`Người Thử ${index}`, 'xã A', '2028-01-01'))
  const { drafts } = planReorganisation(
    input({ oldBodies: [bareBody('xã A')], mappings: [line('xã A', 'phường A')], people }),
  )
  expect(drafts.filter(({ mau }) => mau === '04').map(({ subjects }) => subjects.length)).toEqual([500, 500, 100])
})
