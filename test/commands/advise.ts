/** `advise --situation ID`: prints the requests that a situation leads to, as one JSON document (contract §3). */
import { parseArgs } from 'node:util'
import { subscriberKinds } from '../../src/fields'
import { advise, defaultProfile, shippedProfiles, situationIds, type GuideDevice } from '../../src/procedures'
import { printDocument, runCommand, UnusableArguments } from './command-line'

const devices: readonly GuideDevice[] = ['TOKEN', 'SIM', 'RSSP']

function choose<T extends string>(value: string, option: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  throw new UnusableArguments(`${option} không có giá trị “${value}”. Các giá trị có thể dùng: ${choices.join(', ')}.`)
}

function profileNamed(name: string | undefined): typeof defaultProfile {
  if (name === undefined) return defaultProfile
  const ids = shippedProfiles.map(({ id }) => id)
  const id = choose(name, '--profile', ids)
  return shippedProfiles.find((profile) => profile.id === id) ?? defaultProfile
}

function readOptions(): Parameters<typeof advise>[0] {
  const { values } = parseArgs({
    options: {
      situation: { type: 'string' },
      device: { type: 'string' },
      subscriber: { type: 'string' },
      profile: { type: 'string' },
    },
  })
  const { situation, device, subscriber, profile } = values
  if (situation === undefined || situation === '')
    throw new UnusableArguments(`Thiếu tùy chọn --situation. Các giá trị có thể dùng: ${situationIds.join(', ')}.`)
  return {
    situation: choose(situation, '--situation', situationIds),
    ...(device !== undefined && { deviceKind: choose(device, '--device', devices) }),
    ...(subscriber !== undefined && { subscriber: choose(subscriber, '--subscriber', subscriberKinds) }),
    profile: profileNamed(profile),
  }
}

await runCommand(() => {
  const { steps, refusal, notes } = advise(readOptions())
  printDocument(steps.map(({ mau, receiver, order, why, source }) => ({ mau, receiver, order, why, source })))
  const beside = refusal ? [refusal] : notes
  for (const { message, source } of beside) process.stderr.write(`${message} (${source})\n`)
  return Promise.resolve()
})
