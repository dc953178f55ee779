import type { FieldKey } from '../../../fields'
import type { FormDefinition, Section } from '../../../procedures'
import type { FormField } from '../../components/form-field'

/** A part of a form with its number in the editor. */
export interface NumberedSection {
  readonly number: number
  readonly section: Section
}

const letterKeys = ['letterNumber', 'letterDate', 'letterSubject'] as const satisfies readonly FieldKey[]

const agencyKeys = [
  'organisationName',
  'superiorBody',
  'letterPlace',
  'signerTitle',
  'signerName',
] as const satisfies readonly FieldKey[]

/**
 * The parts of a form that are no list, numbered from 1 in the order of the editor: who hands over or where a minute is made comes
 * before section 1. A form without section 1 has none. The list's number is the next.
 */
export function sectionsOf({ otherSections, receiver }: FormDefinition): readonly NumberedSection[] {
  const sections = [...otherSections, ...(receiver.keys.length > 0 ? [receiver] : [])]
  return sections.map((section, place) => ({ number: place + 1, section }))
}

/** The values of letter or agency that every request has, but for those that the form itself asks for in a part of its own. */
export function remainingKeys({ otherSections }: FormDefinition, role: 'letter' | 'agency'): readonly FieldKey[] {
  const shown = otherSections.filter((one) => one.role === role).flatMap(({ keys }) => keys)
  const all: readonly FieldKey[] = role === 'letter' ? letterKeys : agencyKeys
  return all.filter((key) => !shown.includes(key))
}

/** The values of one part as fields, in the form's words. A form whose parts are a guess demands nothing for sure. */
export function sectionFields({ keys, labels }: Section, { certainty }: FormDefinition): readonly FormField[] {
  return keys.map((key) => {
    const label = labels?.[key]
    return { key, isRequired: certainty !== 'weak', ...(label !== undefined && { label }) }
  })
}
