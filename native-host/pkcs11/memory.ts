/**
 * The C side's layout. CK_ULONG is a C `unsigned long`: 4 bytes on Windows, a pointer's width elsewhere. Structures are
 * packed on Windows (PKCS#11 v2.40 §2.1), and have no gap elsewhere as far as this program reads them.
 */
const pointerBytes = ['x64', 'arm64', 'ppc64', 's390x', 'riscv64', 'loong64'].includes(process.arch) ? 8 : 4

/** Bytes of a CK_ULONG on this machine. */
export const ulongBytes = process.platform === 'win32' ? 4 : pointerBytes

/** CK_UNAVAILABLE_INFORMATION, (CK_ULONG)-1: the length of an attribute that can't be had. */
export const UNAVAILABLE = 2n ** BigInt(ulongBytes * 8) - 1n

const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

/** Reads a CK_ULONG at a byte offset. */
export function readUlong(memory: Buffer, offset = 0): bigint {
  if (ulongBytes === 4) return BigInt(littleEndian ? memory.readUInt32LE(offset) : memory.readUInt32BE(offset))
  return littleEndian ? memory.readBigUInt64LE(offset) : memory.readBigUInt64BE(offset)
}

function writeWord(memory: Buffer, value: bigint, offset: number, bytes: number): void {
  if (bytes === 4 && littleEndian) memory.writeUInt32LE(Number(value), offset)
  else if (bytes === 4) memory.writeUInt32BE(Number(value), offset)
  else if (littleEndian) memory.writeBigUInt64LE(value, offset)
  else memory.writeBigUInt64BE(value, offset)
}

/** Zeroed memory for `count` values of type CK_ULONG. */
export function ulongs(count: number): Buffer {
  return Buffer.alloc(count * ulongBytes)
}

/** One CK_ULONG in memory of its own. */
export function ulong(value: bigint): Buffer {
  const memory = ulongs(1)
  writeWord(memory, value, 0, ulongBytes)
  return memory
}

/**
 * One CK_ATTRIBUTE: `{ CK_ULONG type; void *pValue; CK_ULONG ulValueLen }`.
 * @param address where the value stands, 0n for none; the caller keeps that memory alive
 */
export function attribute(type: bigint, address: bigint, bytes: bigint): Buffer {
  const memory = Buffer.alloc(2 * ulongBytes + pointerBytes)
  writeWord(memory, type, 0, ulongBytes)
  writeWord(memory, address, ulongBytes, pointerBytes)
  writeWord(memory, bytes, ulongBytes + pointerBytes, ulongBytes)
  return memory
}

/** The ulValueLen that a call left in an attribute. */
export function attributeLength(memory: Buffer): bigint {
  return readUlong(memory, ulongBytes + pointerBytes)
}

/** Where the nth function pointer of CK_FUNCTION_LIST stands: after CK_VERSION (2 bytes), aligned except on Windows. */
export function functionOffset(index: number): number {
  return (process.platform === 'win32' ? 2 : pointerBytes) + index * pointerBytes
}

/**
 * CK_C_INITIALIZE_ARGS without functions of ours: `{ CreateMutex, DestroyMutex, LockMutex, UnlockMutex; CK_FLAGS flags;
 * void *pReserved }`.
 */
export function initializeArguments(flags: bigint): Buffer {
  const memory = Buffer.alloc(5 * pointerBytes + ulongBytes)
  writeWord(memory, flags, 4 * pointerBytes, ulongBytes)
  return memory
}

/** Where the function list's address stands in a CK_INTERFACE: `{ char *name; void *functionList; CK_FLAGS flags }`. */
export const interfaceListOffset = pointerBytes
