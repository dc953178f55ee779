import { fieldDefinition, isFieldKey, type FieldValues } from '../../../fields'
import type { RequestDraft } from '../../../requests'
import type { AgencyRecord } from '../../../records'
import { shownValue } from '../../components/shown-value'
import type { Words } from '../../text/vi'

/** What a person sees of something, by the place it stands: "Thuê bao 2, Chức vụ" → "Kế toán". */
export type Texts = ReadonlyMap<string, string>

/** The texts of a draft. */
export function draftTexts(draft: RequestDraft, words: Words): Texts {
  const rows = draft.subjects.map((row, place) => textsOf(row, words.roles.subjectNumber(place + 1), words))
  return new Map([
    ...textsOf(draft.receiver, words.roles.receiver, words),
    ...rows.flat(),
    ...textsOf(draft.letter, words.roles.letter, words),
    ...textsOf(draft.agency, words.roles.agency, words),
  ])
}

/** The texts of a record. */
export function recordTexts(record: AgencyRecord, words: Words): Texts {
  return new Map(textsOf(record.values, '', words))
}

function textsOf(values: FieldValues, owner: string, words: Words): [string, string][] {
  return Object.entries(values).flatMap(([key, value]): [string, string][] => {
    if (!isFieldKey(key)) return []
    const { label } = fieldDefinition(key)
    return [[owner === '' ? label : `${owner}, ${label}`, shownValue(key, value, words)]]
  })
}
