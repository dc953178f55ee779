import { expect, test } from 'vitest'
import { POLL_MS, watchTokens } from '../../src/token/watch-tokens'
import type { TokenReport } from '../../src/token'
import { PracticeBrowser } from './practice-port'

const none: TokenReport = { modules: [], shown: [], advice: 'NO_TOKEN_FOUND' }
const some: TokenReport = { modules: [{ name: 'A', file: 'a.so', status: 'ok', tokens: [] }], shown: [], advice: null }
const turns = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

test('what changes is told once, failures and unseen pages are passed over, and the end is the end', async () => {
  const clock = new PracticeBrowser()
  const answers: (TokenReport | Error)[] = [none, some, new Error('gone'), some, none]
  const told: TokenReport[] = []
  let isSeen = true
  let asked = 0
  const list = () => {
    const answer = answers[asked++] ?? none
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  const stop = watchTokens({ list, startTimer: clock.startTimer, isSeen: () => isSeen }, none, (one) => told.push(one))
  for (let turn = 0; turn < 4; turn++) {
    expect(clock.running).toEqual([POLL_MS])
    clock.letTimePass()
    await turns()
  }
  expect(told).toEqual([some])
  isSeen = false
  clock.letTimePass()
  await turns()
  expect(asked).toBe(4)
  isSeen = true
  clock.letTimePass()
  await turns()
  expect(told).toEqual([some, none])
  stop()
  expect(clock.running).toEqual([])
})

test('two seconds hold the pause, a hanging module’s limit and a listing', () => {
  expect(POLL_MS + 1_100).toBeLessThan(2_000)
})
