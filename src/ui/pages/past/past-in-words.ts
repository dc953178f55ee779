import { fieldDefinition, formatDate, isFieldKey, isIsoDate, type FieldValue } from '../../../fields'
import { forms, isMau } from '../../../procedures'
import type { PastOf } from '../../../protocol/runtime/past-client'
import type { ChangedFact, ChangedFactSet, PastChange } from '../../../records'
import { causeInWords, changeInWords } from '../../components/change-cause'
import type { ShownChange } from '../../components/change-list'
import { shownValue } from '../../components/shown-value'
import type { Words } from '../../text/vi'
import type { Language } from '../../text/words'

/** How what is known elsewhere by an id is called. */
export interface Naming {
  /** A receiver profile; undefined for one that is not kept any more. */
  readonly profileName?: ((id: string) => string | undefined) | undefined
}

/** A change as a clerk reads it. */
export function changeShown(
  { at, cause, sets, untold = 0 }: PastChange,
  of: PastOf,
  naming: Naming,
  words: Words,
  language: Language,
): ShownChange {
  const title = causeInWords(cause, words, 'draft' in of ? words.past.typedDraft : words.past.typed)
  const lines = linesInWords(sets, of, { ...naming, words, language })
  return { title, at, lines: untold > 0 ? [...lines, words.past.untold(untold)] : lines }
}

/** What is needed to tell of changes. */
export interface Telling extends Naming {
  readonly words: Words
  readonly language: Language
}

/** What happened to things, a line for each fact. */
export function linesInWords(sets: readonly ChangedFactSet[], of: PastOf, telling: Telling): string[] {
  return sets.flatMap((set) => linesOf(set, of, telling))
}

function linesOf(set: ChangedFactSet, of: PastOf, telling: Telling): string[] {
  const { past } = telling.words
  const name = nameOf(set, of, telling)
  const facts = set.facts.map((fact) => factLine(fact, of, telling)).filter((line) => line !== '')
  if (set.fate === 'added') return [past.added(name)]
  if (set.fate === 'removed') return [past.removed(name), ...facts.map((line) => past.ofSet(name, line))]
  return name === '' ? facts : facts.map((line) => past.ofSet(name, line))
}

function nameOf({ id, name }: ChangedFactSet, of: PastOf, { words }: Telling): string {
  const { past, roles, settings } = words
  if ('draft' in of) {
    if (id === 'receiver' || id === 'agency' || id === 'letter') return roles[id]
    return name === '' ? past.unnamedRow : past.subject(name)
  }
  switch (of.setting) {
    case 'ownProfiles':
      return past.profile(name)
    case 'ownCalendarYears':
      return settings.calendar.year(Number(id))
    case 'formEdits':
      return isMau(id) ? past.form(id, forms[id].shortName) : id
    case 'taughtFields':
      return past.taught(name === '' ? words.teach.unnamed : name)
    case 'deviceNumbers':
      return name === '' ? past.deviceWithoutSerial : past.device(name)
    case 'profileId':
    case 'protection':
    case 'listMappings':
    case 'apartRecords':
      return ''
  }
}

function factLine({ place, was, is }: ChangedFact, of: PastOf, telling: Telling): string {
  if ('draft' in of && isFieldKey(place)) {
    const { words, language } = telling
    const label = fieldDefinition(place)[language === 'vi' ? 'label' : 'english']
    return changeInWords(label, shownValue(place, was, words), shownValue(place, is, words), words)
  }
  const [kind = '', ...rest] = place.split('/')
  const label = labelOf(kind, rest.join('/'), telling)
  return changeInWords(label, valueOf(kind, was, telling), valueOf(kind, is, telling), telling.words)
}

/** What a fact of a setting is called. @param about what follows the first slash of its place: a day, a column's header, a form */
function labelOf(kind: string, about: string, { words }: Telling): string {
  const { past, settings } = words
  const labels: Readonly<Record<string, string>> = past.labels
  if (kind === 'off' || kind === 'working')
    return past.day(isIsoDate(about) ? formatDate(about) : about, settings.calendar.kinds[kind])
  // A taught control has keys too, and no column.
  if (about !== '' && (kind === 'keys' || kind === 'demand' || kind === 'group'))
    return past.column(about, past.ofColumn[kind])
  if (kind === 'route') {
    const [mau = '', device = ''] = about.split('/')
    const choices: Readonly<Record<string, string>> = words.fieldWords.choices
    return past.route(isMau(mau) ? forms[mau].shortName : mau, choices[device] ?? device)
  }
  return labels[kind] ?? kind
}

function valueOf(kind: string, value: FieldValue | undefined, { words, language, profileName }: Telling): string {
  const { past, settings, teach, protection, workspace } = words
  // What no route names goes to the Authority.
  if (kind === 'route') return settings.receivers.kinds[value === 'department' ? 'department' : 'authority']
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? workspace.yes : workspace.no
  const text = String(value)
  const from = (table: object) => (table as Readonly<Record<string, string>>)[text] ?? text
  switch (kind) {
    case 'profile':
      return profileName?.(text) ?? past.goneProfile
    case 'keys':
      return text === 'leave' ? teach.leaveMeaning : text === 'none' ? settings.forms.noKeys : labelsOf(text, language)
    case 'demand':
      return from(settings.forms.demands)
    case 'role':
      return from(words.roles)
    case 'part':
      return from(teach.editor.parts)
    case 'rowRule':
      return from(past.rowRules)
    case 'mau':
      return words.common.mau(text)
    case 'lockAfterMinutes':
      return value === 0 ? protection.lock.atClose : protection.lock.minutes(Number(value))
    case 'remindAfterDays':
      return value === 0 ? protection.backup.noReminder : protection.backup.days(Number(value))
    default:
      return text
  }
}

function labelsOf(keys: string, language: Language): string {
  return keys
    .split(',')
    .map((key) => (isFieldKey(key) ? fieldDefinition(key)[language === 'vi' ? 'label' : 'english'] : key))
    .join(', ')
}
