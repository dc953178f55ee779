import { matchPage, type PageFacts } from '../../src/autofill/match'
import { speaks } from '../../src/autofill/session/recognise-page'
import { timesOf } from './rounds'

/** Matches the facts of a page in the background, each time as if they had just come by message. */
function benchMatch(facts: string, rounds: number): Promise<number[]> {
  let fresh: PageFacts | undefined
  const parse = () => {
    fresh = JSON.parse(facts) as PageFacts
  }
  return timesOf(rounds, () => fresh && matchPage(fresh), parse)
}

/** The controls that would be looked at closely after matching. */
function benchAsked(facts: string): number[] {
  return matchPage(JSON.parse(facts) as PageFacts).flatMap((match) => (speaks(match) ? [match.control.id] : []))
}

Object.assign(globalThis, { benchMatch, benchAsked })
