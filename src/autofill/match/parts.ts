/**
 * One value in several boxes: ngày, tháng, năm of a date; họ đệm and tên of a name. Boxes stand beside each other; each says which
 * part it takes, by its words or by its options, and the set has to be whole. Anything else is left alone.
 */
import { fieldDefinition } from '../../fields'
import type { ControlFacts, LabelOrigin } from './facts'
import { mailSets } from './mail-parts'
import { areTogether, bareWords, readingOf, type DatePart, type NamePart, type PartReading } from './part-reading'
import { perText } from './per-text'
import { readLabel, type NamedKey } from './read-label'
import { phoneSets } from './phone-parts'
import { kindFits, readControl } from './score-control'
import { simSets } from './sim-parts'

const dateWords: Readonly<Record<string, DatePart>> = {
  ngay: 'day',
  day: 'day',
  dd: 'day',
  d: 'day',
  thang: 'month',
  month: 'month',
  mm: 'month',
  m: 'month',
  nam: 'year',
  year: 'year',
  yyyy: 'year',
  yy: 'year',
}

const nameWords: Readonly<Record<string, NamePart>> = {
  ho: 'surname',
  surname: 'surname',
  'last name': 'surname',
  'family name': 'surname',
  'ho dem': 'before-given',
  'ho lot': 'before-given',
  'ho va dem': 'before-given',
  'ho va ten dem': 'before-given',
  'ho va chu dem': 'before-given',
  'ho chu dem': 'before-given',
  'ho ten dem': 'before-given',
  'ho va ten lot': 'before-given',
  'ho va chu lot': 'before-given',
  dem: 'middle',
  'ten dem': 'middle',
  'chu dem': 'middle',
  'ten lot': 'middle',
  'middle name': 'middle',
  ten: 'given',
  'ten goi': 'given',
  'given name': 'given',
  'first name': 'given',
  'ten dem va ten': 'after-surname',
  'chu dem va ten': 'after-surname',
}

/** Whole sets, as they stand on pages, and what each box takes then. */
const nameSets: readonly (readonly [readonly NamePart[], readonly NamePart[]])[] = [
  [
    ['surname', 'middle', 'given'],
    ['surname', 'middle', 'given'],
  ],
  [
    ['before-given', 'given'],
    ['before-given', 'given'],
  ],
  [
    ['given', 'before-given'],
    ['given', 'before-given'],
  ],
  [
    ['surname', 'given'],
    ['before-given', 'given'],
  ],
  [
    ['given', 'surname'],
    ['given', 'before-given'],
  ],
  [
    ['surname', 'after-surname'],
    ['surname', 'after-surname'],
  ],
]

const dateOrders: readonly string[] = ['day month year', 'year month day', 'month day year']

/** Which part of a date a box takes, by the options it lists, else by what is written on it. */
function datePartOf(control: ControlFacts): DatePart | undefined {
  let whole: DatePart | undefined
  let begun: DatePart | undefined
  for (const { origin, text } of control.labels) {
    if (origin === 'name' || origin === 'column' || origin === 'column-group') continue
    const read = dateWordsIn(text)
    whole ??= read.whole
    begun ??= read.begun
  }
  return partByOptions(control) ?? whole ?? partByName(control) ?? begun
}

/** The part of a date that a text names: with nothing else, or as the first word before "sinh" or "cấp". */
const dateWordsIn = perText((text) => {
  const words = bareWords(text.replace(/^\s*(?:chọn|nhập)\s/iu, ''))
  return { whole: dateWords[words], begun: dateWords[/^(?:ngay|thang|nam)(?= (?:sinh|cap)$)/u.exec(words)?.[0] ?? ''] }
})

/** Whether a text is the word for a part of a date: ngày, tháng, năm. */
export function isDatePart(text: string): boolean {
  return dateWordsIn(text).whole !== undefined
}

function partByOptions({ options }: ControlFacts): DatePart | undefined {
  if (!options) return undefined
  const numbers = options.flatMap(({ text }) => /\d+/u.exec(text)?.[0] ?? []).map(Number)
  const most = Math.max(...numbers)
  if (numbers.length === 31 && most === 31) return 'day'
  if (numbers.length === 12 && most === 12) return 'month'
  return numbers.length > 5 && numbers.every((one) => one > 1800 && one < 2200) ? 'year' : undefined
}

function partByName({ labels, maxLength }: ControlFacts): DatePart | undefined {
  const isShort = maxLength !== undefined && maxLength <= 4
  for (const { origin, text } of labels) {
    if (origin !== 'name' || !isShort) continue
    const last = /(?:^|[_\-.$]|(?<=[a-z])(?=[A-Z]))(day|month|year|ngay|thang|nam|dd|mm|yyyy|d|m|y)$/iu.exec(text)?.[1]
    const part = dateWords[last?.toLowerCase() ?? ''] ?? (last?.toLowerCase() === 'y' ? 'year' : undefined)
    if (part) return part
  }
  return undefined
}

/** The part of a name that a box takes, by its first label; where that asks for the whole name over several boxes, by the next ones. */
function namePartOf(control: ControlFacts): NamePart | undefined {
  for (const { origin, text } of control.labels) {
    if (origin === 'name' || origin === 'column-group') continue
    const part = nameWordIn(text)
    if (part || !asksWholeName(text)) return part
  }
  return undefined
}

const asksWholeName = perText((text) => {
  const [first, ...more] = readLabel(text).keys
  return first?.key === 'fullName' && more.length === 0
})

