import { describe, expect, test } from 'vitest'
import { corpusFile, inBuildingHalf, scoreCorpus, scoreHeldOut, type CorpusScore } from './label-corpus'

/** Known misses, each by its row. The test fails when a new one appears and when a listed one is gone. */
const knownFaults = ['form-05 12 “7.Địa chỉ thường trú:” is address, got ']

const recall = ({ right, keyed }: CorpusScore) => (100 * right) / keyed

test('labels of real forms are recognised, and nothing is taken for what it is not', () => {
  const file = corpusFile()
  if (file === undefined) {
    process.stderr.write('label-corpus.tsv is absent: the labels of real forms were not checked\n')
    expect(file).toBeUndefined()
    return
  }
  const score = scoreCorpus(file, () => true)
  expect(score.faults).toEqual(knownFaults)
  expect(score.wrong).toBe(0)
  expect(recall(score)).toBeGreaterThanOrEqual(97)
  const building = scoreCorpus(file, inBuildingHalf)
  const testing = scoreCorpus(file, (form) => !inBuildingHalf(form))
  expect(building.keyed + testing.keyed).toBe(score.keyed)
  expect(Math.abs(recall(building) - recall(testing))).toBeLessThan(3)
})

describe('labels that nobody tuned for, once they are known', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])(
    'batch %i stays recognised, and nothing of it is filled wrongly',
    (batch) => {
      const score = scoreHeldOut(batch)
      expect(score.total).toBeGreaterThan(100)
      expect(score.faults.filter((fault) => !fault.endsWith('got '))).toEqual([])
      expect(recall(score)).toBeGreaterThanOrEqual(94)
    },
  )
})
