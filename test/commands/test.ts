import { buildHostIfStale } from '../../native-host/build'
import { buildExtensionIfStale } from './build-extension'
import { inTurn, ownCheck, toolCheck, untilNoneWaits, vitestCheck, vitestParts } from './run-checks'
import { secondTry, type Settled } from './second-try'

const cruise = 'dependency-cruiser/bin/dependency-cruise.mjs'

/** What looks at the text alone. */
const reading = () =>
  inTurn(
    toolCheck('format', 'prettier/bin/prettier.cjs', '--check', '.'),
    toolCheck('types', 'typescript/bin/tsc', '--noEmit'),
    toolCheck('rooms', cruise, '--config', '.dependency-cruiser.cjs', 'entrypoints', 'src', 'native-host'),
    toolCheck('bundles', cruise, '--config', '.dependency-cruiser.bundles.cjs', 'entrypoints', 'src'),
    toolCheck('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  )

const build = ownCheck('build', async () => {
  buildExtensionIfStale()
  await buildHostIfStale()
})

// One set of modules for all files: loading the vocabulary anew for each took longer than the tests.
const unit = vitestCheck('unit', ['--no-isolate'])

function report({ outcomes, doubts }: Settled): void {
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0)
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0)
  for (const { text } of outcomes.flatMap(({ faults }) => faults)) process.stdout.write(`\n✗ ${text}\n`)
  for (const doubt of doubts) process.stdout.write(`\n? failed, and passed when it was run again by itself: ${doubt}\n`)
  process.stdout.write('\n')
  for (const one of outcomes)
    process.stdout.write(
      `${one.failed === 0 ? '✓' : '✗'} ${one.name}: ${one.passed} passed, ${one.failed} failed (${one.seconds.toFixed(1)} s)\n`,
    )
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

/**
 * `npm test`: format, types, rooms, lint, build, then every test. Two things at a time: most are busy on one processor. Nothing that
 * is tested may begin before the build, which is done long before all has been read; then each lane takes what waits, the longest
 * first, so that neither stands still for long.
 */
async function main(): Promise<void> {
  const waiting = [unit, vitestCheck('contract'), ...vitestParts('e2e', 4), vitestCheck('alone')]
  const building = async () => [...(await inTurn(build)), ...(await untilNoneWaits(waiting))]
  const readingFirst = async () => [...(await reading()), ...(await untilNoneWaits(waiting))]
  const lanes = await Promise.all([readingFirst(), building()])
  report(await secondTry(lanes.flat(), 'e2e'))
}

await main()
