import { foldedWords, type FieldKey } from '../../fields'
import type { ControlFacts } from './facts'
import { isOtherPerson } from './other-people'
import { perText } from './per-text'
import { readRoleInLabel, readSection } from './read-section'
import type { ControlReading, ReadControl } from './score-control'
import { opensReceiver, sameGroup, sectionRole } from './surroundings'

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
const ofSigner: ReadonlySet<FieldKey> = new Set<FieldKey>(['signerName', 'signerTitle'])

/** A label that asks for somebody of whom the vocabulary knows nothing: "Người lập biểu". */
const asksForSomebody = perText((label) =>
  /^(?:ho ten |ho va ten |ten )?(?:nguoi|can bo|ai) (?!(?:do|nay|ay)\b)/u.test(foldedWords(label).join(' ')),
)

/** A label that asks for the name of somebody who is known to be a stranger: "Họ tên quản trị viên". */
const namesStranger = perText((label) => {
  const asksForName = /^(?:ho ten|ho va ten) \S/u.test(foldedWords(label).join(' '))
  return asksForName && readSection(label)?.role === 'foreign'
})

/** Somebody whom the heading over the label announces: "Người nhận tên là gì?" under "Người nhận thiết bị". */
function isOfItsPart(control: ControlFacts, { label }: ControlReading): boolean {
  const role = readSection(label)?.role
  return (role === 'receiver' || role === 'subject') && role === sectionRole(control)?.role
}

/** What an unknown name before it leaves in doubt; an e-mail address may be the body's all the same. */
const doubtful: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'position',
  'mobilePhone',
  'dateOfBirth',
  'citizenId',
  'citizenIdIssueDate',
  'citizenIdIssuePlace',
])

/** A label that says itself whose the value is: "Email đơn vị", "Điện thoại người nhận". */
const saysWhose = perText((label) =>
  / (?:don vi|co quan|to chuc|thue bao|nguoi [a-z]+)$/u.test(foldedWords(label).join(' ')),
)

/** Whom what follows on a page is told of: somebody else, perhaps somebody else, or who signs. */
type Told = 'stranger' | 'unknown' | 'signer'

/** Whom a control turns the talk to: undefined where it goes on about whom it was about. */
function turnsTo({ control, reading }: ReadControl): Told | 'ours' | undefined {
  if (reading.counter !== undefined) return isOtherPerson(reading.counter) ? 'stranger' : 'ours'
  const first = reading.candidate?.keys[0]?.key
  if (first === undefined) {
    if (isOfItsPart(control, reading)) return 'ours'
    if (namesStranger(reading.label)) return 'stranger'
    return asksForSomebody(reading.label) ? 'unknown' : 'ours'
  }
  if (ofSigner.has(first)) return 'signer'
  return toldOfPeople.has(first) ? undefined : 'ours'
}

function isTheirs(told: Told, key: FieldKey | undefined): boolean {
  if (key === undefined || !toldOfPeople.has(key)) return false
  if (told === 'unknown') return doubtful.has(key)
  return told === 'stranger' || key !== 'position'
}

/**
 * The controls that take what is told of somebody else: behind a stranger's name a telephone or a position is his, behind his number
 * an address too, and behind the signer's a telephone is the signer's: "Người lập biểu: … Điện thoại: …". That ends at the next name, and at anything that is not
 * told of people. @returns their ids
 */
export function strangersControls(all: readonly ReadControl[]): ReadonlySet<number> {
  const theirs = new Set<number>()
  let told: Told | undefined
  let isIdentified = false
  let last: ReadControl | undefined
  for (const one of all) {
    if (told && last && (one.control.cell || !sameGroup(one.control, last.control))) told = undefined
    const { candidate, label } = one.reading
    const key = candidate?.keys[0]?.key
    const isHome = key === 'address' && isIdentified && readRoleInLabel(label) === undefined
    if (told && (isTheirs(told, key) || isHome) && !saysWhose(label)) {
      theirs.add(one.control.id)
      isIdentified ||= key === 'citizenId'
    } else {
      const turn = turnsTo(one)
      // An unknown name leaves only what stands right behind it in doubt.
      if (turn !== undefined || told === 'unknown') told = turn === 'ours' ? undefined : turn
      if (turn !== undefined) isIdentified = false
    }
    last = one
  }
  return theirs
}

/** The controls behind a line that opens with who receives, as long as it goes on about him. @returns their ids */
export function receiversControls(all: readonly ReadControl[]): ReadonlySet<number> {
  const his = new Set<number>()
  let opener: ReadControl | undefined
  all.forEach((one, place) => {
    const key = one.reading.candidate?.keys[0]?.key
    if (opensReceiver(all, place)) opener = one
    else if (!opener || key === undefined || !(toldOfPeople.has(key) || key === 'address')) opener = undefined
    else if (one.control.cell || !sameGroup(one.control, opener.control)) opener = undefined
    else his.add(one.control.id)
  })
  return his
}
