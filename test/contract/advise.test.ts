import { describe, expect, it } from 'vitest'
import { documentOf, runCommand, startedBrowser } from './run-command'

interface Step {
  readonly mau: string
  readonly receiver: string
  readonly order: number
  readonly why: string
  readonly source: string
}

async function stepsOf(...args: readonly string[]): Promise<readonly Step[]> {
  const run = await runCommand('advise', args)
  expect(run.status).toBe(0)
  expect(startedBrowser(run)).toBe(false)
  return documentOf(run) as readonly Step[]
}

describe('the steps', () => {
  it('have exactly the keys of the contract, in order, with why and source', async () => {
    const steps = await stepsOf('--situation', 'retired')
    for (const step of steps) {
      expect(Object.keys(step)).toEqual(['mau', 'receiver', 'order', 'why', 'source'])
      expect(step.why).toMatch(/\S/)
      expect(step.source).toContain('SGDĐT Long An 2025 §7')
    }
    expect(steps.map(({ mau, receiver, order }) => [mau, receiver, order])).toEqual([
      ['05', 'authority', 1],
      ['08', 'authority', 2],
    ])
    expect(steps[1]?.why).toContain('05 ngày làm việc')
  })

  it('go where the profile sends them', async () => {
    const steps = await stepsOf('--situation', 'device-locked', '--profile', 'dong-thap-2025')
    expect(steps).toMatchObject([{ mau: '06', receiver: 'department' }])
  })

  it('are those of the subscriber and the device', async () => {
    const asked = ['--situation', 'merged-new-name', '--subscriber', 'organisation', '--device', 'RSSP']
    expect((await stepsOf(...asked)).map(({ mau }) => mau)).toEqual(['02', '07', '05'])
  })
})

it('prints an empty list for what leads nowhere, and why on stderr', async () => {
  const run = await runCommand('advise', ['--situation', 'retired', '--subscriber', 'organisation'])
  expect(run.status).toBe(0)
  expect(documentOf(run)).toEqual([])
  expect(run.stderr).toContain('chỉ dành cho cá nhân')
})

describe('unusable arguments: exit 2, nothing on stdout, what is possible on stderr', () => {
  it.each([
    ['no situation', [], 'revocation-notice-device-lost'],
    ['an unknown situation', ['--situation', 'promoted'], 'moved-to-party-or-vertical'],
    ['an unknown device', ['--situation', 'new', '--device', 'USB'], 'TOKEN, SIM, RSSP'],
    ['an unknown subscriber', ['--situation', 'new', '--subscriber', 'ward'], 'person, organisation, service'],
    [
      'an unknown profile',
      ['--situation', 'new', '--profile', 'ha-noi'],
      'authority, long-an-2025, thuy-nguyen-2024, dong-thap-2025',
    ],
  ] as const)('%s', async (_what, args, told) => {
    const run = await runCommand('advise', args)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toContain(told)
  })
})
