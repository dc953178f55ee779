/** Where each part of a text begins, and one place more: where a part after the last would. @param separator one sign between parts */
export function partStarts(text: string, parts: number, separator: string): Uint32Array {
  const starts = new Uint32Array(parts + 1)
  for (let part = 0, at = 0; part < parts; part++) {
    starts[part] = at
    const end = text.indexOf(separator, at)
    at = (end < 0 ? text.length : end) + 1
    starts[part + 1] = at
  }
  return starts
}
