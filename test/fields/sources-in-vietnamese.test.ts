import { expect, it } from 'vitest'
import { checkIssuePlace, choiceWords, issuePlaces } from '../../src/fields'

it('the sources that a clerk may read are in Vietnamese', () => {
  const sources = [
    ...Object.values(choiceWords).flatMap((words) => words.map(({ source }) => source)),
    ...issuePlaces.map(({ source }) => source),
    checkIssuePlace('Bộ Công an')?.source ?? '',
  ]
  for (const source of sources) expect(source).not.toMatch(/\b(?:import template|column|empty|wanted|wording|ours)\b/)
  expect(issuePlaces[0]?.source).toBe('Tệp nhập danh sách của Cục (Template_import VGCA.xlsx), cột E')
})
