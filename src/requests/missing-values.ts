import { fields, type FieldKey, type FieldValues } from '../fields'
import {
  demandOf,
  deviceKindOf,
  isDemanded,
  subscriberKindOf,
  type Column,
  type FormDefinition,
  type RowCertificate,
  type Section,
} from '../procedures'
import type { Finding } from './finding'
import type { RequestDraft } from './request-draft'

/** The values that section 1 of a form lacks. */
export function missingOfReceiver(draft: RequestDraft, form: FormDefinition): Finding[] {
  return form.receiver.keys
    .filter((key) => isEmpty(draft.receiver, key))
    .map((key) => missing(form, 'receiver', key, form.receiver.labels?.[key]))
}

/** The values that one row lacks, by what it tells of its subscriber and device. */
export function missingOfRow(
  subject: FieldValues,
  path: string,
  form: FormDefinition,
  certificate?: RowCertificate,
): Finding[] {
  const kind = subscriberKindOf(subject, form.mau, certificate)
  const device = deviceKindOf(subject)
  const told = { ...subject, ...(kind && { subscriberKind: kind }), ...(device && { deviceKind: device }) }
  return form.columns.flatMap((column) =>
    column.keys
      .filter((key) => isDemanded(demandOf(column, key), told) && isEmpty(subject, key))
      .map((key) => missing(form, path, key, headerOf(column, key))),
  )
}

/** The values that a form's other parts lack. A value of the agency or the letter may stand in either. */
export function missingOfSection(draft: RequestDraft, section: Section, form: FormDefinition): Finding[] {
  return section.keys
    .filter((key) => isEmpty(draft.agency, key) && isEmpty(draft.letter, key))
    .map((key) => missing(form, section.role, key, section.labels?.[key]))
}

/** What the form calls a value alone in its cell; values that share a cell go by their own names. */
function headerOf({ keys, header }: Column, key: FieldKey): string | undefined {
  return keys.length === 1 && key !== 'wantsChange' ? header : undefined
}

function isEmpty(values: FieldValues, key: FieldKey): boolean {
  const value = values[key]
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}

function missing(form: FormDefinition, path: string, key: FieldKey, label: string = fields[key].label): Finding {
  const isWeak = form.certainty === 'weak'
  return {
    severity: isWeak ? 'warning' : 'error',
    code: 'VALUE_MISSING',
    path: `${path}.${key}`,
    key,
    message: isWeak
      ? `Thiếu “${label}”. Mẫu này có lẽ cần mục đó: hãy nhập, hoặc đối chiếu Phụ lục NĐ 68.`
      : `Thiếu “${label}”. Mẫu bắt buộc có mục này.`,
    english: isWeak
      ? `“${fields[key].english}” is missing. This form probably needs it: enter it, or compare with the annex of Decree 68.`
      : `“${fields[key].english}” is missing. The form requires it.`,
    source: form.source,
  }
}
