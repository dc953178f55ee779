import { fieldDefinition, isFieldKey, isIsoDate, type FieldKey, type FieldValue, type FieldValues } from '../fields'
import { isMau } from '../procedures'
import type { RequestDraft } from './request-draft'

/** Where a request file breaks its format, and a sentence that names the fault and the next step. */
export interface RequestFault {
  readonly path: string
  readonly message: string
}

/** A request file that was read, or its first fault. Nothing is half read. */
export type RequestFileReading = { readonly draft: RequestDraft } | { readonly fault: RequestFault }

class Fault extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message)
  }
}

const parts = ['mau', 'receiver', 'subjects', 'agency', 'letter']

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checkDate(value: string, path: string): string {
  if (isIsoDate(value)) return value
  throw new Fault(
    path,
    `Ngày “${value.slice(0, 40)}” không có thật hoặc không ở dạng năm-tháng-ngày, ví dụ 2026-03-31.`,
  )
}

function checkText(value: unknown, path: string): string {
  if (typeof value === 'string') return value.normalize('NFC')
  throw new Fault(path, 'Giá trị này phải là chữ (đặt trong dấu ngoặc kép).')
}

function checkValue(key: FieldKey, value: unknown, path: string): FieldValue {
  const { type } = fieldDefinition(key)
  if (type === 'boolean') {
    if (typeof value === 'boolean') return value
    throw new Fault(path, 'Giá trị này phải là true hoặc false, không có dấu ngoặc kép.')
  }
  if (type === 'integer') {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value
    throw new Fault(path, 'Giá trị này phải là số nguyên.')
  }
  const text = checkText(value, path)
  if (type === 'date') return checkDate(text, path)
  if (type === 'text' || type.oneOf.includes(text)) return text
  throw new Fault(path, `Giá trị này phải là một trong: ${type.oneOf.filter((one) => one !== '').join(', ')}.`)
}

function checkValues(values: unknown, path: string): FieldValues {
  if (values === undefined) return {}
  if (!isRecord(values)) throw new Fault(path, 'Phần này phải là một nhóm giá trị trong dấu { }.')
  const checked: Partial<Record<FieldKey, FieldValue>> = {}
  for (const [key, value] of Object.entries(values)) {
    if (!isFieldKey(key))
      throw new Fault(
        `${path}.${key}`,
        `Không có mục nào tên “${key.slice(0, 40)}”. Hãy kiểm tra chính tả của tên mục.`,
      )
    checked[key] = checkValue(key, value, `${path}.${key}`)
  }
  return checked
}

function checkSubjects(subjects: unknown): FieldValues[] {
  if (subjects === undefined) return []
  if (!Array.isArray(subjects)) throw new Fault('subjects', 'Danh sách phải nằm trong dấu [ ].')
  return subjects.map((subject, row) => {
    if (!isRecord(subject))
      throw new Fault(`subjects[${row}]`, 'Mỗi dòng của danh sách phải là một nhóm giá trị trong dấu { }.')
    return checkValues(subject, `subjects[${row}]`)
  })
}

function checkFile(content: unknown): RequestDraft {
  if (!isRecord(content)) throw new Fault('', 'Tệp phải chứa một đề nghị trong dấu { }.')
  const unknown = Object.keys(content).find((key) => !parts.includes(key))
  if (unknown !== undefined)
    throw new Fault(unknown, `Không có phần nào tên “${unknown.slice(0, 40)}”. Các phần là: ${parts.join(', ')}.`)
  const { mau } = content
  if (!isMau(mau)) throw new Fault('mau', 'Thiếu số mẫu, hoặc số mẫu không phải "01" đến "09".')
  return {
    mau,
    receiver: checkValues(content['receiver'], 'receiver'),
    subjects: checkSubjects(content['subjects']),
    agency: checkValues(content['agency'], 'agency'),
    letter: checkValues(content['letter'], 'letter'),
  }
}

/**
 * Checks the content of a request file (already parsed JSON) against the contract: known keys, right types, real dates.
 * @returns the draft, or the first fault with its path, e.g. `subjects[0].dateOfBirth`
 */
export function readRequest(content: unknown): RequestFileReading {
  try {
    return { draft: checkFile(content) }
  } catch (thrown) {
    if (thrown instanceof Fault) return { fault: { path: thrown.path, message: thrown.message } }
    throw thrown
  }
}

/** Reads the text of a request file: UTF-8 JSON, a byte order mark allowed. */
export function readRequestText(text: string): RequestFileReading {
  try {
    return readRequest(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    return {
      fault: {
        path: '',
        message: 'Tệp không phải JSON hợp lệ. Hãy mở bằng trình soạn thảo và kiểm tra dấu ngoặc, dấu phẩy.',
      },
    }
  }
}
