import { applyTaught, getReady, matchPage, withoutUnseen, type Match, type PageFacts, type TaughtHere } from '../match'
import type { PageLink } from './page-link'

/** A page, and what each of its controls was recognised as. */
export interface RecognisedPage {
  readonly facts: PageFacts
  readonly matches: Match[]
}

/** Whether the words of a control say anything, for a key or against one: only such a control can move a value anywhere. */
export function speaks({ control, evidence }: Match): boolean {
  return control.visible && evidence.length > 0
}

/**
 * Recognises every control of a page. Which ones are drawn is enough for that; what then would get a value, or take one from another
 * control, is looked at closely, and what nobody can see or reach is left out as if it were not there.
 * @param taught what a person taught of the page
 */
export async function recognisePage(
  link: PageLink,
  mau: string | undefined,
  taught?: TaughtHere,
): Promise<RecognisedPage> {
  const looking = link.collect()
  // The words are spelled out while the page is looked at.
  getReady()
  let facts = await looking
  const looked = new Set<number>()
  for (;;) {
    const reading = taught && applyTaught(facts.controls, taught.fields, taught.page)
    const matches = matchPage(facts, mau, reading)
    const asked = matches.flatMap((match) => (speaks(match) && !looked.has(match.control.id) ? [match.control.id] : []))
    const unseen = asked.length > 0 ? await link.unseen(asked) : []
    if (unseen.length === 0) return { facts, matches }
    for (const id of asked) looked.add(id)
    facts = withoutUnseen(facts, unseen)
  }
}
