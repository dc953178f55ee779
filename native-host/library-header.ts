import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '../src/errors'

/** What a library's file was made for. */
export interface BuiltFor {
  readonly platform: 'linux' | 'win32' | 'darwin'
  /** Node's names of the architectures; several in a universal Mach-O file. */
  readonly architectures: readonly string[]
}

/** Machine numbers. @source System V ABI, e_machine; Microsoft PE format, "Machine Types"; mach/machine.h, cputype */
const elfMachines = new Map([
  [3, 'ia32'],
  [40, 'arm'],
  [62, 'x64'],
  [183, 'arm64'],
  [243, 'riscv64'],
])
const peMachines = new Map([
  [0x14c, 'ia32'],
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
])
const machMachines = new Map([
  [7, 'ia32'],
  [0x01000007, 'x64'],
  [0x0100000c, 'arm64'],
])
const HEADER_BYTES = 4096

/** ELF: 7F 45 4C 46, class at 4, byte order at 5, e_machine (16 bit) at 18. */
function readElf(head: Buffer): BuiltFor | null {
  if (head.length < 20 || head.readUInt32BE(0) !== 0x7f454c46) return null
  const machine = head[5] === 2 ? head.readUInt16BE(18) : head.readUInt16LE(18)
  return { platform: 'linux', architectures: [elfMachines.get(machine) ?? `elf-${machine}`] }
}

/** PE: 'MZ', the offset of 'PE\0\0' (32 bit) at 3C, Machine (16 bit) right after those four bytes. */
function readPe(head: Buffer): BuiltFor | null {
  if (head.length < 64 || head.readUInt16BE(0) !== 0x4d5a) return null
  const offset = head.readUInt32LE(0x3c)
  if (offset + 6 > head.length || head.readUInt32BE(offset) !== 0x50450000) return null
  const machine = head.readUInt16LE(offset + 4)
  return { platform: 'win32', architectures: [peMachines.get(machine) ?? `pe-${machine}`] }
}

/** Mach-O: FEEDFACE or FEEDFACF in its own byte order, cputype (32 bit) at 4; universal: CAFEBABE, count, 20 bytes each. */
function readMach(head: Buffer): BuiltFor | null {
  if (head.length < 8) return null
  const name = (machine: number) => machMachines.get(machine) ?? `mach-${machine}`
  const little = head.readUInt32LE(0)
  if (little === 0xfeedface || little === 0xfeedfacf) {
    return { platform: 'darwin', architectures: [name(head.readUInt32LE(4))] }
  }
  const count = head.readUInt32BE(4)
  if (head.readUInt32BE(0) !== 0xcafebabe || count < 1 || count > 16 || head.length < 8 + count * 20) return null
  const machines = Array.from({ length: count }, (_, index) => head.readUInt32BE(8 + index * 20))
  return { platform: 'darwin', architectures: machines.map(name) }
}

/** Tells what a library was made for by its first bytes, or null where they are no library's. */
export function readLibraryHeader(head: Buffer): BuiltFor | null {
  return readElf(head) ?? readPe(head) ?? readMach(head)
}

/** Reads the first bytes of a regular file; never of a device or a pipe, which could hang. */
function readHead(path: string): Buffer {
  if (!statSync(path).isFile()) throw new AppError('MODULE_NOT_LOADABLE', { reason: 'not a file' })
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(HEADER_BYTES)
    return head.subarray(0, readSync(file, head, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

function isAbsent(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')
}

/**
 * What a module's file was made for.
 * @throws AppError MODULE_MISSING, MODULE_NOT_LOADABLE
 */
export function inspectLibrary(path: string): BuiltFor {
  let head: Buffer
  try {
    head = readHead(path)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw new AppError(isAbsent(thrown) ? 'MODULE_MISSING' : 'MODULE_NOT_LOADABLE', {}, thrown)
  }
  const builtFor = readLibraryHeader(head)
  if (builtFor === null) throw new AppError('MODULE_NOT_LOADABLE', { reason: 'not a library' })
  return builtFor
}

/**
 * Refuses a library that this process can't load, before it is touched: a 64-bit process can't load a 32-bit library.
 * @throws AppError MODULE_NOT_LOADABLE (another system's), MODULE_WRONG_ARCHITECTURE
 */
export function requireLoadable(builtFor: BuiltFor, platform: string, architecture: string): void {
  if (builtFor.platform !== platform) throw new AppError('MODULE_NOT_LOADABLE', { reason: builtFor.platform })
  if (!builtFor.architectures.includes(architecture)) {
    throw new AppError('MODULE_WRONG_ARCHITECTURE', { builtFor: builtFor.architectures.join(' '), architecture })
  }
}
