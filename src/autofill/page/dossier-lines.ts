import { labelsOf, isShown, textOf } from './dom'
import type { ShadowOpener } from './find-controls'
import { attributeOf, openShadowOf, tagOf } from './native'
import { queryAll } from './selectors'

/** Words near which a portal tells the number of a dossier. */
const telling = /hồ\s*sơ|biên\s*nhận|tiếp\s*nhận|tra\s*cứu/iu
/** A heading of a table stands above its rows. */
const linesBelow = 12
const [mostLines, longestLine] = [120, 300]

/**
 * The lines of a page that may tell a dossier number, as a person sees them: each line that speaks of a dossier, and those just below
 * it. Cells of a row are parted by tabs. Nothing else of the page is given.
 */
export function dossierLines(page: Document, openShadow: ShadowOpener): string[] {
  const lines = textsOf(page, openShadow).flatMap((text) => text.normalize('NFC').split(/\r?\n/u))
  const said = lines.map((line) => line.trim()).filter((line) => line !== '')
  const isNear = (place: number) =>
    said.slice(Math.max(0, place - linesBelow), place + 1).some((line) => telling.test(line))
  return said
    .filter((_, place) => isNear(place))
    .slice(0, mostLines)
    .map((line) => line.slice(0, longestLine))
}

/** What is drawn as text in a page, its frames and shadow roots, and what locked boxes hold behind their labels. */
function textsOf(root: Document | ShadowRoot, openShadow: ShadowOpener): string[] {
  const own = 'body' in root ? [root.body] : Array.from(root.children)
  const texts = own.flatMap((element) => ('innerText' in element ? [String(element.innerText)] : []))
  for (const element of queryAll(root, '*')) {
    const tag = tagOf(element)
    const shadow = openShadowOf(element) ?? (tag.includes('-') ? openShadow(element as HTMLElement) : null)
    if (shadow) texts.push(...textsOf(shadow, openShadow))
    const inner = tag === 'IFRAME' ? innerPage(element as HTMLIFrameElement) : undefined
    if (inner) texts.push(...textsOf(inner, openShadow))
    if (tag === 'INPUT' && isLocked(element as HTMLInputElement)) texts.push(labelled(element as HTMLInputElement))
  }
  return texts
}

function innerPage(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined
  } catch {
    return undefined
  }
}

function isLocked(input: HTMLInputElement): boolean {
  return (input.readOnly || input.disabled) && input.type === 'text' && input.value !== '' && isShown(input)
}

function labelled(input: HTMLInputElement): string {
  const label = labelsOf(input).map(textOf).join(' ') || (attributeOf(input, 'aria-label') ?? '')
  return `${label}: ${input.value}`
}
