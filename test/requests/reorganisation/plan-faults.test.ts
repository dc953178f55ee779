import { describe, expect, test } from 'vitest'
import { planReorganisation, type ReorganisationInput } from '../../../src/requests'
import { bareBody, body, input, line, person } from './example-reorganisation'

describe('faulty input', () => {
  const at = (row: number) => ({ place: { row } })
  const good = {
    oldBodies: [
      { ...body('xã A'), ...at(2) },
      { ...body('xã B'), ...at(3) },
    ],
    mappings: [
      { ...line('xã A', 'phường C'), ...at(2) },
      { ...line('xã B', 'phường C'), ...at(3) },
    ],
  }
  const cases: readonly [string, Partial<ReorganisationInput>, number[]][] = [
    ['BODIES_MISSING', {}, []],
    ['MAPPINGS_MISSING', { ...good, mappings: [] }, []],
    ['EFFECTIVE_DATE_MISSING', { ...good, effectiveDate: undefined }, []],
    ['EFFECTIVE_DATE_INVALID', { ...good, effectiveDate: '2025-02-30' }, []],
    ['BODY_REPEATED', { ...good, oldBodies: [...good.oldBodies, { ...body('Xã  A'), ...at(7) }] }, [2, 7]],
    ['BODY_NAME_MISSING', { ...good, oldBodies: [...good.oldBodies, { ...body(' '), ...at(7) }] }, [7]],
    ['MAPPING_REPEATED', { ...good, mappings: [...good.mappings, { ...line('xã A', 'Phường C'), ...at(9) }] }, [2, 9]],
    ['MAPPING_BODY_UNKNOWN', { ...good, mappings: [...good.mappings, { ...line('xã Ạ', 'phường C'), ...at(9) }] }, [9]],
    ['MAPPING_NEW_MISSING', { ...good, mappings: [{ ...line('xã A'), ...at(9) }] }, [9]],
    ['MAPPING_OLD_MISSING', { ...good, mappings: [...good.mappings, { ...line('', 'xã C'), ...at(9) }] }, [9]],
    [
      'MAPPING_CYCLE',
      {
        ...good,
        mappings: [
          { ...line('xã A', 'xã B'), ...at(2) },
          { ...line('xã B', 'xã A'), ...at(3) },
        ],
      },
      [2, 3],
    ],
    ['MAPPING_KIND_CONTRADICTS', { ...good, mappings: [{ ...line('xã A', 'xã C', 'split'), ...at(2) }] }, [2]],
    ['PERSON_BODY_UNKNOWN', { ...good, people: [person('Trần Văn Thử', 'xã Z', undefined, at(12))] }, [12]],
    ['PERSON_BODY_MISSING', { ...good, people: [person('Trần Văn Thử', '', undefined, at(12))] }, [12]],
    ['PERSON_NAME_MISSING', { ...good, people: [person('', 'xã A', undefined, at(12))] }, [12]],
    ['EXPIRY_INVALID', { ...good, people: [person('Trần Văn Thử', 'xã A', '31/12/2028', at(12))] }, [12]],
  ]
  test.each(cases)('%s is named with its rows, and nothing is made', (code, parts, rows) => {
    const plan = planReorganisation(input(parts))
    const problem = plan.problems.find((one) => one.code === code)
    expect(problem?.severity).toBe('error')
    expect(problem?.places.map(({ row }) => row)).toEqual(rows)
    if (rows.length > 0) expect(problem?.message).toContain(`Dòng ${rows.join(', ')}`)
    expect([plan.drafts, plan.decisions, plan.undecided]).toEqual([[], [], []])
  })

  test('finds a longer circle, and takes a body that becomes itself for none', () => {
    const three = { oldBodies: ['A', 'B', 'C'].map((name) => bareBody(`xã ${name}`)) }
    const codes = (...lines: [string, string][]) =>
      planReorganisation(input({ ...three, mappings: lines.map(([from, to]) => line(from, to)) })).problems.map(
        ({ code }) => code,
      )
    expect(codes(['xã A', 'xã B'], ['xã B', 'xã C'], ['xã C', 'xã A'])).toContain('MAPPING_CYCLE')
    expect(codes(['xã A', 'xã A'])).not.toContain('MAPPING_CYCLE')
  })
})
