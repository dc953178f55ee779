import { foldedWords, vocabulary, whenFirstAsked, type FieldKey } from '../../fields'
import { perText } from './per-text'
import { sameGroup, type ReadControl } from './surroundings'

/** What stands on one line with somebody's name and is told of him alone. */
const toldOfPeople: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'position',
  'mobilePhone',
  'email',
  'dateOfBirth',
  'citizenId',
  'citizenIdIssueDate',
  'citizenIdIssuePlace',
])
const names: ReadonlySet<FieldKey> = new Set<FieldKey>(['fullName', 'certificateName', 'organisationName'])
const ofSigner: ReadonlySet<FieldKey> = new Set<FieldKey>(['signerName', 'signerTitle'])

const otherPeople = whenFirstAsked(
  () => new Set(vocabulary().flatMap((one) => (one.kind === 'counter' && one.isPerson ? [one.text] : []))),
)

/** A label that asks for somebody of whom the vocabulary knows nothing: "Người lập biểu". */
const asksForSomebody = perText((label) =>
  /^(?:ho ten |ho va ten |ten )?(?:nguoi|can bo) /u.test(foldedWords(label).join(' ')),
)

function isStranger({ reading }: ReadControl): boolean {
  return reading.counter !== undefined && otherPeople().has(reading.counter)
}

/** What an unknown name on the line before leaves in doubt; an address of a body is the body's all the same. */
const doubtful: ReadonlySet<FieldKey> = new Set<FieldKey>(['position', 'mobilePhone'])

/**
 * Behind a stranger's name a telephone or a position is his, and behind the signer's a telephone is the signer's: "Người lập biểu: …
 * Điện thoại: …". Ends at the next name, and at anything that is not told of people.
 */
export function followsStranger(all: readonly ReadControl[], place: number, key: FieldKey): boolean {
  const here = all[place]
  if (!here || here.control.cell || !toldOfPeople.has(key) || saysWhose(here.reading.label)) return false
  const last = all[place - 1]
  if (last && doubtful.has(key) && isNamelessOf(last, here)) return true
  for (let at = place - 1; at >= 0; at--) {
    const before = all[at]
    if (!before || !sameGroup(here.control, before.control)) return false
    if (isStranger(before)) return true
    const first = before.reading.candidate?.keys[0]?.key
    if (first === undefined || names.has(first)) return false
    if (ofSigner.has(first)) return key !== 'position'
    if (!toldOfPeople.has(first)) return false
  }
  return false
}

function isNamelessOf(before: ReadControl, here: ReadControl): boolean {
  const { candidate, label } = before.reading
  return candidate === undefined && asksForSomebody(label) && sameGroup(here.control, before.control)
}

/** A label that says itself whose the value is: "Email đơn vị", "Điện thoại người nhận". */
const saysWhose = perText((label) =>
  / (?:don vi|co quan|to chuc|thue bao|nguoi [a-z]+)$/u.test(foldedWords(label).join(' ')),
)
