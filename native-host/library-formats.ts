/** What a library's file was made for. */
export interface BuiltFor {
  readonly platform: 'linux' | 'win32' | 'darwin'
  /** Node's names of the architectures; several in a universal Mach-O file. */
  readonly architectures: readonly string[]
  /** A library, with everything that its header announces: false for a program, or a file cut short. */
  readonly isWhole: boolean
}

/** Machine numbers. @source System V ABI, e_machine; Microsoft PE format, "Machine Types"; mach/machine.h, cputype */
const elfMachines = new Map([
  [3, 'ia32'],
  [8, 'mips'],
  [21, 'ppc64'],
  [22, 's390x'],
  [40, 'arm'],
  [62, 'x64'],
  [183, 'arm64'],
  [243, 'riscv64'],
  [258, 'loong64'],
])
const peMachines = new Map([
  [0x14c, 'ia32'],
  [0x1c4, 'arm'],
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
])
const machMachines = new Map([
  [7, 'ia32'],
  [12, 'arm'],
  [0x01000007, 'x64'],
  [0x0100000c, 'arm64'],
  [0x01000012, 'ppc64'],
])
/** Machines of 64 bits, for telling a file whose class and machine do not fit. */
const wide = ['x64', 'arm64', 'ppc64', 's390x', 'riscv64', 'loong64']

const ET_DYN = 3
const PT_LOAD = 1

/**
 * ELF: 7F 45 4C 46, class (1: 32 bits, 2: 64) at 4, byte order (1 little, 2 big) at 5, e_type (16 bit) at 16, e_machine
 * at 18; then by class e_phoff at 28 or 32, e_phentsize and e_phnum at 42 or 54.
 */
function readElf(head: Buffer, fileBytes: number): BuiltFor | null {
  if (head.length < 20 || head.readUInt32BE(0) !== 0x7f454c46) return null
  const [bits, order] = [head[4], head[5]]
  if ((bits !== 1 && bits !== 2) || (order !== 1 && order !== 2)) return null
  const short = (at: number) => (order === 2 ? head.readUInt16BE(at) : head.readUInt16LE(at))
  const machine = elfMachines.get(short(18)) ?? `elf-${short(18)}`
  // A known machine in the other class is an ABI of its own (x32) or nonsense: nobody's architecture.
  const isOdd = elfMachines.has(short(18)) && wide.includes(machine) !== (bits === 2)
  const architectures = [isOdd ? `${machine}-${bits === 2 ? 64 : 32}bit` : machine]
  const isWhole = short(16) === ET_DYN && hasElfSegments(head, fileBytes, bits === 2, order === 2)
  return { platform: 'linux', architectures, isWhole }
}

/** Whether every part that the loader would map stands in the file: a file cut short kills the process that maps it. */
function hasElfSegments(head: Buffer, fileBytes: number, isWide: boolean, isBig: boolean): boolean {
  const short = (at: number) => (isBig ? head.readUInt16BE(at) : head.readUInt16LE(at))
  const word = (at: number) => {
    if (!isWide) return isBig ? head.readUInt32BE(at) : head.readUInt32LE(at)
    return Number(isBig ? head.readBigUInt64BE(at) : head.readBigUInt64LE(at))
  }
  if (head.length < (isWide ? 64 : 52)) return false
  const [table, entry, count] = [word(isWide ? 32 : 28), short(isWide ? 54 : 42), short(isWide ? 56 : 44)]
  if (count === 0 || entry < (isWide ? 56 : 32) || table + entry * count > fileBytes) return false
  // A table elsewhere than at the start (patched files) is left to the loader.
  if (table + entry * count > head.length) return true
  const ends = Array.from({ length: count }, (_, index) => table + index * entry).map((at) => {
    const kind = isBig ? head.readUInt32BE(at) : head.readUInt32LE(at)
    return kind === PT_LOAD ? word(at + (isWide ? 8 : 4)) + word(at + (isWide ? 32 : 16)) : 0
  })
  return Math.max(...ends) <= fileBytes
}

const IMAGE_FILE_DLL = 0x2000

/**
 * PE: 'MZ', the offset of 'PE\0\0' (32 bit) at 3C; after those four bytes Machine (16 bit), sections (16), …, size of the
 * optional header at 16, Characteristics at 18; the optional header begins with 10B (32 bits) or 20B (64).
 */
