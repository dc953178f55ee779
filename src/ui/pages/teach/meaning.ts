import type { ControlFacts, ValuePart } from '../../../autofill/match'
import { fieldDefinition, type FieldKey, type Role } from '../../../fields'
import type { Words } from '../../text/vi'
import type { Language } from '../../text/words'

/** What a control takes, whoever said so. */
export interface Meaning {
  readonly keys: readonly FieldKey[] | 'leave'
  readonly role: Role
  readonly part?: ValuePart
}

/** The name of a key in the language of the interface. */
export function nameOfKey(key: FieldKey, language: Language): string {
  return fieldDefinition(key)[language === 'vi' ? 'label' : 'english']
}

/** A meaning in words: "Họ và tên – Người tiếp nhận". */
export function textOfMeaning({ keys, role, part }: Meaning, words: Words, language: Language): string {
  if (keys === 'leave') return words.teach.leaveMeaning
  const names = keys.map((key) => nameOfKey(key, language)).join(', ')
  const what = part === undefined ? names : words.teach.partOf(words.teach.editor.parts[part], names)
  return words.teach.meaning(what, words.roles[role])
}

/** The words that a person reads as a control's label; empty where there are none. */
export function labelOf({ labels, option }: ControlFacts): string {
  return labels.find(({ origin }) => origin !== 'name')?.text ?? option?.text ?? ''
}
