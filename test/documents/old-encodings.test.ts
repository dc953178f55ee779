import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/documents/encoding/decode-text'
import { fontEncodingOf, fromLegacyFont } from '../../src/documents/encoding/legacy-font'
import { fromTcvn3 } from '../../src/documents/encoding/tcvn3'
import { fromVni } from '../../src/documents/encoding/vni'
import { latin1, lettersOfTcvn3, toTcvn3, toVni, toWindows1258 } from './old-encodings'

const vowels = 'aăâeêioôơuưy'
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const small = [...Array.from(vowels).flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))), 'đ']
const all = [...small, ...small.map((letter) => letter.toUpperCase())]
const sentence =
  'Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc. Nguyễn Thị Mẫu; Đỗ Ưu Việt; phường Mỹ Quý'

describe('every letter comes back', () => {
  test('from VNI, small and capital', () => {
    expect(all.map((letter) => fromVni(toVni(letter)))).toEqual(all)
    expect(fromVni('Aùnh')).toBe('Ánh')
  })

  test('from TCVN3, which has 74 small and 7 capital letters beyond ASCII', () => {
    expect(lettersOfTcvn3.map((letter) => fromTcvn3(toTcvn3(letter)))).toEqual(lettersOfTcvn3)
    expect(lettersOfTcvn3).toHaveLength(74)
    expect(small.filter((letter) => letter > '\u007f').every((letter) => lettersOfTcvn3.includes(letter))).toBe(true)
  })

  test('from Windows-1258', () => {
    const text = `Việt ${all.join(' ')} ${sentence}`
    expect(decodeText(toWindows1258(sentence))).toEqual({ text: sentence, codePage: 'Windows-1258' })
    expect(new TextDecoder('windows-1258').decode(toWindows1258(text)).normalize('NFC')).toBe(text)
  })
})

describe('an encoding is told by its words', () => {
  test.each([
    ['TCVN3', toTcvn3(sentence), 'TCVN3'],
    ['VNI', toVni(sentence), 'VNI'],
    ['Unicode', sentence, undefined],
    ['names without rare letters', 'Lê Bá Hà; Hà Thu Trà; Đoàn Hà', undefined],
    ['French', 'élève, garçon, forêt, naïve, où, noël', undefined],
    ['ASCII', 'Nguyen Van A', undefined],
  ] as const)('%s', (_, text, encoding) => {
    expect(fontEncodingOf([text])).toBe(encoding)
  })

  test('capitals that TCVN3 could not hold are made again', () => {
    expect(fromTcvn3(toTcvn3('NGUYỄN THỊ MẪU'))).toBe('NGUYỄN THỊ MẪU')
    expect(fromLegacyFont(toTcvn3('nguyễn thị mẫu'), '.VnTimeH')).toBe('NGUYỄN THỊ MẪU')
  })

  test('Unicode text in an old font stays', () => {
    expect(fromLegacyFont('Lê Thị Hà', '.VnTime')).toBe('Lê Thị Hà')
    expect(fromLegacyFont('Hà', 'VNI-Times')).toBe('Hà')
  })

  test('bytes that are no Vietnamese are refused', () => {
    expect(() => decodeText(latin1('Ïðèâåò ìèð ïðèâåò'))).toThrow('SHEET_ENCODING')
  })
})
