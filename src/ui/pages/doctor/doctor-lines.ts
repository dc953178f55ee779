import { errorEntry, isErrorCode, type AppError, type ErrorCode } from '../../../errors'
import type { DoctorCheck, DoctorReport } from '../../../protocol/native'
import { tokenFamilies } from '../../../protocol/native/token-families'
import type { BrowserFacts } from '../../services'
import type { Words } from '../../text/vi'
import type { Language } from '../../text/words'

/** The parts of the page, in the order in which things have to work. */
export const doctorSections = ['browser', 'host', 'driver', 'token'] as const

/** One part of the page. */
export type DoctorSection = (typeof doctorSections)[number]

/** One line: what was looked at, how it is, and what to do where it is not fine. */
export interface DoctorLine {
  readonly section: DoctorSection
  readonly state: DoctorCheck['state']
  readonly title: string
  readonly detail: string
  readonly advice: readonly string[]
  readonly code?: ErrorCode
}

/** What the lines are made from: the host's report, or why there is none. */
export interface DoctorFindings {
  readonly browser: BrowserFacts
  readonly outcome: DoctorReport | AppError
}

const sections: Readonly<Record<DoctorCheck['about'], DoctorSection>> = {
  browser: 'browser',
  host: 'host',
  manifest: 'host',
  policy: 'host',
  driver: 'driver',
  reader: 'token',
  token: 'token',
}

function titleOf({ about, subject, state, detail }: DoctorCheck, words: Words['doctor']): string {
  const isFine = state === 'fine'
  switch (about) {
    case 'browser':
      if (state === 'not-fine') return words.browserBad(subject, detail)
      if (subject === '') return words.noBrowserKnown
      return isFine ? words.browserFound(subject) : words.browserUnknown(subject)
    case 'host':
      if (subject === '') return words.hostRuns
      return isFine ? words.hostStarts(subject) : words.hostBad(subject)
    case 'manifest':
      return words.manifest(subject)
    case 'policy':
      return words.policy(subject)
    case 'driver':
      return subject === '' ? words.noDriver : words.driver(subject)
    case 'reader':
      if (subject !== '') return words.reader(subject)
      return isFine ? words.readerFine : words.readerUnknown
    case 'token':
      if (isFine) return words.token(detail, subject)
      return state === 'unknown' ? words.tokensUnknown : words.noToken
  }
}

/** What to do: the code's own words, and for a missing driver where it comes from. */
function adviceFor(code: ErrorCode | undefined, subject: string, language: Language): string[] {
  if (code === undefined) return []
  const { what, next } = errorEntry(code)[language]
  const family = tokenFamilies.find(({ name }) => name === subject)
  const needsDriver = code === 'DRIVER_FOR_DEVICE_MISSING' || code === 'MODULE_WRONG_ARCHITECTURE'
  return [what, next, ...(needsDriver && family ? [family.driver[language]] : [])]
}

function lineOf(check: DoctorCheck, words: Words['doctor'], language: Language): DoctorLine {
  const { about, state, subject } = check
  const code = isErrorCode(check.code) ? check.code : undefined
  const isInTitle = about === 'token' || (about === 'browser' && state === 'not-fine')
  const said = about === 'policy' && state === 'unknown' ? words.policyUnknown : check.detail
  return {
    section: sections[about],
    state,
    title: titleOf(check, words),
    detail: isInTitle ? '' : said,
    advice: adviceFor(code, subject, language),
    ...(code === undefined ? {} : { code }),
  }
}

function unknown(section: DoctorSection, title: string): DoctorLine {
  return { section, state: 'unknown', title, detail: '', advice: [] }
}

/** The lines for a host that does not answer: what is known without it, and that the rest is not. */
function linesWithoutHost({ code }: AppError, words: Words['doctor'], language: Language): DoctorLine[] {
  const host: DoctorLine = {
    section: 'host',
    state: 'not-fine',
    title: words.hostSilent,
    detail: '',
    advice: adviceFor(code, '', language),
    code,
  }
  return [
    unknown('browser', words.kindUnknown),
    host,
    ...(code === 'HOST_WRONG_VERSION' ? [] : [unknown('host', words.versionsUnknown)]),
    unknown('driver', words.driversUnknown),
    unknown('token', words.tokensUnknown),
  ]
}

/** Whether a line matters to who sits here: other browsers of the machine are for `host --doctor`. */
function concerns({ about, subject }: DoctorCheck, { name }: BrowserFacts): boolean {
  const isOfBrowser = about === 'browser' || about === 'manifest' || about === 'policy'
  return !isOfBrowser || subject === name
}

/** The lines of the page, in the order of its parts. */
export function doctorLines({ browser, outcome }: DoctorFindings, words: Words['doctor'], language: Language) {
  const fine = { state: 'fine', detail: '', advice: [] } as const
  const own: DoctorLine[] = [
    { ...fine, section: 'browser', title: words.thisBrowser(browser.name, browser.version) },
    { ...fine, section: 'browser', title: words.extension(browser.extensionVersion) },
  ]
  if (outcome instanceof Error) return [...own, ...linesWithoutHost(outcome, words, language)]
  const versions = words.versions(outcome.host.version, browser.extensionVersion)
  const found = outcome.checks
    .filter((check) => concerns(check, browser))
    .map((check) => lineOf(check, words, language))
  const all: DoctorLine[] = [...own, ...found, { ...fine, section: 'host', title: versions }]
  return doctorSections.flatMap((section) => all.filter((line) => line.section === section))
}

/** The lines as a text for a letter. It holds what the page shows: no user's name, nothing of a certificate. */
export function doctorText(lines: readonly DoctorLine[], words: Words['doctor'], day: string): string {
  const said = lines.flatMap(({ state, title, detail, advice, code }) => [
    `[${words.states[state]}] ${title}${detail === '' ? '' : ` (${detail})`}${code === undefined ? '' : ` ${code}`}`,
    ...advice.map((one) => `    ${one}`),
  ])
  return `${[words.report(day), ...said].join('\n')}\n`
}
