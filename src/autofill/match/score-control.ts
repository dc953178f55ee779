import { fieldDefinition, foldedWords, type FieldKey, type Need } from '../../fields'
import { withoutPrompt } from './chooser-prompt'
import type { ControlFacts, LabelFact, LabelOrigin, otherSources } from './facts'
import { isInstruction } from './label-sides'
import { perText } from './per-text'
import { readLabel, severalValues, type LabelReading, type NamedKey } from './read-label'
import { readName } from './read-name'

/** One reason for or against a key, kept for the preview. */
export interface Evidence {
  readonly source: LabelOrigin | (typeof otherSources)[number]
  readonly pattern: string
  readonly points: number
}

/** The keys a control's own texts name, with points (0–100) and evidence. */
export interface Candidate {
  readonly keys: readonly NamedKey[]
  readonly points: number
  readonly evidence: readonly Evidence[]
}

/** What a control's own texts say, before its surroundings are looked at. */
export interface ControlReading {
  readonly candidate?: Candidate
  /** Set when the texts name something that is not ours. */
  readonly counter?: string
  /** The text a person reads as the label. */
  readonly label: string
}

/** A control with what its own texts say. */
export interface ReadControl {
  readonly control: ControlFacts
  readonly reading: ControlReading
}

/** How much a text counts by where it stands. Visible labels outweigh names and ids, which may lie. */
export const originWeight: Readonly<Record<LabelOrigin, number>> = {
  labelledby: 1,
  for: 1,
  wrap: 1,
  aria: 0.98,
  column: 1,
  'column-group': 0.7,
  cell: 0.98,
  before: 0.95,
  after: 0.9,
  group: 0.95,
  layout: 0.95,
  placeholder: 0.9,
  title: 0.85,
  name: 0.75,
}

const visibleOrigins: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>([
  'labelledby',
  'for',
  'wrap',
  'aria',
  'column',
  'cell',
  'before',
  'after',
  'group',
  'layout',
])

/** Points below which a control is left alone. */
export const threshold = 70

const partOfAddress = /^(?:Chọn|Select)\b/iu
/** What a decision is written with, as a hint: "Số, ngày, cơ quan ban hành". */
const partsOfPaper = /^số(?:, | và |\/)(?:ký hiệu, )?ngày\b/iu

/** A hint at what the value is copied from, whatever that is called: "Như ghi ở trường CN". */
const likeness = /^(?:như|giống|đúng như|theo)\s/iu

interface Read {
  readonly fact: LabelFact
  readonly reading: LabelReading
}

function candidateFrom({ fact, reading }: Read): Candidate | undefined {
  const [first] = reading.keys
  if (!first) return undefined
  const points = Math.round(first.score * originWeight[fact.origin] * 100)
  const pattern = reading.keys.map((key) => key.phrase).join(' + ')
  return { keys: reading.keys, points, evidence: [{ source: fact.origin, pattern, points }] }
}

function sameKeys(a: readonly NamedKey[], b: readonly NamedKey[]): boolean {
  return a.length === b.length && a.every((one, place) => one.key === b[place]?.key)
}

/** A placeholder or tooltip narrows, supports or contradicts what the label says. */
function withHint(candidate: Candidate, { fact, reading }: Read): Candidate {
  if (!reading.speaks || (reading.counter !== undefined && likeness.test(fact.text))) return candidate
  const isAddress = candidate.keys[0]?.key === 'address'
  if (reading.counter !== undefined) {
    if (isAddress && !partOfAddress.test(fact.text)) return candidate
    if (candidate.keys[0]?.key === 'foundingDecision' && partsOfPaper.test(fact.text)) return candidate
    return adjust(candidate, { source: fact.origin, pattern: reading.counter, points: -40 })
  }
  const hint = candidateFrom({ fact, reading })
  if (!hint || hint.points < threshold) return candidate
  if (sameKeys(hint.keys, candidate.keys)) return adjust(candidate, { ...firstEvidence(hint), points: 5 })
  if (isAddress && hint.keys[0]?.key === 'province') return hint
  return adjust(candidate, { ...firstEvidence(hint), points: -20 })
}

