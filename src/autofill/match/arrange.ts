/**
 * Headings that a page tells by place alone, put where those of other pages stand: words over boxes that only carry words of their
 * own, and words for several values over the boxes for them. What tables tell so is in arrange-tables.ts.
 */
import { foldedWords } from '../../fields'
import { arrangeTables } from './arrange-tables'
import type { ControlFacts, LabelFact, LabelOrigin } from './facts'
import { uncounted } from './heading-words'
import { keyIn, textOf } from './own-words'
import { isDatePart } from './parts'
import { perText } from './per-text'
import { readLabel, type NamedKey } from './read-label'

const quiet: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>(['placeholder', 'title', 'name'])

/** Tells whether only words in the box say what it takes. */
function speaksInside({ labels }: ControlFacts): boolean {
  return labels.some(({ origin }) => origin === 'placeholder') && labels.every(({ origin }) => quiet.has(origin))
}

/** The words over a box with words of its own, where they name nothing that it could take, nor a date that it takes a part of. */
function wordsOver(control: ControlFacts): string | undefined {
  const [first, ...others] = control.labels.filter(({ origin }) => !quiet.has(origin))
  const isOver = first && others.length === 0 && (first.origin === 'before' || first.origin === 'layout')
  const inside = textOf(control, 'placeholder') ?? ''
  if (!isOver || isDatePart(inside) || !readLabel(inside).speaks) return undefined
  return readLabel(first.text).keys.every(({ needs }) => needs !== undefined) ? first.text : undefined
}

/** The words over the first of several boxes that have no label but words inside head them all. */
function headBoxes(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  if (!controls.some(speaksInside)) return controls
  let heading: string | undefined
  let last: ControlFacts | undefined
  return controls.map((control, place) => {
    const sameBlock = last?.sections[0] === control.sections[0] && !control.cell
    last = control
    const next = controls[place + 1]
    const over = next && speaksInside(next) && next.sections[0] === control.sections[0] ? wordsOver(control) : undefined
    if (over !== undefined) heading = over
    else if (heading === undefined || !sameBlock || !speaksInside(control)) heading = undefined
    if (heading === undefined) return control
    const labels = over === undefined ? control.labels : control.labels.filter(({ origin }) => quiet.has(origin))
    return { ...control, labels, sections: [heading, ...control.sections] }
  })
}

/** Boxes that stand together, in their order. */
function clustersOf(controls: readonly ControlFacts[]): ControlFacts[][] {
  const clusters = new Map<number, ControlFacts[]>()
  for (const one of controls) {
    if (!one.cluster) continue
    const known = clusters.get(one.cluster.id)
    if (known) known.push(one)
    else clusters.set(one.cluster.id, [one])
  }
  return [...clusters.values()]
}

/** The several values that a text asks for at once. */
function valuesIn(text: string): readonly NamedKey[] | undefined {
  const { listed, keys } = readLabel(text)
  return listed ?? (keys.length > 1 ? keys : undefined)
}

/** A header over a cell whose boxes share out what it counts up, each with few words of its own: "Số", "Ngày", "Nơi". */
function sharedByColumn(boxes: readonly ControlFacts[]): LabelFact | undefined {
  const header = boxes[0]?.labels.find(({ origin }) => origin === 'column')
  const isShared = header !== undefined && boxes.every((one) => textOf(one, 'column') === header.text)
  return isShared && valuesIn(header.text) ? header : undefined
}

/** Words that name no value by themselves. */
const saysLittle = perText((text) => readLabel(text).keys.every(({ needs }) => needs !== undefined))

/**
 * Words that count up as many values as boxes stand under them are shared out: by the words in each box, else in their order. "Điện
 * thoại/Email" over two boxes.
 */
function shareOut(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  const shared = new Map<number, ControlFacts>()
  for (const boxes of clustersOf(controls)) {
    const [first, ...others] = boxes
    const ownLabel = first?.labels.find(({ origin }) => !quiet.has(origin) && origin !== 'column')
    const inColumn = sharedByColumn(boxes)
    const label = inColumn ?? ownLabel
    const listed = label && valuesIn(label.text)
    const isOver = others.every(({ labels }) =>
      labels.every(({ origin, text }) => quiet.has(origin) || text === label?.text || (inColumn && saysLittle(text))),
    )
    if (!listed || !isOver || listed.length !== boxes.length) continue
    const hints = boxes.map((one) => keyIn(textOf(one, 'placeholder')))
    const isInOrder = hints.every((hint, place) => hint === undefined || hint === listed[place]?.key)
    boxes.forEach((one, place) => {
      const named = isInOrder ? listed[place] : listed.find(({ key }) => key === hints[place])
      if (!named) return
      const own = one.labels.filter(({ origin }) => quiet.has(origin))
      const sections = one.sections.filter((heading) => heading !== label.text)
      shared.set(one.id, { ...one, sections, labels: [{ origin: label.origin, text: named.phrase }, ...own] })
    })
  }
  return shared.size === 0 ? controls : controls.map((one) => shared.get(one.id) ?? one)
}

