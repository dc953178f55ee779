import { expect, test, vi } from 'vitest'

const loaded = vi.hoisted((): string[] => [])
vi.mock('papaparse', () => {
  loaded.push('papaparse')
  return { default: { parse: () => ({ data: [['a', 'b']], errors: [] }) } }
})
vi.mock('../../src/documents/read-xlsx', () => {
  loaded.push('read-xlsx')
  return { readXlsx: () => ({ sheets: [], hasMacros: false }) }
})

test('the parsers of sheets are loaded when a sheet is read, and not for the columns', async () => {
  const { readSheets, reorganisationColumns } = await import('../../src/documents')
  expect(reorganisationColumns.length).toBeGreaterThan(0)
  expect(loaded).toEqual([])
  await readSheets(new TextEncoder().encode('a;b'), 'a.csv')
  expect(loaded).toEqual(['papaparse'])
})
