import { setFlagsFromString } from 'node:v8'
import { expect, test, vi } from 'vitest'
import { memoryTidier } from '../../native-host/tidy-memory'

test('garbage is collected after every thousandth answer, and not before', () => {
  const collect = vi.fn()
  const tidy = memoryTidier(collect)
  for (let answer = 1; answer < 1_000; answer++) tidy()
  expect(collect).not.toHaveBeenCalled()
  for (let answer = 1_000; answer <= 3_000; answer++) tidy()
  expect(collect).toHaveBeenCalledTimes(3)
})

test('the collector of this Node frees what nobody holds, flag or no flag', () => {
  setFlagsFromString('--no-expose-gc')
  const tidy = memoryTidier()
  for (let answer = 1; answer < 1_000; answer++) tidy()
  let garbage: ArrayBuffer | null = new ArrayBuffer(64 * 1024 * 1024)
  const before = process.memoryUsage().arrayBuffers
  expect(garbage.byteLength).toBeGreaterThan(0)
  garbage = null
  tidy()
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(before - 60 * 1024 * 1024)
})
