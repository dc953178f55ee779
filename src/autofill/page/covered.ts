/**
 * Boxes that another part of the page is painted over: nobody can see or click them, so nothing is written there. A dialog's
 * backdrop over the whole page is no such cover: what lies under it is only out of reach for the moment.
 */
import { boxOf, isAround, styleOf, viewOf, type Box } from './dom'
import { nextOf, parentOf, previousOf, rootOf, tagOf } from './native'

const wholeShare = 0.6
const coveredShare = 0.9
const levels = 3
const cutLevels = 4
const smallestPx = 4
const mostNeighbours = 3
const pictures = new Set(['IMG', 'CANVAS', 'VIDEO', 'IFRAME', 'svg'])

/** Tells whether a drawn control is painted over. Costs a look at one point in view, a few neighbours' boxes out of view. */
export function isCovered(element: HTMLElement): boolean {
  const view = element.ownerDocument.defaultView
  if (!view) return false
  const box = uncutPart(element)
  if (box.width < smallestPx || box.height < smallestPx) return true
  const x = box.left + box.width / 2
  const y = box.top + box.height / 2
  const { innerWidth, innerHeight } = viewOf(view)
  const isInView = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight
  const cover = isInView ? topAt(element, x, y) : neighbourOver(element, box)
  return cover !== undefined && hides(cover, box, view)
}

/** The part of a control that the boxes around it do not cut off for good; what can be scrolled to is not cut off. */
function uncutPart(element: HTMLElement): Box {
  let { left, right, top, bottom } = boxOf(element)
  for (let at = parentOf(element), level = 0; at && level < cutLevels; at = parentOf(at), level++) {
    if (!/hidden|clip/u.test(styleOf(at).overflow)) continue
    const frame = boxOf(at)
    ;[left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)]
    ;[top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)]
  }
  return { left, right, top, bottom, width: right - left, height: bottom - top }
}

/** What is drawn at a point when it is neither the control, nor in it, nor around it. */
function topAt(element: HTMLElement, x: number, y: number): Element | undefined {
  const root = rootOf(element)
  const top = ('elementFromPoint' in root ? (root as Document) : element.ownerDocument).elementFromPoint(x, y)
  if (!top || isAround(top, element) || isAround(element, top)) return undefined
  return top
}

/** An element right beside the control, or its box, that lies over it and is painted above plain content. */
function neighbourOver(element: HTMLElement, box: Box): Element | undefined {
  let at: Element = element
  for (let level = 0; level < 2; level++) {
    let count = 0
    for (let next = nextOf(at); next && count < mostNeighbours; next = nextOf(next))
      if (next.nodeType === 1 && ++count && liesOver(next as unknown as Element, element, box))
        return next as unknown as Element
    const before = previousOf(at)
    const other = before?.nodeType === 3 ? previousOf(before) : before
    if (other?.nodeType === 1 && liesOver(other as unknown as Element, element, box)) return other as unknown as Element
    const parent = parentOf(at)
    if (!parent) return undefined
    at = parent
  }
  return undefined
}

function liesOver(one: Element, element: Element, box: Box): boolean {
  if (shareOver(boxOf(one), box) < coveredShare) return false
  return styleOf(one).position !== 'static' && styleOf(element).position === 'static'
}

function shareOver(cover: Box, box: Box): number {
  const width = Math.min(cover.right, box.right) - Math.max(cover.left, box.left)
  const height = Math.min(cover.bottom, box.bottom) - Math.max(cover.top, box.top)
  return width > 0 && height > 0 ? (width * height) / (box.width * box.height) : 0
}

function hides(top: Element, box: Box, view: Window): boolean {
  const { innerWidth, innerHeight } = viewOf(view)
  for (let at: Element | null = top, level = 0; at && level < levels; at = parentOf(at), level++) {
    const cover = boxOf(at)
    if (cover.width * cover.height > wholeShare * innerWidth * innerHeight) return false
    if (shareOver(cover, box) >= coveredShare && isOpaque(at)) return true
  }
  return false
}

function isOpaque(element: Element): boolean {
  if (pictures.has(tagOf(element))) return true
  const style = styleOf(element)
  if (Number(style.opacity) < 0.5 || tagOf(element) === 'BODY') return false
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$/u.exec(style.backgroundColor)?.[1]
  const isPainted = style.backgroundColor !== 'transparent' && Number(alpha ?? '1') >= 0.5
  return isPainted || style.backgroundImage !== 'none'
}
