import { corpusFile, scoreCorpus } from '../autofill/match/label-corpus'
import { tenths, type BenchRow } from './row'

/** How many labels of real forms are recognised (percent of rows that have a key), and how many are taken for what they are not. */
export function benchCorpus(): BenchRow[] {
  const file = corpusFile()
  if (file === undefined) return []
  const all = scoreCorpus(file, () => true)
  const recall = tenths((100 * all.right) / all.keyed)
  const wrong = tenths((100 * all.wrong) / all.total)
  return [
    { id: 'corpus-recall-percent', unit: '%', ours: recall, n: all.keyed, goal: '>= 97', met: recall >= 97, peers: [] },
    { id: 'corpus-wrong-percent', unit: '%', ours: wrong, n: all.total, goal: '<= 0.3', met: wrong <= 0.3, peers: [] },
  ]
}
