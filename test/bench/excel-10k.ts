import * as sheetJs from 'xlsx'
import { readList, readSheetFile } from '../../src/documents'
import { unpackEntry, zipEntries } from '../../src/documents/archive/zip-entries'
import { scanXml } from '../../src/documents/xlsx/scan-xml'
import { newRecord, planImport } from '../../src/records'
import { longList } from '../documents/long-list'
import { median, type BenchRow } from './row'

const rowCount = 10_000
const runs = 5
const today = '2026-03-02'

async function secondsOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push((performance.now() - start) / 1_000)
  }
  return median(times)
}

/**
 * Seconds from the bytes of a list of 10,000 people to a checked preview compared with 5,000 kept records, in Node, beside unzipping and walking
 * the same XML alone, and beside SheetJS reading the same bytes into rows.
 */
export async function benchExcel10k(): Promise<BenchRow> {
  const bytes = longList(rowCount)
  const preview = async () => {
    const list = readList(await readSheetFile(bytes, 'danh-sach.xlsx'), { today })
    return { list, plan: planImport(list.rows, kept) }
  }
  const first = readList(await readSheetFile(bytes, 'danh-sach.xlsx'), { today })
  const kept = first.rows
    .filter(({ row }) => row % 2 === 0)
    .map(({ row, values }) => newRecord('person', { ...values, position: 'Văn thư' }, { id: `r${row}`, nowMs: 0 }))
  const { list, plan } = await preview()
  if (list.rows.length !== rowCount || plan.filter(({ kind }) => kind === 'update').length !== rowCount / 2)
    throw new Error('The list was not read whole.')
  const ours = await secondsOf(preview)
  const limit = await secondsOf(async () => {
    for (const entry of zipEntries(bytes)) scanXml(new TextDecoder().decode(await unpackEntry(entry, 1e9)), {})
  })
  const peer = await secondsOf(() => {
    const { Sheets: sheets, SheetNames: names } = sheetJs.read(bytes, { type: 'array' })
    return sheetJs.utils.sheet_to_json(sheets[names[0] ?? ''] ?? {}, { header: 1 })
  })
  return {
    id: 'excel-10k-s',
    unit: 's',
    ours: Math.round(ours * 100) / 100,
    n: rowCount,
    goal: '< 5',
    met: ours < 5,
    peers: [{ name: 'SheetJS (rows only)', value: Math.round(peer * 100) / 100 }],
    limit: { name: 'unzip and walk the XML', value: Math.round(limit * 100) / 100 },
  }
}
