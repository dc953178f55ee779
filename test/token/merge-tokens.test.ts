import { describe, expect, test } from 'vitest'
import { mergeTokens } from '../../src/token/merge-tokens'
import type { Token, TokenModule } from '../../src/token'

const certificate = (digit: string) => ({ sha256: digit.repeat(64), der: new Uint8Array([Number(digit)]) })
function token(changes: Partial<Token>): Token {
  const strings = { label: 'Token thu', manufacturer: 'M', model: 'O', serial: '00C0FFEE' }
  return { slot: 1, ...strings, flags: [], certificates: [certificate('1')], unread: 0, ...changes }
}
const module = (name: string, ...tokens: Token[]): TokenModule => ({ name, file: `${name}.so`, status: 'ok', tokens })

describe('a device that two modules see', () => {
  test('is one, with both ways and everything that either of them knows', () => {
    const one = token({ flags: ['TOKEN_INITIALIZED'], unread: 1 })
    const other = token({
      serial: 'c0ffee',
      flags: ['USER_PIN_LOCKED'],
      certificates: [certificate('1'), certificate('2')],
    })
    const shown = mergeTokens([module('Bit4id', one), module('OpenSC', other)])
    expect(shown).toMatchObject([
      {
        ways: ['Bit4id', 'OpenSC'],
        flags: ['TOKEN_INITIALIZED', 'USER_PIN_LOCKED'],
        certificates: [certificate('1'), certificate('2')],
        unread: 0,
        shownBefore: 0,
      },
    ])
  })

  test('is told by its label where neither could read a certificate, and refused only by both', () => {
    const error = { code: 'MODULE_REFUSED' } as const
    const empty = token({ certificates: [] })
    expect(mergeTokens([module('A', { ...empty, error }), module('B', empty)])).toEqual([
      { ...empty, ways: ['A', 'B'], shownBefore: 0 },
    ])
    expect(mergeTokens([module('A', { ...empty, error }), module('B', { ...empty, error })])[0]?.error).toEqual(error)
  })
})

describe('devices stay apart', () => {
  test('that one module sees, whatever they have in common', () => {
    expect(mergeTokens([module('A', token({}), token({ slot: 2 }))])).toHaveLength(2)
  })

  test('whose serials differ, or are not told; the certificate that both hold is given once', () => {
    const shown = mergeTokens([module('A', token({})), module('B', token({ serial: '00C0FFEF' }))])
    expect(shown.map(({ certificates, shownBefore }) => [certificates.length, shownBefore])).toEqual([
      [1, 0],
      [0, 1],
    ])
    const blank = token({ serial: '', certificates: [] })
    expect(mergeTokens([module('A', blank), module('B', blank)])).toHaveLength(2)
  })
})