function firstEvidence(candidate: Candidate): Evidence {
  return candidate.evidence[0] ?? { source: 'name', pattern: '', points: 0 }
}

function adjust(candidate: Candidate, evidence: Evidence): Candidate {
  return {
    keys: candidate.keys,
    points: Math.max(0, Math.min(100, candidate.points + evidence.points)),
    evidence: [...candidate.evidence, evidence],
  }
}

const dateKinds = new Set(['date', 'month', 'datetime', 'time'])

/** Tells whether a kind of control can hold a key at all: no name in a date picker, no text in a check box. */
export function kindFits(kind: ControlFacts['kind'], key: FieldKey): boolean {
  const { type } = fieldDefinition(key)
  if (dateKinds.has(kind)) return type === 'date' && kind !== 'time'
  if (kind === 'checkbox') return type === 'boolean'
  if (kind === 'radio')
    return type === 'boolean' || typeof type === 'object' || key === 'province' || key === 'citizenIdIssuePlace'
  if (kind === 'email') return key === 'email'
  if (kind === 'url') return key === 'domainOrIp'
  if (kind === 'select') return type !== 'integer'
  return kind !== 'multi-select'
}

function labelText(reads: readonly Read[]): string {
  const seen = reads.find(({ fact }) => visibleOrigins.has(fact.origin))
  return (seen ?? reads.find(({ fact }) => fact.origin !== 'name'))?.fact.text ?? ''
}

/** A heading above two columns helps a column whose own header says too little, e.g. "Thời hạn" over "Từ ngày". */
function pickVisible(reads: readonly Read[]): { candidate?: Candidate; counter?: string } {
  let counter: string | undefined
  let best: Candidate | undefined
  for (const read of reads) {
    if (read.reading.counter !== undefined) counter ??= read.reading.counter
    const candidate = candidateFrom(read)
    if (candidate && candidate.points >= threshold && (!best || candidate.points > best.points)) best = candidate
  }
  if (counter !== undefined) return { counter }
  return best ? { candidate: best } : {}
}

function fromHints(hints: readonly Read[], silentLabel: boolean): { candidate?: Candidate; counter?: string } {
  const picked = pickVisible(hints.filter(({ fact }) => fact.origin !== 'name'))
  if (picked.counter !== undefined || picked.candidate) return picked
  return silentLabel ? pickVisible(hints.filter(({ fact }) => fact.origin === 'name')) : {}
}

/** A placeholder that names something nobody knows, and is no example: "Mã vạch hồ sơ". What programs call the box then says nothing. */
function namesUnknown({ fact, reading }: Read): boolean {
  return (
    fact.origin === 'placeholder' &&
    reading.unknown > 0 &&
    reading.keys.length === 0 &&
    /\p{L}\s+\p{Ll}/u.test(fact.text) &&
    !isInstruction(fact.text)
  )
}

/** Words that say little alone: a heading over them says of what they are. */
const bareHead =
  /^(?:nguoi dai dien|dai dien|ten|so|so hieu|so seri|so serial|so se ri|ma|ma so|cap [1-4](?: .*)?|serial|serial no|serial number|name|number|no)$/u
/** How headings begin that only say what follows. */
const opening =
  /^(?:(?:[ivx]+|\d+)[.)]\s*)?(?:thông tin|danh sách|danh mục|khai báo|thông tin về|chi tiết|cây|sơ đồ|cơ cấu|information|details of|list of)\s+/iu

const saysLittle = perText((text) => bareHead.test(foldedWords(text).join(' ')))

/** What a heading itself may give. */
const byHeading: ReadonlySet<Need> = new Set<Need>(['certificate', 'party'])

