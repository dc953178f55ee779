import { relative } from 'node:path'
import { root } from './build-extension'
import { vitestCheck, type Outcome } from './run-checks'

/** Losing what was kept is never the machine's fault: what looks for that fails at once. */
const neverAgain = ['test/e2e/killed-browser.test.ts', 'test/e2e/power-cut.test.ts']
/** Where more files than these fail, it is the product. */
const mostFiles = 2

/** Checks after their second try, and what failed at the first of those that passed then. */
export interface Settled {
  readonly outcomes: readonly Outcome[]
  readonly doubts: readonly string[]
}

/**
 * Browser tests wait for real time, and a machine that stands still for a while fails them: files that failed are run once more by
 * themselves when nothing else runs. What passes then is counted as passed, and its first failure is told all the same.
 * @param run runs some files of a project
 */
export async function secondTry(
  outcomes: readonly Outcome[],
  project: string,
  run: typeof vitestCheck = vitestCheck,
): Promise<Settled> {
  const isOurs = ({ name }: Outcome) => name === project || name.startsWith(`${project} `)
  const failed = outcomes.filter(isOurs).flatMap(({ faults }) => faults)
  const files = [...new Set(failed.map(({ file }) => file && relative(root, file)))]
  const again = files.filter((file) => file !== undefined && !neverAgain.includes(file))
  if (again.length === 0 || again.length !== files.length || files.length > mostFiles) return { outcomes, doubts: [] }
  const [first = '', ...more] = again as string[]
  const second = await run(project, [first, ...more], `${project} again`)()
  if (second.failed > 0) return { outcomes, doubts: [] }
  return {
    outcomes: outcomes.map((one) =>
      isOurs(one) ? { ...one, passed: one.passed + one.failed, failed: 0, faults: [] } : one,
    ),
    doubts: failed.map(({ text }) => text),
  }
}
