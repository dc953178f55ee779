import { expect, test } from 'vitest'
import { choiceWords, foldedWords, issuePlaces, provinces, provinceStem, vocabulary } from '../../src/fields'
import { lengthening } from '../../src/autofill/match/plain-terms'
import { wordings } from '../../src/fields/vocabulary/entry'
import { forms } from '../../src/procedures'

test('every entry of the vocabulary says where it comes from, or why it counts against', () => {
  const bare = vocabulary().filter((entry) => (entry.kind === 'counter' ? entry.why : entry.source).trim().length < 4)
  expect(bare).toEqual([])
})

test('no phrase names two keys', () => {
  const keys = new Map<string, Set<string>>()
  for (const entry of vocabulary()) {
    if (entry.kind !== 'synonym') continue
    const phrase = foldedWords(entry.text).join(' ')
    keys.set(phrase, (keys.get(phrase) ?? new Set()).add(entry.key))
  }
  expect([...keys].filter(([, set]) => set.size > 1).map(([phrase, set]) => [phrase, ...set])).toEqual([])
})

test('no phrase both names a key and counts against it', () => {
  const named = new Set(vocabulary().flatMap((entry) => (entry.kind === 'synonym' ? [entry.text.toLowerCase()] : [])))
  const both = vocabulary().filter((entry) => entry.kind === 'counter' && named.has(entry.text.toLowerCase()))
  expect(both).toEqual([])
})

test('a pattern stands for its wordings, each once, and the whole vocabulary stays small', () => {
  expect(wordings('Số {|hiệu }{CTS|{chứng thư| CTS}}')).toEqual([
    'Số CTS',
    'Số chứng thư',
    'Số hiệu CTS',
    'Số hiệu chứng thư',
  ])
  expect(vocabulary().length).toBeLessThan(9_000)
  expect(vocabulary().filter(({ text }) => /[{}|]/u.test(text) || foldedWords(text).length === 0)).toEqual([])
})

test('a term that labels lengthen stands in the vocabulary as it is read: chứng thư, not chứng thư số', () => {
  expect(vocabulary().filter(({ text }) => lengthening(foldedWords(text)).size > 0)).toEqual([])
  const read = (text: string) => [...lengthening(foldedWords(text))].sort((a, b) => a - b)
  expect(read('Số hiệu chứng thư chữ ký số của chứng thư số')).toEqual([4, 5, 6, 10])
  expect(read('Chứng thư số hiệu')).toEqual([])
  expect(read('Thư chứng nhận số')).toEqual([])
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
