import { mappingKinds, planReorganisation, type ReorganisationInput } from '../../src/requests'
import { median, tenths, type BenchRow } from './row'

const bodyCount = 200
const peopleCount = 5_000
const runs = 9

/** 200 bodies that merge two by two, every fourth pair keeping a name, and 5,000 people among them. Invented throughout. */
function example(): ReorganisationInput {
  const oldName = (index: number) => `Ủy ban nhân dân xã Thử ${index}`
  const newName = (pair: number) => `Ủy ban nhân dân phường ${pair % 4 === 0 ? `Thử ${pair * 2}` : `Mẫu ${pair}`}`
  const serial = (start: string, index: number) => `${start}${index.toString(16).toUpperCase().padStart(8, '0')}`
  const bodies = Array.from({ length: bodyCount }, (_, index) => index)
  return {
    oldBodies: bodies.map((index) => ({
      name: oldName(index),
      values: {
        certificateSerial: serial('4A', index),
        certificateNotAfter: '2028-06-30',
        email: `xa${index}@example.gov.vn`,
      },
    })),
    mappings: bodies.map((index) => ({
      oldName: oldName(index),
      newName: newName(Math.floor(index / 2)),
      kind: mappingKinds[1],
    })),
    people: Array.from({ length: peopleCount }, (_, index) => ({
      body: oldName(index % bodyCount),
      values: {
        fullName: `Nguyễn Thị Thử ${index}`,
        citizenId: `0311850${String(index).padStart(5, '0')}`,
        ...(index % 3 > 0 && {
          certificateSerial: serial('5B', index),
          certificateNotAfter: index % 7 === 0 ? '2025-01-20' : '2028-01-01',
        }),
      },
    })),
    effectiveDate: '2025-01-01',
    requestDate: '2025-01-06',
    agency: {},
    receiver: {},
  }
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}

/** Milliseconds to plan 200 bodies and 5,000 people, beside one plain loop that copies the same rows. */
export function benchPlanner5k(): BenchRow {
  const input = example()
  if (planReorganisation(input).decisions.length < peopleCount) throw new Error('The plan leaves people out.')
  const ours = timed(() => planReorganisation(input))
  const loop = timed(() => [...input.oldBodies, ...input.people].map(({ values }) => ({ ...values })))
  return {
    id: 'planner-5k-ms',
    unit: 'ms',
    ours: tenths(ours),
    n: peopleCount + bodyCount,
    goal: '< 1000',
    met: ours < 1000,
    peers: [],
    limit: { name: 'plain loop', value: loop },
  }
}
