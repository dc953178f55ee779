import { vocabulary, whenFirstAsked } from '../../fields'

const people = whenFirstAsked(
  () => new Set(vocabulary().flatMap((one) => (one.kind === 'counter' && one.isPerson ? [one.text] : []))),
)

/** Whether a phrase of counter-evidence names a person who is neither subscriber nor receiver: "mẹ", "kế toán". */
export function isOtherPerson(counter: string): boolean {
  return people().has(counter)
}
