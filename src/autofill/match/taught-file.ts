/** The file in which taught fields go from one PC to another. It holds labels and keys, never a value. */
import { isFieldKey, JsonFault, partOf, quoted, readJsonObject, type FieldKey } from '../../fields'
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

function readList<T>(value: unknown, path: string, most: number, readOne: (one: unknown, path: string) => T): T[] {
  if (!Array.isArray(value))
    throw new JsonFault(path, 'Phần này phải là danh sách trong dấu [ ].', 'This part must be a list between [ and ].')
  if (value.length > most)
    throw new JsonFault(path, `Danh sách dài quá ${most} mục.`, `The list has more than ${most} items.`)
  return value.map((one, place) => readOne(one, `${path}[${place}]`))
}

function readText(value: unknown, path: string, longest = 300): string {
  if (typeof value === 'string' && value.length <= longest) return value.normalize('NFC')
  throw new JsonFault(
    path,
    `Chỗ này phải là chữ, không quá ${longest} ký tự.`,
    `This must be text of at most ${longest} characters.`,
  )
}

function readOneOf<T extends string>(value: unknown, path: string, known: readonly T[]): T {
  const found = known.find((one) => one === value)
  if (found !== undefined) return found
  throw new JsonFault(
    path,
    `${quoted(value)} không dùng được ở đây. Phải là một trong: ${known.join(', ')}.`,
    `${quoted(value)} can't stand here. It must be one of: ${known.join(', ')}.`,
  )
}

function readCount(value: unknown, path: string, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 1_000_000) return value
  throw new JsonFault(path, `Chỗ này phải là số nguyên từ ${least}.`, `This must be a whole number from ${least}.`)
}

function readKey(value: unknown, path: string): FieldKey {
  if (isFieldKey(value)) return value
  throw new JsonFault(
    path,
    `Không có mục nào tên ${quoted(value)}. Hãy kiểm tra chính tả của tên mục.`,
    `There is no field named ${quoted(value)}.`,
  )
}

function readKeys(value: unknown, path: string): TaughtField['keys'] {
  if (value === 'leave') return value
  const keys = readList(value, path, taughtLimits.keys, readKey)
  if (keys.length > 0 && new Set(keys).size === keys.length) return keys
  throw new JsonFault(
    path,
    'Phải có ít nhất một mục, mỗi mục một lần; hoặc ghi "leave" để bỏ qua ô này.',
    'At least one field is needed, each once; or "leave" to never fill the control.',
  )
}

function readPage(value: unknown, path: string): PageShape {
  const page = readJsonObject(value, path, ['path', 'mau'])
  const { mau } = page
  return {
    path: readText(page['path'], partOf(path, 'path')),
    ...(mau !== undefined && { mau: readOneOf(mau, partOf(path, 'mau'), mauNumbers) }),
  }
}

function readFingerprint(value: unknown, path: string): Fingerprint {
  const print = readJsonObject(value, path, ['labels', 'kind', 'section', 'column', 'names', 'place', 'count'])
  return {
    labels: readList(print['labels'], partOf(path, 'labels'), 6, readText),
    kind: readOneOf(print['kind'], partOf(path, 'kind'), controlKinds),
    section: readText(print['section'], partOf(path, 'section')),
    column: readText(print['column'], partOf(path, 'column')),
    names: readList(print['names'], partOf(path, 'names'), 6, readText),
    place: readCount(print['place'], partOf(path, 'place'), 0),
    count: readCount(print['count'], partOf(path, 'count'), 1),
  }
}

function readTime(value: unknown, path: string): string {
  const isTime = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/u.test(value)
  if (isTime) return value
  throw new JsonFault(
    path,
    'Phải là thời điểm như 2026-03-02T03:00:00Z.',
    'This must be a time such as 2026-03-02T03:00:00Z.',
  )
}

function readId(value: unknown, path: string): string {
  if (typeof value === 'string' && /^[0-9A-Za-z-]{1,64}$/u.test(value)) return value
  throw new JsonFault(path, 'Mã phải gồm chữ cái, chữ số, dấu -.', 'An id has letters, digits and dashes only.')
}

const names = ['id', 'page', 'fingerprint', 'label', 'keys', 'role', 'part', 'rowRule', 'taughtAt', 'version']

function readField(value: unknown, path: string): TaughtField {
  const field = readJsonObject(value, path, names)
  const { part } = field
  return {
    id: readId(field['id'], partOf(path, 'id')),
    page: readPage(field['page'], partOf(path, 'page')),
    fingerprint: readFingerprint(field['fingerprint'], partOf(path, 'fingerprint')),
    label: readText(field['label'], partOf(path, 'label')),
    keys: readKeys(field['keys'], partOf(path, 'keys')),
    role: readOneOf(field['role'], partOf(path, 'role'), ['receiver', 'subject', 'agency', 'letter']),
    ...(part !== undefined && { part: readOneOf(part, partOf(path, 'part'), valueParts) }),
    rowRule: readOneOf(field['rowRule'], partOf(path, 'rowRule'), rowRules),
    taughtAt: readTime(field['taughtAt'], partOf(path, 'taughtAt')),
    version: readCount(field['version'], partOf(path, 'version'), 1),
  }
}

function readFile(json: unknown): TaughtField[] {
  const file = readJsonObject(json, '', ['format', 'version', 'fields'])
  if (file['format'] !== format)
    throw new JsonFault('format', 'Đây không phải tệp các ô đã dạy.', 'This is not a file of taught fields.')
  if (file['version'] !== formatVersion)
    throw new JsonFault(
      'version',
      'Tệp do một bản khác của tiện ích xuất ra. Hãy cập nhật tiện ích rồi nhập lại.',
      'The file was written by another version of the extension. Update it, then import again.',
    )
  const fields = readList(file['fields'], 'fields', taughtLimits.fields, readField)
  const twice = fields.findIndex((one, place) => fields.findIndex(({ id }) => id === one.id) < place)
  if (twice >= 0)
    throw new JsonFault(`fields[${twice}].id`, 'Mã này có hai lần trong tệp.', 'This id stands twice in the file.')
  return fields
}

/** Checks the parsed JSON of a file of taught fields. @returns all of them, or the first fault with its path */
export function readTaughtFile(json: unknown): TaughtFileReading {
  try {
    return { value: readFile(json) }
  } catch (thrown) {
    if (!(thrown instanceof JsonFault)) throw thrown
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
