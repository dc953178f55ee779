import { formatValue, fields, type FieldKey, type FieldValues, type IsoDate } from '../../fields'
import {
  deviceKindOf,
  officeOf,
  receiverOfRows,
  weakFormNote,
  type FormDefinition,
  type ReceiverProfile,
  type Section,
} from '../../procedures'
import type { RequestDraft } from '../request-draft'
import type { Letter, LetterHead, LetterPart, LetterSignature } from './letter'
import { letterList } from './letter-list'
import {
  bareSubject,
  dayInWords,
  inCapitals,
  lineOf,
  longDots,
  shortDots,
  withLargeStart,
  withSmallStart,
  writableLines,
  writableText,
} from './letter-phrases'

/** By what a letter is made beside its draft. */
export interface LetterSurroundings {
  /** The day in Vietnam; only its year is used, where the letter has no date yet. */
  readonly today: IsoDate
  readonly profile: ReceiverProfile
  /** The draft's form, with the user's columns where they have edited them. */
  readonly form: FormDefinition
}

/** Puts the paper of a request together. Any draft gives one: what is missing is a dotted line. */
export function composeLetter(draft: RequestDraft, { today, profile, form }: LetterSurroundings): Letter {
  const values = (role: Section['role']) => draft[role]
  const receiver = receiverName(draft, profile)
  const told = { sender: senderName(draft), receiver, ...dayAndPlace(draft, today) }
  const fill = (texts: readonly string[]) => texts.map((text) => filled(text, told))
  const sections = [...form.otherSections, ...(form.receiver.keys.length > 0 ? [form.receiver] : [])]
  const isMinute = form.paper === 'minute'
  return {
    mau: form.mau,
    head: letterHead(draft, form, today),
    ...(form.letter.kindName && { title: { kind: form.letter.kindName, about: titleAbout(draft, form) } }),
    ...(!isMinute && { addressee: receiver }),
    opening: fill(form.letter.opening),
    parts: sections.map((section, place) => letterPart(section, place + 1, values(section.role), draft)),
    list: letterList(form, draft.subjects, sections.length + 1),
    closing: fill(form.letter.closing),
    copies: isMinute ? [] : ['Như trên;', 'Lưu: VT,…'],
    signatures: form.signers.map((signer, place) => signature(signer, draft, form.letter.signerNames[place])),
    ...(form.certainty === 'weak' && { remark: weakFormNote.vi }),
  }
}

/** Trích yếu of a form where the clerk has written none. */
export function subjectOfForm(form: FormDefinition, subjects: readonly FieldValues[]): string {
  const special = form.subjectForDevice
  const isSpecial = special && subjects.length > 0 && subjects.every((one) => deviceKindOf(one) === special.deviceKind)
  return isSpecial ? special.subject : form.subject
}

function letterHead({ agency, letter, subjects }: RequestDraft, form: FormDefinition, today: IsoDate): LetterHead {
  const superior = lineOf(agency, 'superiorBody')
  const hasTitle = form.letter.kindName !== undefined
  const number = lineOf(letter, 'letterNumber').replace(/^Số\s*:\s*/iu, '')
  return {
    ...(superior !== '' && { superiorBody: inCapitals(superior) }),
    body: inCapitals(lineOf(agency, 'organisationName')) || longDots,
    number: `Số: ${number || `     /${blankSymbol(form)}`}`,
    ...(!hasTitle && {
      about: `V/v ${withSmallStart(bareSubject(lineOf(letter, 'letterSubject') || subjectOfForm(form, subjects)))}`,
    }),
    ...(form.paper !== 'minute' && {
      placeAndDay: `${lineOf(agency, 'letterPlace') || shortDots}, ${dayInWords(lineOf(letter, 'letterDate'), today)}`,
    }),
  }
}

/** The symbol of a paper without number: its kind's abbreviation. @source Nghị định 30/2020/NĐ-CP, Phụ lục III mục I */
function blankSymbol({ paper }: FormDefinition): string {
  return paper === 'minute' ? 'BB-…' : paper === 'notice' ? 'TB-…' : '…'
}