/** "Số và ngày công văn" before a box that words of the second value follow: "…, ngày …". The box takes the first. */
function firstOfTwo(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  const ownLabel = ({ labels }: ControlFacts) => labels.find(({ origin }) => !quiet.has(origin))
  return controls.map((control, place) => {
    const next = controls[place + 1]
    const label = ownLabel(control)
    const listed = label && readLabel(label.text).listed
    if (!label || !next || listed?.length !== 2 || next.sections[0] !== control.sections[0]) return control
    const [first, second] = listed
    if (!first || ownLabel(next)?.text === label.text || keyIn(ownLabel(next)?.text) !== second?.key) return control
    return { ...control, labels: control.labels.map((one) => (one === label ? { ...one, text: first.phrase } : one)) }
  })
}

/**
 * Words before a cell name the first box in it; a box behind it with words of its own is named by those alone. "CCCD: … cấp ngày … tại …"
 */
function inOneCell(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  return controls.map((control, place) => {
    const words = control.cell ? undefined : textOf(control, 'cell')
    const before = controls[place - 1]
    const own = control.labels.some(({ origin, text }) => !quiet.has(origin) && origin !== 'cell' && text !== words)
    if (words === undefined || !own || !before || textOf(before, 'cell') !== words) return control
    return {
      ...control,
      labels: control.labels.filter(({ text }) => text !== words),
      sections: control.sections.filter((heading) => heading !== words),
    }
  })
}

const spoken: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>(['labelledby', 'aria'])

/** A label read aloud behind the heading it stands under: "Đầu mối phối hợp Ngày cấp". */
function withoutHeading(control: ControlFacts): ControlFacts {
  const { labels, sections } = control
  // A label of which only a star is left is the heading itself.
  const headingBefore = (text: string) =>
    sections.find((heading) => text.startsWith(`${heading} `) && /\p{L}/u.test(text.slice(heading.length)))
  if (!labels.some(({ origin, text }) => spoken.has(origin) && headingBefore(text) !== undefined)) return control
  return {
    ...control,
    labels: labels.map((label) => {
      const heading = spoken.has(label.origin) ? headingBefore(label.text) : undefined
      return heading === undefined ? label : { ...label, text: label.text.slice(heading.length).trim() }
    }),
  }
}

const namesOf = /^(?:ho ten|ho va ten|ten)(?: cua)? (?<who>(?:nguoi|can bo|dau moi) .+)$/u

/** Whose name a label asks for that no phrase covers: "Họ tên người phụ trách". */
const whoseName = perText((text): string | undefined => {
  const who = namesOf.exec(foldedWords(text).join(' '))?.groups?.['who']
  return who !== undefined && readLabel(text).keys.length === 0 ? who : undefined
})

/** What a heading is about, without its number. */
const aboutIn = perText((heading) =>
  foldedWords(uncounted(heading))
    .join(' ')
    .replace(/^thong tin (?:ve )?/u, ''),
)

/** "Họ tên người phụ trách" under "Người phụ trách": the name of whom the part is about, whoever that is. */
function namedByPart(control: ControlFacts): ControlFacts {
  const [first] = control.labels
  const who = first && whoseName(first.text)
  if (who === undefined || !control.sections.some((heading) => `${aboutIn(heading)} `.startsWith(`${who} `)))
    return control
  return { ...control, labels: control.labels.map((one) => (one === first ? { ...one, text: 'Họ và tên' } : one)) }
}

/** The controls as a person groups them: tables whose rows are fields turned, boxes under the words that
 * stand over them, and several values shared out among the boxes for them. */
export function arrange(controls: readonly ControlFacts[]): readonly ControlFacts[] {
  return firstOfTwo(shareOut(headBoxes(arrangeTables(inOneCell(controls.map(withoutHeading).map(namedByPart))))))
}
