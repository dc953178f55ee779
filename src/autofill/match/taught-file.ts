/** The file in which taught fields go from one PC to another. It holds labels and keys, never a value. */
import { isFieldKey, type FieldKey } from '../../fields'
import { mauNumbers } from '../../procedures/mau'
import { controlKinds } from './facts'
import type { Fingerprint } from './fingerprint'
import type { PageShape } from './page-shape'
import { rowRules, taughtLimits, valueParts, type TaughtField } from './taught-field'

/** Where a file of taught fields breaks its format, and a sentence that names the fault. */
export interface TaughtFault {
  /** E.g. `fields[2].keys[0]`; empty when the whole is meant. */
  readonly path: string
  readonly message: string
  readonly english: string
}

/** A file that was read, or its first fault. Nothing is half read. */
export type TaughtFileReading = { readonly value: readonly TaughtField[] } | { readonly fault: TaughtFault }

const format = 'tro-ly-chung-thu/o-da-day'
const formatVersion = 1

/** The text of a file with these fields: JSON, UTF-8, two blanks a level. */
export function taughtFileOf(fields: readonly TaughtField[]): string {
  return `${JSON.stringify({ format, version: formatVersion, fields }, undefined, 2)}\n`
}

class Fault extends Error {
  constructor(
    readonly path: string,
    message: string,
    readonly english: string,
  ) {
    super(message)
  }
}

type Content = Readonly<Record<string, unknown>>

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : ['', JSON.stringify(value)].join('')
  return `“${text.slice(0, 40)}”`
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function readObject(value: unknown, path: string, known: readonly string[]): Content {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault(path, 'Phần này phải nằm trong dấu { }.', 'This part must stand between { and }.')
  const unknown = Object.keys(value).find((name) => !known.includes(name))
  if (unknown === undefined) return value as Content
  throw new Fault(
    at(path, unknown),
    `Không có phần nào tên ${quoted(unknown)}. Các phần là: ${known.join(', ')}.`,
    `There is no part named ${quoted(unknown)}. The parts are: ${known.join(', ')}.`,
  )
}

function readList<T>(value: unknown, path: string, most: number, readOne: (one: unknown, path: string) => T): T[] {
  if (!Array.isArray(value))
    throw new Fault(path, 'Phần này phải là danh sách trong dấu [ ].', 'This part must be a list between [ and ].')
  if (value.length > most)
    throw new Fault(path, `Danh sách dài quá ${most} mục.`, `The list has more than ${most} items.`)
  return value.map((one, place) => readOne(one, `${path}[${place}]`))
}

function readText(value: unknown, path: string, longest = 300): string {
  if (typeof value === 'string' && value.length <= longest) return value.normalize('NFC')
  throw new Fault(
    path,
    `Chỗ này phải là chữ, không quá ${longest} ký tự.`,
    `This must be text of at most ${longest} characters.`,
  )
}

function readOneOf<T extends string>(value: unknown, path: string, known: readonly T[]): T {
  const found = known.find((one) => one === value)
  if (found !== undefined) return found
  throw new Fault(
    path,
    `${quoted(value)} không dùng được ở đây. Phải là một trong: ${known.join(', ')}.`,
    `${quoted(value)} can't stand here. It must be one of: ${known.join(', ')}.`,
  )
}

function readCount(value: unknown, path: string, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 1_000_000) return value
  throw new Fault(path, `Chỗ này phải là số nguyên từ ${least}.`, `This must be a whole number from ${least}.`)
}

function readKey(value: unknown, path: string): FieldKey {
  if (isFieldKey(value)) return value
  throw new Fault(
    path,
    `Không có mục nào tên ${quoted(value)}. Hãy kiểm tra chính tả của tên mục.`,
    `There is no field named ${quoted(value)}.`,
  )
}

function readKeys(value: unknown, path: string): TaughtField['keys'] {
  if (value === 'leave') return value
  const keys = readList(value, path, taughtLimits.keys, readKey)
  if (keys.length > 0 && new Set(keys).size === keys.length) return keys
  throw new Fault(
    path,
    'Phải có ít nhất một mục, mỗi mục một lần; hoặc ghi "leave" để bỏ qua ô này.',
    'At least one field is needed, each once; or "leave" to never fill the control.',
  )
}

function readPage(value: unknown, path: string): PageShape {
  const page = readObject(value, path, ['path', 'mau'])
  const { mau } = page
  return {
    path: readText(page['path'], at(path, 'path')),
    ...(mau !== undefined && { mau: readOneOf(mau, at(path, 'mau'), mauNumbers) }),
  }
}

