import type { Koffi } from '../pkcs11/koffi'

/** A hive that programs are registered in: the user's, or the machine's. */
export type Hive = 'HKCU' | 'HKLM'

/** Reads values of the Windows registry, 64-bit view. Absent ones are null. */
export interface Registry {
  /** A text; an empty `name` is the key's default value. */
  readonly text: (hive: Hive, key: string, name: string) => string | null
  readonly number: (hive: Hive, key: string, name: string) => number | null
}

/** Predefined handles, sign-extended to the width of a pointer. @source winreg.h */
const hives: Readonly<Record<Hive, number>> = { HKCU: 0x80000001 - 2 ** 32, HKLM: 0x80000002 - 2 ** 32 }

/** RRF_RT_REG_SZ | RRF_RT_REG_EXPAND_SZ | RRF_NOEXPAND; RRF_RT_REG_DWORD. @source winreg.h */
const TEXT = 0x2 | 0x4 | 0x10000000
const NUMBER = 0x10
const MOST_BYTES = 64 * 1024

/** Opens the registry of this machine. @throws what Koffi throws where there is no advapi32.dll */
export function openRegistry(koffi: Koffi): Registry {
  const parameters = ['intptr_t', 'str16', 'str16', 'uint32_t', 'void *', 'void *', 'void *']
  const getValue = koffi.load('advapi32.dll').func('RegGetValueW', 'int32_t', parameters) as (
    ...given: (number | string | Buffer | null)[]
  ) => number
  const read = (hive: Hive, key: string, name: string, kind: number): Buffer | null => {
    const data = Buffer.alloc(MOST_BYTES)
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(MOST_BYTES)
    const result = getValue(hives[hive], key, name, kind, null, data, bytes)
    return result === 0 ? data.subarray(0, bytes.readUInt32LE()) : null
  }
  return {
    text: (hive, key, name) => read(hive, key, name, TEXT)?.toString('utf16le').replace(/\0+$/, '') ?? null,
    number: (hive, key, name) => read(hive, key, name, NUMBER)?.readUInt32LE() ?? null,
  }
}
