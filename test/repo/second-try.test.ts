import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { root } from '../commands/build-extension'
import type { Check, Outcome } from '../commands/run-checks'
import { secondTry } from '../commands/second-try'

const file = (name: string) => join(root, 'test', 'e2e', `${name}.test.ts`)

function part(name: string, ...failed: string[]): Outcome {
  const faults = failed.map((one) => ({ file: file(one), text: `${one} failed` }))
  return { name, passed: 10, failed: faults.length, seconds: 1, faults }
}

function runs(failed: number) {
  return vi.fn(
    (_project: string, _options?: readonly string[], name?: string): Check =>
      () =>
        Promise.resolve({ name: name ?? 'again', passed: 1, failed, seconds: 1, faults: [] }),
  )
}

describe('browser tests that failed', () => {
  test('pass when they pass by themselves, and what they failed by is told', async () => {
    const run = runs(0)
    const first = [part('unit'), part('e2e 1/4', 'teach', 'teach'), part('e2e 2/4', 'batch')]
    const { outcomes, doubts } = await secondTry(first, 'e2e', run)
    expect(run.mock.calls.map(([, files]) => files)).toEqual([['test/e2e/teach.test.ts', 'test/e2e/batch.test.ts']])
    expect(outcomes.map(({ passed, failed, faults }) => [passed, failed, faults])).toEqual([
      [10, 0, []],
      [12, 0, []],
      [11, 0, []],
    ])
    expect(doubts).toEqual(['teach failed', 'teach failed', 'batch failed'])
  })

  test('fail when they fail again', async () => {
    const first = [part('e2e 1/4', 'teach')]
    expect(await secondTry(first, 'e2e', runs(1))).toEqual({ outcomes: first, doubts: [] })
  })

  test.each([
    ['are more than the machine can be blamed for', [part('e2e 1/4', 'teach', 'batch', 'due')]],
    ['look for what was kept and is lost', [part('e2e 4/4', 'killed-browser'), part('e2e 1/4', 'teach')]],
    ['are no browser tests', [part('unit', 'teach')]],
    ['are of no file', [{ ...part('e2e 1/4'), failed: 1, faults: [{ text: 'ended without a report' }] }]],
    ['did not fail', [part('e2e 1/4')]],
  ])('are not run again where they %s', async (_why, first) => {
    const run = runs(0)
    expect(await secondTry(first, 'e2e', run)).toEqual({ outcomes: first, doubts: [] })
    expect(run).not.toHaveBeenCalled()
  })
})