function readPe(head: Buffer, fileBytes: number): BuiltFor | null {
  if (head.length < 64 || head.readUInt16BE(0) !== 0x4d5a) return null
  const offset = head.readUInt32LE(0x3c)
  if (offset + 6 > head.length || head.readUInt32BE(offset) !== 0x50450000) return null
  const header = offset + 4
  const machine = head.readUInt16LE(header)
  const name = peMachines.get(machine) ?? `pe-${machine}`
  if (header + 22 > head.length) return { platform: 'win32', architectures: [name], isWhole: false }
  const isWide = head.readUInt16LE(header + 20) === 0x20b
  const isLibrary = (head.readUInt16LE(header + 18) & IMAGE_FILE_DLL) !== 0
  const isWhole =
    isLibrary && (!peMachines.has(machine) || wide.includes(name) === isWide) && hasPeSections(head, fileBytes, header)
  return { platform: 'win32', architectures: [name], isWhole }
}

/** Each section header has 40 bytes: the size of its data at 16, where it stands in the file at 20. */
function hasPeSections(head: Buffer, fileBytes: number, header: number): boolean {
  const count = head.readUInt16LE(header + 2)
  const table = header + 20 + head.readUInt16LE(header + 16)
  if (count === 0 || table + count * 40 > fileBytes) return false
  if (table + count * 40 > head.length) return true
  const places = Array.from({ length: count }, (_, index) => table + index * 40)
  return places.every((at) => head.readUInt32LE(at + 16) + head.readUInt32LE(at + 20) <= fileBytes)
}

/** MH_DYLIB and MH_BUNDLE: what can be loaded into a process. @source mach-o/loader.h */
const machLibraries = [6, 8]
const ARM64E_SUBTYPE = 2

function machName(machine: number, subtype: number): string {
  const name = machMachines.get(machine) ?? `mach-${machine}`
  return name === 'arm64' && (subtype & 0xff) === ARM64E_SUBTYPE ? 'arm64e' : name
}

/** Mach-O: FEEDFACE or FEEDFACF in its own byte order, cputype (32 bit) at 4, cpusubtype at 8, filetype at 12. */
function readThinMach(head: Buffer): BuiltFor | null {
  if (head.length < 8) return null
  const isMagic = (magic: number) => magic === 0xfeedface || magic === 0xfeedfacf
  const isBig = isMagic(head.readUInt32BE(0))
  if (!isBig && !isMagic(head.readUInt32LE(0))) return null
  const word = (at: number) => (isBig ? head.readUInt32BE(at) : head.readUInt32LE(at))
  const isLong = head.length >= 28
  const architectures = [machName(word(4), isLong ? word(8) : 0)]
  return { platform: 'darwin', architectures, isWhole: isLong && machLibraries.includes(word(12)) }
}

/**
 * Universal Mach-O, always big-endian: CAFEBABE (or CAFEBABF with 64-bit places), count, then for each cputype,
 * cpusubtype, offset, size: 20 (or 32) bytes. Java's classes begin with CAFEBABE too, and have a larger "count".
 */
function readUniversalMach(head: Buffer, fileBytes: number): BuiltFor | null {
  if (head.length < 8) return null
  const [magic, count] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const isWide = magic === 0xcafebabf
  const entry = isWide ? 32 : 20
  if ((magic !== 0xcafebabe && !isWide) || count < 1 || count > 16 || head.length < 8 + count * entry) return null
  const place = (at: number) => (isWide ? Number(head.readBigUInt64BE(at)) : head.readUInt32BE(at))
  const places = Array.from({ length: count }, (_, index) => 8 + index * entry)
  const isWhole = places.every((at) => place(at + 8) + place(at + (isWide ? 16 : 12)) <= fileBytes)
  const architectures = places.map((at) => machName(head.readUInt32BE(at), head.readUInt32BE(at + 4)))
  return { platform: 'darwin', architectures: [...new Set(architectures)], isWhole }
}

/**
 * Tells what a library was made for, or null where the file is none.
 * @param head its first bytes, 4 KiB where it has them
 * @param fileBytes the size of the whole file
 */
export function readLibraryHeader(head: Buffer, fileBytes: number): BuiltFor | null {
  return readElf(head, fileBytes) ?? readPe(head, fileBytes) ?? readThinMach(head) ?? readUniversalMach(head, fileBytes)
}
