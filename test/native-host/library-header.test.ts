import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { readLibraryHeader } from '../../native-host/library-formats'
import { inspectLibrary, requireLoadable } from '../../native-host/library-header'
import { compileModule } from './misbehaving-module'

const dir = mkdtempSync(join(tmpdir(), 'library-header-'))
afterAll(() => rmSync(dir, { recursive: true }))

interface Elf {
  readonly wide?: boolean
  readonly type?: number
  readonly loadedBytes?: number
}
/** An ELF file of one segment, 256 bytes long unless it claims more. */
function elf(machine: number, { wide = machine !== 3, type = 3, loadedBytes = 200 }: Elf = {}): Buffer {
  const file = Buffer.alloc(256)
  file.set([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, 1, 1])
  file.writeUInt16LE(type, 16)
  file.writeUInt16LE(machine, 18)
  file.writeUInt32LE(64, wide ? 32 : 28)
  file.writeUInt16LE(wide ? 56 : 32, wide ? 54 : 42)
  file.writeUInt16LE(1, wide ? 56 : 44)
  file.writeUInt32LE(1, 64)
  file.writeUInt32LE(loadedBytes, 64 + (wide ? 32 : 16))
  return file
}
interface Pe {
  readonly wide?: boolean
  readonly traits?: number
  readonly dataBytes?: number
}
function pe(machine: number, { wide = machine !== 0x14c, traits = 0x2022, dataBytes = 16 }: Pe = {}): Buffer {
  const file = Buffer.alloc(512)
  file.write('MZ')
  file.writeUInt32LE(128, 0x3c)
  file.write('PE\0\0', 128)
  file.writeUInt16LE(machine, 132)
  file.writeUInt16LE(1, 134)
  file.writeUInt16LE(112, 148)
  file.writeUInt16LE(traits, 150)
  file.writeUInt16LE(wide ? 0x20b : 0x10b, 152)
  file.writeUInt32LE(dataBytes, 264 + 16)
  file.writeUInt32LE(320, 264 + 20)
  return file
}
function universal(...machines: number[]): Buffer {
  const file = Buffer.alloc(8 + machines.length * 20)
  file.writeUInt32BE(0xcafebabe)
  file.writeUInt32BE(machines.length, 4)
  machines.forEach((machine, index) => file.writeUInt32BE(machine, 8 + index * 20))
  return file
}
function universalWide(machine: number, bytes: number): Buffer {
  const file = Buffer.alloc(64)
  file.writeUInt32BE(0xcafebabf)
  file.writeUInt32BE(1, 4)
  file.writeUInt32BE(machine, 8)
  file.writeBigUInt64BE(BigInt(bytes), 24)
  return file
}
function thin(machine: number, type = 6, subtype = 0): Buffer {
  const file = Buffer.alloc(32)
  file.writeUInt32LE(0xfeedfacf)
  file.writeUInt32LE(machine, 4)
  file.writeUInt32LE(subtype, 8)
  file.writeUInt32LE(type, 12)
  return file
}
const read = (file: Buffer) => readLibraryHeader(file, file.length)
const failure = (code: string) => expect.objectContaining({ code }) as unknown as Error
const notLoadable = failure('MODULE_NOT_LOADABLE')