/** A label and the heading over it as one text: "Số hiệu" over "CTS" or under "Chứng thư cũ", "Thông tin" over "Mới". */
function joined(label: string, over: string, orders: 1 | 2): LabelReading | undefined {
  const heading = over.normalize('NFC').replace(opening, '')
  const texts = [`${label} ${heading}`, `${heading} ${label}`].slice(0, orders)
  const reads = texts.map(readLabel)
  const counter = reads.find((read) => read.counter !== undefined && read.counter !== severalValues)
  if (counter && orders === 2) return counter
  return reads.find(
    ({ keys: [first, ...more] }) =>
      first && more.length === 0 && (!first.needs || byHeading.has(first.needs)) && first.score >= 0.75,
  )
}

/** A remark under a heading goes on about it: a whole sentence. */
const sentence = /^(?:\S+\s+){6,}\S*\p{Ll}\.$/u

/** The heading that a bare label is read with: the header over its own, else the nearest one. */
function headingOf(control: ControlFacts, label: LabelFact): { text: string; orders: 1 | 2 } | undefined {
  const group = control.labels.find(({ origin }) => origin === 'column-group')
  if (label.origin === 'column' && group) return { text: group.text, orders: 2 }
  const nearest = control.sections.find((heading) => !sentence.test(heading))
  return nearest !== undefined && saysLittle(label.text) ? { text: nearest, orders: 1 } : undefined
}

/** What stands in every box of a form that asks questions: "Câu trả lời của bạn", "Nhập vào đây". */
const asksForAnswer = perText((text) =>
  /^(?:(?:nhap|go|dien|viet|type|enter|write) )?(?:(?:cau |noi dung )?tra loi|(?:your )?answer|vao day|tai day|here)\b/u.test(
    foldedWords(text).join(' '),
  ),
)

/** The labels of a control, but for a heading drawn above it where words of its own stand in it. */
function ownLabels(control: ControlFacts): readonly LabelFact[] {
  const [heading] = control.sections
  const labels = withoutPrompt(control)
  const hasHint = labels.some(
    ({ origin, text }) => origin === 'placeholder' && readLabel(text).speaks && !asksForAnswer(text),
  )
  return hasHint ? labels.filter(({ origin, text }) => text !== heading || !drawnAbove.has(origin)) : labels
}

const drawnAbove: ReadonlySet<LabelOrigin> = new Set<LabelOrigin>(['before', 'layout'])

/** Reads every text of a control; one that says little or nothing is read with the heading over it. */
function readTexts(control: ControlFacts): Read[] {
  const reads = ownLabels(control).map((fact) => ({
    fact,
    reading: fact.origin === 'name' ? readName(fact.text) : readLabel(fact.text),
  }))
  const own = reads.find(({ fact }) => visibleOrigins.has(fact.origin))
  if (!own || (own.reading.counter !== undefined && !saysLittle(own.fact.text))) return reads
  const [first] = own.reading.keys
  const over = headingOf(control, own.fact)
  if (!over || (first && first.needs === undefined)) return reads
  const reading = joined(own.fact.text, over.text, over.orders)
  if (!reading || (first === undefined && reading.keys.length === 0)) return reads
  return reads.map((read) => (read === own ? { fact: read.fact, reading } : read))
}

/** Reads a control's own texts: what they name, how sure, and why. */
export function readControl(control: ControlFacts): ControlReading {
  const reads = readTexts(control)
  const label = labelText(reads)
  const seen = reads.filter(({ fact }) => visibleOrigins.has(fact.origin))
  const hints = reads.filter(({ fact }) => !visibleOrigins.has(fact.origin) && fact.origin !== 'column-group')
  const visible = pickVisible(seen)
  if (visible.counter !== undefined) return { counter: visible.counter, label }
  const silentLabel = !seen.some(({ reading }) => reading.speaks) && !hints.some(namesUnknown)
  const found = visible.candidate ? visible : fromHints(hints, silentLabel)
  if (found.counter !== undefined) return { counter: found.counter, label }
  if (!found.candidate) return { label }
  const candidate = visible.candidate
    ? hints.filter(({ fact }) => fact.origin !== 'name').reduce(withHint, visible.candidate)
    : found.candidate
  return candidate.keys.every(({ key }) => kindFits(control.kind, key)) ? { candidate, label } : { label }
}
