import { attributeOf, firstChildOf, openShadowOf, parentOf, rootOf, tagOf } from './native'
import { drawnTicks, isKeptByChooser } from './control-kind'
import { dialogButton, isDateButton } from './date-button'
import { dateGroupOf, segment } from './date-segments'
import { innerTextOf, isShown, says } from './dom'
import { expectOneTree, whileNothingChanges } from './look'
import { allIn, closestOf, fits, queryAll, treeAt } from './selectors'
import { isInProxy, openList } from './widget-box'

/** A control of the page before anything is known about it. */
export interface FoundControl {
  readonly element: HTMLElement
  /** Place in document.querySelectorAll('input, select, textarea'), or null outside of that list. */
  readonly index: number | null
}

/** All controls of a page, its frames and shadow roots, in document order, and the frames that can't be read. */
export interface FoundControls {
  readonly controls: readonly FoundControl[]
  readonly foreignFrames: readonly Element[]
}

/** Lends closed shadow roots where the browser has such a function; open ones need none. */
export type ShadowOpener = (element: HTMLElement) => ShadowRoot | null

const native = 'input, select, textarea'
const custom = `${drawnTicks}, [role="combobox"], [role="textbox"], [role="searchbox"], [role="listbox"], [role="spinbutton"], [aria-haspopup="listbox"], [role="group"] [aria-pressed], [role="radiogroup"] [aria-pressed], [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"], [class$="-select" i] [tabindex="0"]:not([role]):not(button):not(a), [class*="-select " i] [tabindex="0"]:not([role]):not(button):not(a), .ui.dropdown[tabindex="0"]:not([role])`
const customOrButton = `${custom}, ${dialogButton}`
const popups =
  '[popover], [class*="popup" i], [class*="popper" i], [class*="popover" i], [class*="drop" i], [class*="overlay" i]'
const everything = `${native}, ${customOrButton}, iframe, frame`
const mostControls = 6_000
/** What scripts draw in the place of a native select: the select itself is the control. */
const drawnForSelect =
  'select ~ .select2-container, select ~ .chosen-container, select ~ .ts-wrapper, select ~ .selectize-control, .choices:has(select), .bootstrap-select:has(select), .ui.dropdown:has(> select), select ~ .nice-select, .ui-selectonemenu, [role="combobox"]:has(select[aria-hidden="true"])'

/** A role on a wrapper around a native control adds nothing: the native control is taken, if people see it. */
function isWrapper(element: Element): boolean {
  const draws = fits(element, drawnTicks)
  const chooses = attributeOf(element, 'role') === 'combobox'
  return queryAll(element, native).some(
    (inner) =>
      attributeOf(inner, 'type') !== 'hidden' &&
      !(chooses && isKeptByChooser(inner)) &&
      !((draws || (chooses && tagOf(inner) === 'SELECT')) && !isShown(inner)),
  )
}

const listOpener = '[aria-haspopup="listbox"]:not(input)'
const openedBy = '[role="combobox"], input[aria-haspopup="listbox"]'

/** The small button that opens the list of the box beside it. */
function isOpener(element: Element): boolean {
  if (!fits(element, listOpener)) return false
  let around = parentOf(element)
  for (let level = 0; around && level < 2; level++, around = parentOf(around)) {
    const [box, ...more] = queryAll(around, openedBy).filter((one) => one !== element)
    if (box && (level === 0 || (more.length === 0 && !says(innerTextOf(element))))) return true
  }
  return false
}

function isNestedEditable(element: Element): boolean {
  const outer = element.parentElement
  return outer !== null && closestOf(outer, custom) !== undefined
}

/** A list that another control opens, or a part of what a script draws in place of a native select. */
function isPartOfWidget(element: Element): boolean {
  if (isInProxy(element)) return true
  if (attributeOf(element, 'role') !== 'listbox') return false
  const id = attributeOf(element, 'id') ?? ''
  const isNamed =
    id !== '' &&
    queryAll(rootOf(element), `[aria-controls~="${CSS.escape(id)}"], [aria-owns~="${CSS.escape(id)}"]`).length > 0
  // One that says whether it is open may call itself a dropdown; it is none that another control opens.
  const from = fits(element, openList) ? element : (parentOf(element) ?? element)
  return isNamed || attributeOf(element, 'tabindex') === undefined || closestOf(from, popups) !== undefined
}

function innerDocument(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined
  } catch {
    return undefined
  }
}

/** What may have a shadow root besides elements of the page's own making. @source DOM standard, attachShadow */
const shadowHosts = 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
  ' ',
)

/** Elements of a tree that have an open shadow root, or may have a closed one. */
function hostsIn(root: Node): Set<Element> {
  const tree = treeAt(root)
  const hosts = new Set<Element>()
  const note = (name: string, isHost: (element: Element) => boolean): void => {
    for (const place of tree.named(name)) {
      const element = tree.elements[place] as Element
      if (isHost(element)) hosts.add(element)
    }
  }
  for (const name of shadowHosts) note(name, (element) => openShadowOf(element) !== null)
  for (const name of tree.names) if (name.includes('-')) note(name, () => true)
  return hosts
}

const nativeTags = new Set(['INPUT', 'SELECT', 'TEXTAREA'])
const frameTags = new Set(['IFRAME', 'FRAME'])

/** Whether an element that is no native control, yet looks like one, is a control of its own. */
function isCustomControl(element: Element): boolean {
  return (
    (fits(element, custom) || isDateButton(element)) &&
    !closestOf(element, drawnForSelect) &&
    !isPartOfWidget(element) &&
    !isOpener(element) &&
    !isWrapper(element) &&
    !isNestedEditable(element)
  )
}

/** Finds every control that a page shows or hides. Closed shadow roots only where the browser lends access. */
export function findControls(page: Document, openShadow: ShadowOpener): FoundControls {
  return whileNothingChanges(() => findIn(page, openShadow))
}

function findIn(page: Document, openShadow: ShadowOpener): FoundControls {
  const controls: FoundControl[] = []
  const foreignFrames: Element[] = []
  let trees = 0
  let index = 0
  const lookInto = (element: Element): void => {
    const inner = innerDocument(element)
    if (inner) visit(inner)
    else foreignFrames.push(element)
  }
  const visit = (root: Node): void => {
    trees++
    const hosts = hostsIn(root)
    const hasSegments = treeAt(root).fitting(segment).places.length > 0
    const elements = hosts.size === 0 ? allIn(root, everything) : allIn(root, '*')
    for (const element of elements) {
      if (controls.length >= mostControls) return
      if (hosts.has(element)) {
        const shadow = openShadowOf(element) ?? openShadow(element as HTMLElement)
        if (shadow && firstChildOf(shadow)) visit(shadow)
      }
      const tag = tagOf(element)
      const isNative = nativeTags.has(tag)
      if (frameTags.has(tag)) lookInto(element)
      else if (isNative || isCustomControl(element)) {
        const group = hasSegments && fits(element, segment) ? dateGroupOf(element) : undefined
        // The first of a date's segments stands for all of them.
        if (group && controls.at(-1)?.element === group) continue
        controls.push({ element: group ?? (element as HTMLElement), index: isNative && root === page ? index++ : null })
      }
    }
  }
  visit(page)
  if (trees === 1) expectOneTree(page, treeAt(page).attributes)
  return { controls, foreignFrames }
}
