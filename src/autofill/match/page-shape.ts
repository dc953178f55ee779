import type { Mau } from '../../procedures/mau'

/** Which page something was taught on: its path and route without ids, and the form where it is known. Never a query. */
export interface PageShape {
  /** E.g. `/ho-so/#/sua#/mau-01`: a `#` stands for an id or a long number. */
  readonly path: string
  /** Absent: holds for every form. */
  readonly mau?: Mau
}

const longestPath = 300
const longestPart = 40

/** A part that names one case and not a kind of page: a number, a UUID, a long code, or words nobody wrote as a path. */
function isId(part: string): boolean {
  return (
    /^\d+$/u.test(part) ||
    /^[0-9a-f]{8}-[0-9a-f-]{20,}$/iu.test(part) ||
    (/^[\w-]{12,}$/u.test(part) && (part.match(/\d/gu) ?? []).length >= 4) ||
    part.length > longestPart ||
    /[^\w.~-]/u.test(part)
  )
}

function shapeOfPath(path: string): string {
  return path
    .split('/')
    .map((part) => part.split(';')[0] ?? '')
    .map((part) => (part !== '' && isId(part) ? '#' : part.replace(/\d{3,}/gu, '#')))
    .join('/')
}

/**
 * The shape of a page's address. A route behind `#/` or `#!/` counts, a place on the page (`#ten`) does not.
 * @param address the page's whole address; a text that is none gives an empty path
 */
export function pageShapeOf(address: string, mau?: Mau): PageShape {
  if (!URL.canParse(address)) return { path: '', ...(mau && { mau }) }
  const { pathname, hash } = new URL(address)
  const route = /^#!?\/[^?]*/u.exec(hash)?.[0]
  const path = `${shapeOfPath(pathname)}${route === undefined ? '' : `#${shapeOfPath(route.replace(/^#!?/u, ''))}`}`
  return { path: path.slice(0, longestPath), ...(mau && { mau }) }
}

/** Tells whether what was taught on one page holds on another: the same path, and no two different forms. */
export function isSamePage(taught: PageShape, page: PageShape): boolean {
  return taught.path === page.path && (taught.mau === undefined || page.mau === undefined || taught.mau === page.mau)
}
