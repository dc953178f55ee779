import { standingSteps, type LifeStep, type RequestLife } from './request-life'

/** The step of sending that still has no dossier number: the newest one that stands. */
export function stepWithoutDossier(life: RequestLife): LifeStep | undefined {
  const sending = standingSteps(life).findLast(({ state }) => state === 'submitted')
  return sending && sending.dossierNumber === undefined ? sending : undefined
}

/** Notes the dossier number of a step of sending. A number that is there already is never changed: that life stays as it is. */
export function withDossierNumber(life: RequestLife, stepId: string, dossierNumber: string): RequestLife {
  const isMeant = (step: LifeStep) =>
    step.id === stepId && step.state === 'submitted' && step.dossierNumber === undefined
  return life.steps.some(isMeant)
    ? { ...life, steps: life.steps.map((step) => (isMeant(step) ? { ...step, dossierNumber } : step)) }
    : life
}

/** What a page tells of a dossier's number: one, none, or several, of which none is taken. */
export type DossierFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly number: string }
  | { readonly kind: 'several'; readonly numbers: readonly string[] }

const label =
  '(?:mã|số)(?:\\s+số)?\\s+(?:hồ\\s*sơ|biên\\s*nhận|phiếu\\s+tiếp\\s*nhận|tiếp\\s*nhận|tra\\s*cứu)(?:\\s+hồ\\s*sơ)?(?:\\s+của\\s+(?:bạn|quý\\s+\\S+))?'
const inLine = new RegExp(`${label}\\s*(?:là)?\\s*[:：#\\t]?\\s*(\\S+)`, 'giu')
const heading = new RegExp(`^${label}$`, 'iu')

/**
 * Finds the dossier number that a page tells: what stands right behind the words for one, or below them in a table's column. Only what
 * looks like a number of a dossier counts: 5–40 letters, digits and the signs between them, three digits at least, and no date.
 * @param lines of the page, the cells of a row parted by tabs
 */
export function findDossierNumber(lines: readonly string[]): DossierFinding {
  const found = lines.flatMap((line, place) => [...numbersIn(line), ...numbersBelow(line, lines.slice(place + 1))])
  const [first, ...others] = new Set(found)
  if (first === undefined) return { kind: 'none' }
  return others.length === 0 ? { kind: 'one', number: first } : { kind: 'several', numbers: [first, ...others] }
}

function numbersIn(line: string): string[] {
  return [...line.matchAll(inLine)].flatMap(([, text]) => dossierNumber(text) ?? [])
}

/** The cells below a heading, as long as the rows have as many cells; or the next line, where label and number stand apart. */
function numbersBelow(line: string, below: readonly string[]): string[] {
  const cells = line.split('\t').map((cell) => cell.trim())
  const column = cells.findIndex((cell) => heading.test(cell.replace(/[:：]$/u, '').trim()))
  if (column < 0) return []
  if (cells.length === 1) return dossierNumber(below[0]) ?? []
  const end = below.findIndex((row) => row.split('\t').length !== cells.length)
  return below.slice(0, end < 0 ? below.length : end).flatMap((row) => dossierNumber(row.split('\t')[column]) ?? [])
}

function dossierNumber(text: string | undefined): string[] | undefined {
  const number = (text ?? '').trim().replace(/^["'(\[“]+|[)\]"'”.,;:!]+$/gu, '')
  const isOne = /^[\p{Lu}\d][\p{Lu}\d./_-]{4,39}$/u.test(number) && (number.match(/\d/gu) ?? []).length >= 3
  const isDate = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/u.test(number)
  return isOne && !isDate ? [number] : undefined
}