function titleAbout({ letter, subjects }: RequestDraft, form: FormDefinition): string {
  const subject = lineOf(letter, 'letterSubject') || subjectOfForm(form, subjects)
  const bare = bareSubject(subject, form.letter.kindName)
  return form.paper === 'minute' ? withLargeStart(bare) : `Về việc ${withSmallStart(bare)}`
}

function receiverName({ mau, subjects }: RequestDraft, profile: ReceiverProfile): string {
  const office = officeOf(profile, receiverOfRows(profile, mau, subjects).receiver)
  return (office && writableText(office.name)) || longDots
}

/**
 * The agency inside a sentence, where a name in capitals would shout: as a row or the receiver writes it in small letters. Which words
 * of another name in capitals are proper names can't be told from it: it stays, but for a people's committee's.
 */
function senderName({ agency, receiver, subjects }: RequestDraft): string {
  const name = lineOf(agency, 'organisationName')
  if (name === '') return longDots
  const written = [receiver, ...subjects].map((values) => lineOf(values, 'organisationName'))
  return (
    written.find((one) => inCapitals(one) === inCapitals(name) && one !== inCapitals(one)) ?? committeeInSmall(name)
  )
}

/** "ỦY BAN NHÂN DÂN PHƯỜNG MẪU" → "Ủy ban nhân dân phường Mẫu". Any other name stays as it is. */
function committeeInSmall(name: string): string {
  const parts = /^(ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN (XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ) (.+)$/u.exec(name)
  if (!parts) return name
  const [, kind = '', unit = '', proper = ''] = parts
  const words = proper.split(' ').map((word) => withLargeStart(word.toLocaleLowerCase('vi')))
  return `${withLargeStart(kind.toLocaleLowerCase('vi'))} nhân dân ${unit.toLocaleLowerCase('vi')} ${words.join(' ')}`
}

function dayAndPlace(
  { agency, letter }: RequestDraft,
  today: IsoDate,
): { readonly day: string; readonly place: string } {
  const date = lineOf(letter, 'letterDate')
  const blank = `ngày …… tháng …… năm ${today.slice(0, 4)}`
  return { day: date === '' ? blank : dayInWords(date, today), place: lineOf(agency, 'letterPlace') || longDots }
}

/** Names go in as they are: what looks like a place for another name stays text. */
function filled(text: string, told: Readonly<Record<'sender' | 'receiver' | 'day' | 'place', string>>): string {
  return text.replace(/\{(sender|receiver|day|place)\}/g, (_, name: keyof typeof told) => told[name])
}

function letterPart(section: Section, number: number, values: FieldValues, draft: RequestDraft): LetterPart {
  const lines = section.keys.map((key) => ({
    label: section.labels?.[key] ?? fields[key].label,
    value: partValue(key, values) || partValue(key, agencyOrLetter(section, draft)) || longDots,
  }))
  return { number, title: section.title, lines }
}

/** A value of the agency or the letter may stand in either, as the check of what is missing has it. */
function agencyOrLetter({ role }: Section, { agency, letter }: RequestDraft): FieldValues {
  return role === 'agency' ? letter : role === 'letter' ? agency : {}
}

function partValue(key: FieldKey, values: FieldValues): string {
  const value = values[key]
  return value === undefined ? '' : writableLines(formatValue(key, value)).join('; ')
}

function signature(
  signer: string,
  draft: RequestDraft,
  from: FormDefinition['letter']['signerNames'][number] | undefined,
): LetterSignature {
  const [, title = signer, note = ''] = /^([^(]*?)\s*(\(.*\))?$/u.exec(signer) ?? []
  const isHead = title.startsWith('Người đứng đầu')
  return {
    title: inCapitals((isHead && lineOf(draft.agency, 'signerTitle')) || title),
    note,
    name: from ? lineOf(draft[from.role], from.key) : '',
  }
}
