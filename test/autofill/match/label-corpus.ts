import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { matchPage, type ControlFacts, type ControlKind, type LabelOrigin } from '../../../src/autofill/match'
import { aControl } from './a-control'

/** How well the labels of real forms are recognised. */
export interface CorpusScore {
  /** Rows that have a key. */
  readonly keyed: number
  readonly right: number
  /** Rows that were given a key that is not theirs. */
  readonly wrong: number
  readonly total: number
  readonly faults: readonly string[]
}

/** One control of a real form: what it asks for, and how it was classified by hand. */
interface LabelledControl {
  readonly form: string
  readonly place: string
  readonly label: string
  readonly gold: string
  readonly facts: (id: number) => ControlFacts
}

const kinds: Readonly<Record<string, ControlKind>> = { date: 'date', email: 'email', tel: 'tel', number: 'number' }

/** Where the corpus of labels is, or undefined where it is absent. */
export function corpusFile(): string | undefined {
  const file = join(
    process.env['SHARED_DIR'] ?? resolve(import.meta.dirname, '..', '..', '..', '..', 'shared'),
    'label-corpus.tsv',
  )
  return existsSync(file) ? file : undefined
}

function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

function corpusControl([form = '', place = '', tag, type = '', label = '', ...rest]: string[]): LabelledControl {
  const [placeholder = '', name = '', gold = 'none'] = rest
  const kind = tag === 'select' ? 'select' : tag === 'textarea' ? 'textarea' : (kinds[type] ?? 'text')
  const labels = {
    ...(label !== '' && { before: label }),
    ...(placeholder !== '' && { placeholder }),
    ...(name !== '' && { name }),
  }
  return { form, place, label, gold, facts: (id) => aControl(id, labels, { kind }) }
}

function judge(gold: string, keys: string): 'right' | 'wrong' | 'left' {
  if (gold.startsWith('either:')) return keys === '' || keys.split('+').includes(gold.slice(7)) ? 'left' : 'wrong'
  if (keys === '') return 'left'
  return keys === gold ? 'right' : 'wrong'
}

/** Scores controls form by form, each form as one page. */
function scoreForms(controls: readonly LabelledControl[]): CorpusScore {
  const score = { keyed: 0, right: 0, wrong: 0, total: 0, faults: [] as string[] }
  for (const form of new Set(controls.map((one) => one.form))) {
    const rows = controls.filter((one) => one.form === form)
    const page = { controls: rows.map(({ facts }, id) => facts(id)), foreignFrames: [], title: '' }
    const matches = matchPage(page)
    rows.forEach(({ place, label, gold }, at) => {
      const keys = matches[at]?.found?.keys.join('+') ?? ''
      const verdict = judge(gold, keys)
      const isKeyed = gold !== 'none' && !gold.startsWith('either:')
      score.total++
      if (isKeyed) score.keyed++
      if (verdict === 'right') score.right++
      if (verdict === 'wrong') score.wrong++
      if (verdict === 'wrong' || (keys === '' && isKeyed))
        score.faults.push(`${form} ${place} “${label}” is ${gold}, got ${keys}`)
    })
  }
  return score
}

/** The corpus in two halves, by the number of the form: odd forms to build with, even forms to test with. */
export function inBuildingHalf(form: number): boolean {
  return form % 2 === 1
}

/** Scores the forms of the corpus that a test picks by their number, each form as one page. */
export function scoreCorpus(file: string, picks: (form: number) => boolean): CorpusScore {
  return scoreForms(
    rowsOf(file)
      .filter(([form = '']) => /^form-\d+$/.test(form) && picks(Number(form.slice(5))))
      .map(corpusControl),
  )
}

const heldOutFile = join(import.meta.dirname, 'held-out-labels.tsv')

/** Scores a batch of labels that were classified before any synonym was written for them. */
export function scoreHeldOut(batch: number): CorpusScore {
  return scoreForms(
    rowsOf(heldOutFile)
      .filter((row) => row[0] === String(batch))
      .map(([, form = '', , section = '', label = '', gold = 'none', origin = 'for', also = ''], place) => ({
        form,
        place: String(place),
        label,
        gold,
        facts: (id) => {
          const more = alsoTold(also)
          return aControl(
            id,
            { [origin as LabelOrigin]: label, ...more.labels },
            { kind: more.kind, sections: section === '' ? [] : section.split(' › ') },
          )
        },
      })),
  )
}

/** What a row tells besides its label: texts from other places (`title=…`) and the kind of control (`kind=…`), parted by “ ; ”. */
function alsoTold(also: string): { labels: Partial<Record<LabelOrigin, string>>; kind: ControlKind } {
  const told = also.split(' ; ').flatMap((one) => (one === '' ? [] : [one.split('=') as [string, string]]))
  return {
    labels: Object.fromEntries(told.filter(([what]) => what !== 'kind')),
    kind: (told.find(([what]) => what === 'kind')?.[1] ?? 'text') as ControlKind,
  }
}
