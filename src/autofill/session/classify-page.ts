import type { Match, TaughtHere } from '../match'
import type { PageLink } from './page-link'
import { recognisePage } from './recognise-page'

/** Recognises every control of a page, and says how long looking and matching took, in milliseconds. */
export async function classifyPage(
  link: PageLink,
  mau: string | undefined,
  clockMs: () => number,
  taught?: TaughtHere,
): Promise<{ matches: Match[]; classifyMs: number }> {
  const startMs = clockMs()
  const { matches } = await recognisePage(link, mau, taught)
  return { matches, classifyMs: clockMs() - startMs }
}
