import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { inspectLibrary, readLibraryHeader, requireLoadable } from '../../native-host/library-header'

const dir = mkdtempSync(join(tmpdir(), 'library-header-'))
afterAll(() => rmSync(dir, { recursive: true }))

function elf(machine: number): Buffer {
  const head = Buffer.alloc(64)
  head.set([0x7f, 0x45, 0x4c, 0x46, machine === 3 ? 1 : 2, 1, 1])
  head.writeUInt16LE(machine, 18)
  return head
}
function pe(machine: number): Buffer {
  const head = Buffer.alloc(256)
  head.write('MZ')
  head.writeUInt32LE(128, 0x3c)
  head.write('PE\0\0', 128)
  head.writeUInt16LE(machine, 132)
  return head
}
function universal(...machines: number[]): Buffer {
  const head = Buffer.alloc(8 + machines.length * 20)
  head.writeUInt32BE(0xcafebabe)
  head.writeUInt32BE(machines.length, 4)
  machines.forEach((machine, index) => head.writeUInt32BE(machine, 8 + index * 20))
  return head
}
function thin(machine: number): Buffer {
  const head = Buffer.alloc(32)
  head.writeUInt32LE(0xfeedfacf)
  head.writeUInt32LE(machine, 4)
  return head
}
const failure = (code: string) => expect.objectContaining({ code }) as unknown as Error

describe('a library’s header', () => {
  test('tells the system and the architecture', () => {
    expect(readLibraryHeader(elf(62))).toEqual({ platform: 'linux', architectures: ['x64'] })
    expect(readLibraryHeader(elf(3))).toEqual({ platform: 'linux', architectures: ['ia32'] })
    expect(readLibraryHeader(pe(0x8664))).toEqual({ platform: 'win32', architectures: ['x64'] })
    expect(readLibraryHeader(pe(0x14c))).toEqual({ platform: 'win32', architectures: ['ia32'] })
    expect(readLibraryHeader(thin(0x0100000c))).toEqual({ platform: 'darwin', architectures: ['arm64'] })
    const both = { platform: 'darwin', architectures: ['x64', 'arm64'] }
    expect(readLibraryHeader(universal(0x01000007, 0x0100000c))).toEqual(both)
  })

  test('of a machine that no table knows is named by its number', () => {
    expect(readLibraryHeader(elf(8))?.architectures).toEqual(['elf-8'])
  })

  test('never throws on other bytes', () => {
    const starts = [elf(62), pe(0x8664), universal(7), thin(7)].map((head) =>
      fc.nat(head.length).map((n) => head.subarray(0, n)),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
          ...starts,
        ),
        (head) => {
          readLibraryHeader(head)
        },
      ),
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

  test('of 32 bits is refused by a 64-bit process, one of another system too', () => {
    const old = join(dir, 'old.so')
    writeFileSync(old, elf(3))
    expect(() => requireLoadable(inspectLibrary(old), 'linux', 'x64')).toThrow(failure('MODULE_WRONG_ARCHITECTURE'))
    expect(() => requireLoadable(inspectLibrary(old), 'win32', 'x64')).toThrow(failure('MODULE_NOT_LOADABLE'))
    expect(() => requireLoadable(inspectLibrary(old), 'linux', 'ia32')).not.toThrow()
  })
})
