import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { matchPage, type ControlFacts, type ControlKind } from '../../../src/autofill/match'
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

const kinds: Readonly<Record<string, ControlKind>> = { date: 'date', email: 'email', tel: 'tel', number: 'number' }

/** Where the corpus of labels is, or undefined where it is absent. */
export function corpusFile(): string | undefined {
  const file = join(
    process.env['SHARED_DIR'] ?? resolve(import.meta.dirname, '..', '..', '..', '..', 'shared'),
    'label-corpus.tsv',
  )
  return existsSync(file) ? file : undefined
}

function controlOf(row: readonly string[], id: number): ControlFacts {
  const [, , tag = '', type = '', label = '', placeholder = '', name = ''] = row
  const kind = tag === 'select' ? 'select' : tag === 'textarea' ? 'textarea' : (kinds[type] ?? 'text')
  const labels = {
    ...(label !== '' && { before: label }),
    ...(placeholder !== '' && { placeholder }),
    ...(name !== '' && { name }),
  }
  return aControl(id, labels, { kind })
}

function judge(gold: string, keys: string): 'right' | 'wrong' | 'left' {
  if (gold.startsWith('either:')) return keys === '' || keys.split('+').includes(gold.slice(7)) ? 'left' : 'wrong'
  if (keys === '') return 'left'
  return keys === gold ? 'right' : 'wrong'
}

/** Scores the forms of the corpus that a test picks, each form as one page. */
export function scoreCorpus(file: string, picks: (form: number) => boolean): CorpusScore {
  const forms = new Map<string, string[][]>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const row = line.split('\t')
    const form = /^form-(\d+)$/.exec(row[0] ?? '')
    if (form && picks(Number(form[1]))) forms.set(row[0] ?? '', [...(forms.get(row[0] ?? '') ?? []), row])
  }
  const score = { keyed: 0, right: 0, wrong: 0, total: 0, faults: [] as string[] }
  for (const rows of forms.values()) {
    const matches = matchPage({ controls: rows.map(controlOf), foreignFrames: [], title: '' })
    rows.forEach((row, place) => {
      const gold = row[7] ?? 'none'
      const keys = matches[place]?.found?.keys.join('+') ?? ''
      const verdict = judge(gold, keys)
      score.total++
      if (gold !== 'none' && !gold.startsWith('either:')) score.keyed++
      if (verdict === 'right') score.right++
      if (verdict === 'wrong') score.wrong++
      if (verdict === 'wrong' || (keys === '' && gold !== 'none' && !gold.startsWith('either:')))
        score.faults.push(`${row[0]} ${row[1]} “${row[4]}” is ${gold}, got ${keys}`)
    })
  }
  return score
}
