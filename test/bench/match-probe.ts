import { matchPage, type PageFacts } from '../../src/autofill/match'
import { timesOf } from './rounds'

/** Matches the facts of a page in the background, each time as if they had just come by message. */
function benchMatch(facts: string, rounds: number): Promise<number[]> {
  let fresh: PageFacts | undefined
  const parse = () => {
    fresh = JSON.parse(facts) as PageFacts
  }
  return timesOf(rounds, () => fresh && matchPage(fresh), parse)
}

Object.assign(globalThis, { benchMatch })
