import type { FieldDefinition } from './form'

/** A field of the pages that are made with a toolkit: `Kind` names the toolkit's own controls. */
export type ToolkitField<Kind extends string> = Omit<FieldDefinition, 'control'> & { control: Kind }

/** What else there is to say about a field. */
export type FieldDetails = Partial<
  Pick<
    FieldDefinition,
    'name' | 'required' | 'maxLength' | 'placeholder' | 'choices' | 'group' | 'wide' | 'columnWidth'
  >
>

/** Defines one field in one line; its name is its id unless told otherwise. */
export function defineField<Kind extends string>(
  key: string,
  label: string,
  control: Kind,
  id: string,
  details: FieldDetails = {},
): ToolkitField<Kind> {
  return { key, label, control, id, name: id, ...details }
}

/** Text that is safe inside HTML and its attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
