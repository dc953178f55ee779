import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholeSequence } from '../../../native-host/pkcs11/der'
import { fixedText } from '../../../native-host/pkcs11/fixed-text'
import { attribute, attributeLength, readUlong, ulong, UNAVAILABLE } from '../../../native-host/pkcs11/memory'
import { CKR, ckrName } from '../../../native-host/pkcs11/return-codes'

describe('a fixed-width string', () => {
  test('may be padded with blanks or NULs, or fill its field', () => {
    expect(fixedText(Buffer.from('Token     '))).toBe('Token')
    expect(fixedText(Buffer.from('Token\0\0\0rubbish'))).toBe('Token')
    expect(fixedText(Buffer.from('0123456789ABCDEF'))).toBe('0123456789ABCDEF')
    expect(fixedText(Buffer.alloc(16))).toBe('')
    expect(fixedText(Buffer.from('Thiết bị  '))).toBe('Thiết bị')
  })

  test('that is not UTF-8 is shown as far as it goes, and never longer than its field', () => {
    expect(fixedText(Buffer.from([0x41, 0xff, 0x42, 0x20]))).toBe('A\uFFFDB')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 32 }), (bytes) => {
        expect(fixedText(bytes).length).toBeLessThanOrEqual(bytes.length)
      }),
    )
  })
})

describe('a certificate’s bytes', () => {
  test('end where the outer SEQUENCE ends', () => {
    expect(wholeSequence(Buffer.from('3003020105', 'hex'))?.toString('hex')).toBe('3003020105')
    expect(wholeSequence(Buffer.from('3003020105000000', 'hex'))?.toString('hex')).toBe('3003020105')
    const long = Buffer.concat([Buffer.from('30820100', 'hex'), Buffer.alloc(256 + 9)])
    expect(wholeSequence(long)).toHaveLength(260)
  })

  test('that are cut short, empty or something else are none', () => {
    for (const hex of ['', '30', '3003', '30030201', '3082', '308201', '3080', '3084000000', '0400']) {
      expect(wholeSequence(Buffer.from(hex, 'hex'))).toBeNull()
    }
  })
})

test('a CK_ULONG and an attribute’s length keep their value', () => {
  expect(readUlong(ulong(UNAVAILABLE))).toBe(UNAVAILABLE)
  expect(attributeLength(attribute(0x11n, 0n, 1234n))).toBe(1234n)
})

test('a return value is named, an unknown one by its number', () => {
  expect(ckrName(CKR.CKR_DEVICE_ERROR)).toBe('CKR_DEVICE_ERROR')
  expect(ckrName(0x80000001)).toBe('CKR_0X80000001')
})