function readFingerprint(value: unknown, path: string): Fingerprint {
  const print = readObject(value, path, ['labels', 'kind', 'section', 'column', 'names', 'place', 'count'])
  return {
    labels: readList(print['labels'], at(path, 'labels'), 6, readText),
    kind: readOneOf(print['kind'], at(path, 'kind'), controlKinds),
    section: readText(print['section'], at(path, 'section')),
    column: readText(print['column'], at(path, 'column')),
    names: readList(print['names'], at(path, 'names'), 6, readText),
    place: readCount(print['place'], at(path, 'place'), 0),
    count: readCount(print['count'], at(path, 'count'), 1),
  }
}

function readTime(value: unknown, path: string): string {
  const isTime = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/u.test(value)
  if (isTime) return value
  throw new Fault(
    path,
    'Phải là thời điểm như 2026-03-02T03:00:00Z.',
    'This must be a time such as 2026-03-02T03:00:00Z.',
  )
}

function readId(value: unknown, path: string): string {
  if (typeof value === 'string' && /^[0-9A-Za-z-]{1,64}$/u.test(value)) return value
  throw new Fault(path, 'Mã phải gồm chữ cái, chữ số, dấu -.', 'An id has letters, digits and dashes only.')
}

const names = ['id', 'page', 'fingerprint', 'label', 'keys', 'role', 'part', 'rowRule', 'taughtAt', 'version']

function readField(value: unknown, path: string): TaughtField {
  const field = readObject(value, path, names)
  const { part } = field
  return {
    id: readId(field['id'], at(path, 'id')),
    page: readPage(field['page'], at(path, 'page')),
    fingerprint: readFingerprint(field['fingerprint'], at(path, 'fingerprint')),
    label: readText(field['label'], at(path, 'label')),
    keys: readKeys(field['keys'], at(path, 'keys')),
    role: readOneOf(field['role'], at(path, 'role'), ['receiver', 'subject', 'agency', 'letter']),
    ...(part !== undefined && { part: readOneOf(part, at(path, 'part'), valueParts) }),
    rowRule: readOneOf(field['rowRule'], at(path, 'rowRule'), rowRules),
    taughtAt: readTime(field['taughtAt'], at(path, 'taughtAt')),
    version: readCount(field['version'], at(path, 'version'), 1),
  }
}

function readFile(json: unknown): TaughtField[] {
  const file = readObject(json, '', ['format', 'version', 'fields'])
  if (file['format'] !== format)
    throw new Fault('format', 'Đây không phải tệp các ô đã dạy.', 'This is not a file of taught fields.')
  if (file['version'] !== formatVersion)
    throw new Fault(
      'version',
      'Tệp do một bản khác của tiện ích xuất ra. Hãy cập nhật tiện ích rồi nhập lại.',
      'The file was written by another version of the extension. Update it, then import again.',
    )
  const fields = readList(file['fields'], 'fields', taughtLimits.fields, readField)
  const twice = fields.findIndex((one, place) => fields.findIndex(({ id }) => id === one.id) < place)
  if (twice >= 0)
    throw new Fault(`fields[${twice}].id`, 'Mã này có hai lần trong tệp.', 'This id stands twice in the file.')
  return fields
}

/** Checks the parsed JSON of a file of taught fields. @returns all of them, or the first fault with its path */
export function readTaughtFile(json: unknown): TaughtFileReading {
  try {
    return { value: readFile(json) }
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return { fault: { path: thrown.path, message: thrown.message, english: thrown.english } }
  }
}

function placeOf({ page, fingerprint }: TaughtField): string {
  const { labels, kind, section, column, names: own, place } = fingerprint
  return JSON.stringify([page.path, page.mau, labels, kind, section, column, own, place])
}

/** What a file would change: what is kept then, and which kept fields it would replace by another meaning. */
export interface Merging {
  readonly merged: readonly TaughtField[]
  readonly added: number
  readonly replaced: readonly TaughtField[]
}

/** Joins the fields of a file with those that are kept. The same control is kept once; the file's meaning stands then. */
export function mergeTaught(kept: readonly TaughtField[], coming: readonly TaughtField[]): Merging {
  const merged = new Map(kept.map((field) => [placeOf(field), field]))
  const ids = new Set(kept.map(({ id }) => id))
  const replaced: TaughtField[] = []
  let added = 0
  for (const field of coming) {
    const place = placeOf(field)
    const held = merged.get(place)
    if (!held && ids.has(field.id)) replaced.push(...removeById(merged, field.id))
    else if (!held) added++
    if (held && meaningOf(held) === meaningOf(field)) continue
    if (held) replaced.push(held)
    merged.set(place, held ? { ...field, id: held.id } : field)
  }
  return { merged: [...merged.values()], added, replaced }
}

function meaningOf({ keys, role, part, rowRule }: TaughtField): string {
  return JSON.stringify([keys, role, part, rowRule])
}

function removeById(merged: Map<string, TaughtField>, id: string): TaughtField[] {
  const found = [...merged].filter(([, field]) => field.id === id)
  for (const [place] of found) merged.delete(place)
  return found.map(([, field]) => field)
}
