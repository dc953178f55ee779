/** A file to be put into an archive as it is. */
export interface StoredFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes a zip archive whose files are not packed. The sheet library would unpack large files in a worker made from a text, which the
 * extension's security policy forbids; what is not packed it reads where it is. The check sum is left 0: the library asks for none.
 * @source PKWARE APPNOTE 6.3.10 §4.3 (layout: see zip-entries.ts)
 */
export function writeStoredZip(files: readonly StoredFile[]): ArrayBuffer {
  const named = files.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes }))
  const size = named.reduce((sum, { name, bytes }) => sum + 76 + 2 * name.length + bytes.length, 22)
  const archive = new Uint8Array(size)
  const view = new DataView(archive.buffer)
  let at = 0
  const places = named.map(({ name, bytes }) => {
    const place = at
    view.setUint32(at, 0x04034b50, true)
    view.setUint16(at + 4, 20, true)
    writeSizes(view, at + 18, bytes.length, name.length)
    archive.set(name, at + 30)
    archive.set(bytes, at + 30 + name.length)
    at += 30 + name.length + bytes.length
    return place
  })
  const directory = at
  for (const [index, { name, bytes }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 6, 20, true)
    writeSizes(view, at + 20, bytes.length, name.length)
    view.setUint32(at + 42, places[index] ?? 0, true)
    archive.set(name, at + 46)
    at += 46 + name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, named.length, true)
  view.setUint16(at + 10, named.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return archive.buffer
}

/** Packed size, unpacked size, length of the name: side by side in both headers. */
function writeSizes(view: DataView, at: number, bytes: number, nameLength: number): void {
  view.setUint32(at, bytes, true)
  view.setUint32(at + 4, bytes, true)
  view.setUint16(at + 8, nameLength, true)
}