describe('a library’s header', () => {
  test.each([
    ['ELF of 64 bits', elf(62), 'linux', ['x64']],
    ['ELF of 32 bits', elf(3), 'linux', ['ia32']],
    ['ELF for ARM', elf(183), 'linux', ['arm64']],
    ['PE of 64 bits', pe(0x8664), 'win32', ['x64']],
    ['PE of 32 bits', pe(0x14c), 'win32', ['ia32']],
    ['Mach-O', thin(0x0100000c), 'darwin', ['arm64']],
    ['a Mach-O bundle', thin(0x01000007, 8), 'darwin', ['x64']],
    ['Mach-O for Apple’s own programs', thin(0x0100000c, 6, 2), 'darwin', ['arm64e']],
    ['universal Mach-O', universal(0x01000007, 0x0100000c), 'darwin', ['x64', 'arm64']],
    ['universal Mach-O with wide places', universalWide(0x0100000c, 64), 'darwin', ['arm64']],
    ['a machine that no table knows', elf(4711), 'linux', ['elf-4711']],
    ['x64 code with 32-bit pointers', elf(62, { wide: false }), 'linux', ['x64-32bit']],
  ] as const)('%s', (_, file, platform, architectures) => {
    expect(read(file)).toEqual({ platform, architectures, isWhole: true })
  })

  test.each([
    ['a Linux program or object file', elf(62, { type: 1 })],
    ['an ELF file cut short', elf(62, { loadedBytes: 100_000 })],
    ['a Windows program', pe(0x8664, { traits: 0x22 })],
    ['a PE file cut short', pe(0x8664, { dataBytes: 100_000 })],
    ['a Mach-O program', thin(0x01000007, 2)],
    ['universal Mach-O cut short', universalWide(0x0100000c, 65)],
    ['a PE file whose two widths disagree', pe(0x8664, { wide: false })],
    ['an ELF header alone', elf(62).subarray(0, 24)],
  ])('of %s is known for a part or a thing of its own', (_, file) => {
    expect(read(file)?.isWhole).toBe(false)
  })

  test.each([
    ['a class of Java', Buffer.from('cafebabe0000003400000000', 'hex')],
    ['a magic number alone', Buffer.from('7f454c46', 'hex')],
    ['an old program for DOS', Buffer.alloc(256, 'MZ')],
  ])('is not what %s has', (_, file) => {
    expect(read(file)).toBeNull()
  })

  test('never throws on other bytes, nor on nonsense inside a header', () => {
    const whole = [elf(62), elf(3), pe(0x8664), universal(7, 12), universalWide(7, 1), thin(7)]
    const cut = fc.constantFrom(...whole).chain((file) => fc.nat(file.length).map((n) => file.subarray(0, n)))
    const places = fc.array(fc.tuple(fc.nat(160), fc.nat(255)), { maxLength: 12 })
    const spoilt = fc.tuple(fc.constantFrom(...whole), places).map(([file, changes]) => {
      const copy = Buffer.from(file)
      for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte
      return copy
    })
    const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
    fc.assert(
      fc.property(fc.oneof(noise, cut, spoilt), fc.nat(600), (head, size) => void readLibraryHeader(head, size)),
    )
  })
})

describe('a file', () => {
  test('that is not there is missing', () => {
    expect(() => inspectLibrary(join(dir, 'none.so'))).toThrow(failure('MODULE_MISSING'))
    expect(() => inspectLibrary('/dev/null/none.so')).toThrow(failure('MODULE_MISSING'))
  })

  test('of text, a folder or a device is not loadable', () => {
    const text = join(dir, 'text.so')
    writeFileSync(text, 'this is text')
    for (const path of [text, dir, '/dev/zero'])
      expect(() => inspectLibrary(path)).toThrow(failure('MODULE_NOT_LOADABLE'))
  })

  test('that a compiler made is known, and not loadable once it is cut anywhere in what is mapped', () => {
    const path = compileModule(dir, 'FAITHFUL')
    expect(inspectLibrary(path)).toEqual({ platform: process.platform, architectures: [process.arch], isWhole: true })
    const cut = join(dir, 'cut.so')
    writeFileSync(cut, readFileSync(path).subarray(0, 6_000))
    expect(() => requireLoadable(inspectLibrary(cut), process.platform, process.arch)).toThrow(notLoadable)
    const object = join(dir, 'object.so')
    execFileSync('gcc', ['-c', '-x', 'c', '-', '-o', object], { input: 'int nothing;' })
    expect(() => requireLoadable(inspectLibrary(object), process.platform, process.arch)).toThrow(notLoadable)
  })

  test('of 32 bits is refused by a 64-bit process, one of another system too', () => {
    const old = join(dir, 'old.so')
    writeFileSync(old, elf(3))
    expect(() => requireLoadable(inspectLibrary(old), 'linux', 'x64')).toThrow(failure('MODULE_WRONG_ARCHITECTURE'))
    expect(() => requireLoadable(inspectLibrary(old), 'win32', 'x64')).toThrow(failure('MODULE_NOT_LOADABLE'))
    expect(() => requireLoadable(inspectLibrary(old), 'linux', 'ia32')).not.toThrow()
    writeFileSync(old, elf(3).subarray(0, 52))
    expect(() => requireLoadable(inspectLibrary(old), 'linux', 'x64')).toThrow(failure('MODULE_WRONG_ARCHITECTURE'))
  })
})
