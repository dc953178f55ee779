import { applyTaught, matchPage, type Match, type TaughtHere } from '../match'
import type { PageLink } from './page-link'

/** Recognises every control of a page, and says how long looking and matching took, in milliseconds. */
export async function classifyPage(
  link: PageLink,
  mau: string | undefined,
  clockMs: () => number,
  taught?: TaughtHere,
): Promise<{ matches: Match[]; classifyMs: number }> {
  const startMs = clockMs()
  const facts = await link.collect()
  const matches = matchPage(facts, mau, taught && applyTaught(facts.controls, taught.fields, taught.page))
  return { matches, classifyMs: clockMs() - startMs }
}