/** What a box takes whose box around it shares out a name: "Họ đệm / Tên" over two. */
function sharedNamePart(control: ControlFacts, seen: readonly ControlFacts[]): NamePart | undefined {
  const { cluster } = control
  const parts = listedNameParts(cluster?.label ?? '')
  if (!parts) return undefined
  const boxes = seen.filter((one) => one.cluster?.id === cluster?.id)
  const isNamedByIt = ({ labels }: ControlFacts) =>
    labels.every(({ origin, text }) => text === cluster?.label || origin === 'placeholder' || origin === 'name')
  return boxes.length === parts.length && boxes.every(isNamedByIt) ? parts[boxes.indexOf(control)] : undefined
}

const listedNameParts = perText((text): readonly NamePart[] | undefined => {
  const parts = text.split(/\s*[/,;&+]\s*|\s+(?:và|-|–)\s+/u).map(nameWordIn)
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : undefined
})

const nameWordIn = perText((text) => nameWords[bareWords(text.replace(/^\s*\d+(?:\.\d+)*[.)\s]/u, ''))])

const anotherDay = /^(?:ngay|thoi|han|date|expir)/u

/**
 * The heading over a set and over nothing beside it, though a hint may stand between: a legend outside of the box that holds the
 * three. Words over that box that ask for a day of their own say that it is not the heading's.
 */
function ownHeading(seen: readonly ControlFacts[], place: number): string {
  const { sections = [], cluster } = seen[place] ?? {}
  const isBetween = sections[0] === cluster?.label
  const heading = (isBetween ? sections[1] : sections[0]) ?? ''
  const beside = [seen[place - 1], seen[place + 3]]
  if (beside.some((one) => one?.sections.includes(heading))) return ''
  const between = isBetween ? bareWords(sections[0] ?? '') : ''
  return anotherDay.test(between) && dateWords[between] === undefined ? '' : heading
}

const goesOn = /^\s*,/u

/** The date that a set of three boxes is about: said by the box around them, the column, before the first, or over them alone. */
function dateKeyOf(seen: readonly ControlFacts[], place: number): NamedKey | undefined {
  const set = seen.slice(place, place + 3)
  const cluster = set[0]?.cluster
  const isTogether = cluster !== undefined && set.every((one) => one.cluster?.id === cluster.id)
  const texts = [
    ...(isTogether ? [cluster.label] : []),
    ...set.flatMap(({ labels }) => labels.filter(({ origin }) => origin === 'column').map(({ text }) => text)),
    ...(set[0]?.labels ?? []).filter(({ origin }) => origin !== 'name').map(({ text }) => text),
    isTogether ? ownHeading(seen, place) : (set[0]?.sections[0] ?? ''),
  ]
  for (const text of texts) {
    // "Ngày" over the first box is that box's part, not the day of the letter; ", ngày" goes on after the letter's place.
    if (isDatePart(text) && !goesOn.test(text)) continue
    const { keys, counter } = readLabel(text)
    if (counter !== undefined) return undefined
    const [key] = keys
    if (key && keys.length === 1 && fieldDefinition(key.key).type === 'date' && key.score >= 0.7) return key
  }
  return undefined
}

const canHoldPart: ReadonlySet<ControlFacts['kind']> = new Set<ControlFacts['kind']>([
  'text',
  'tel',
  'number',
  'select',
  'combobox',
])

const ofOthers: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>(['name', 'after', 'title'])

/** "Cấp ngày" before three boxes for two, two and four signs, with nothing but strokes between them. */
function isDateByLengths(first: ControlFacts, second?: ControlFacts, third?: ControlFacts): boolean {
  if (first.maxLength !== 2 || second?.maxLength !== 2 || third?.maxLength !== 4) return false
  const isNamed = readControl(first).candidate?.keys.some(({ key }) => fieldDefinition(key).type === 'date') === true
  return isNamed && [second, third].every(({ labels }) => labels.every(({ origin }) => ofOthers.has(origin)))
}

/** Finds the sets of boxes that take one value in parts. @param seen the visible controls in document order */
export function findParts(seen: readonly ControlFacts[]): ReadonlyMap<number, PartReading> {
  const found = new Map<number, PartReading>()
  const dates = seen.map((control) => (canHoldPart.has(control.kind) ? datePartOf(control) : undefined))
  seen.forEach((first, place) => {
    if (isDateByLengths(first, seen[place + 1], seen[place + 2]))
      for (const [at, part] of (['day', 'month', 'year'] as const).entries()) dates[place + at] ??= part
  })
  const names = seen.map((control) =>
    canHoldPart.has(control.kind) ? (namePartOf(control) ?? sharedNamePart(control, seen)) : undefined,
  )
  seen.forEach((first, place) => {
    if (found.has(first.id)) return
    if (dates[place] === undefined && names[place] === undefined) return
    const three = seen.slice(place, place + 3)
    if (three.length === 3 && dateOrders.includes(dates.slice(place, place + 3).join(' ')) && areTogether(three)) {
      const key = dateKeyOf(seen, place)
      if (key) {
        three.forEach((control, at) =>
          found.set(control.id, {
            reading: readingOf(key, control),
            part: dates[place + at] as DatePart,
            set: first.id,
          }),
        )
        return
      }
    }
    for (const [said, taken] of nameSets) {
      const boxes = seen.slice(place, place + said.length)
      const fits = boxes.length === said.length && said.every((part, at) => names[place + at] === part)
      if (!fits || !areTogether(boxes) || !boxes.every(({ kind }) => kindFits(kind, 'fullName'))) continue
      const key: NamedKey = { key: 'fullName', score: 1, phrase: 'họ tên trong nhiều ô' }
      boxes.forEach((control, at) =>
        found.set(control.id, { reading: readingOf(key, control), part: taken[at] as NamePart, set: first.id }),
      )
      return
    }
  })
  simSets(seen, found)
  phoneSets(seen, found)
  mailSets(seen, found)
  return found
}
