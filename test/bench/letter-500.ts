import { strToU8, zipSync } from 'fflate'
import { writeLetter } from '../../src/documents/letter/write-letter'
import { writeVgcaSheet } from '../../src/documents/vgca-sheet'
import { defaultProfile, forms } from '../../src/procedures'
import { composeLetter } from '../../src/requests'
import { exampleDraft } from '../documents/letter/nine-drafts'
import { readDocx } from '../documents/letter/read-docx'
import { median, tenths, type BenchRow } from './row'

const subjects = 500
const runs = 5
const mostLetterMs = 2_000
const mostSheetMs = 1_000

async function timed(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/**
 * Milliseconds to make the letter of 500 persons (Mẫu 01), beside packing the same XML alone. The row is met when the import file of the
 * same persons is made in time too.
 */
export async function benchLetter500(): Promise<BenchRow> {
  const draft = exampleDraft('01', subjects)
  const make = () =>
    writeLetter(composeLetter(draft, { today: '2026-03-02', profile: defaultProfile, form: forms['01'] }))
  const { xml, tables } = readDocx(await make())
  if (tables[1]?.length !== subjects + 1) throw new Error('The letter leaves subjects out.')
  const ours = await timed(make)
  const sheet = await timed(() => writeVgcaSheet(draft))
  const bytes = strToU8(xml)
  const limit = await timed(() => zipSync({ 'word/document.xml': bytes }))
  return {
    id: 'letter-500-ms',
    unit: 'ms',
    ours: tenths(ours),
    n: subjects,
    goal: `< ${mostLetterMs} (Excel < ${mostSheetMs})`,
    met: ours < mostLetterMs && sheet < mostSheetMs,
    peers: [{ name: 'Excel file', value: tenths(sheet) }],
    limit: { name: 'zip of the same XML', value: tenths(limit) },
  }
}
