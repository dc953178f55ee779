import { expect, test } from 'vitest'
import { choiceWords, issuePlaces, provinces, provinceStem, vocabulary } from '../../src/fields'
import { forms } from '../../src/procedures'

test('every entry of the vocabulary says where it comes from, or why it counts against', () => {
  const bare = vocabulary.filter((entry) => (entry.kind === 'counter' ? entry.why : entry.source).trim().length < 4)
  expect(bare).toEqual([])
})

test('no phrase names two keys', () => {
  const keys = new Map<string, Set<string>>()
  for (const entry of vocabulary) {
    if (entry.kind !== 'synonym') continue
    const phrase = entry.text.toLowerCase()
    keys.set(phrase, (keys.get(phrase) ?? new Set()).add(entry.key))
  }
  expect([...keys].filter(([, set]) => set.size > 1).map(([phrase, set]) => [phrase, ...set])).toEqual([])
})

test('choices, issuing bodies and forms have sources', () => {
  expect(
    Object.values(choiceWords)
      .flat()
      .every(({ source }) => source.length > 3),
  ).toBe(true)
  expect(issuePlaces.every(({ source }) => source.length > 3)).toBe(true)
  expect(Object.values(forms).every(({ source }) => source.includes('NĐ 68/2024'))).toBe(true)
})

test('there are 34 provinces, and no two share a name of today or before', () => {
  const stems = provinces.flatMap(({ name, formerly }) => [name, ...formerly].map(provinceStem))
  expect(provinces).toHaveLength(34)
  expect(new Set(stems).size).toBe(stems.length)
  expect(stems).toHaveLength(63 + 1)
})
