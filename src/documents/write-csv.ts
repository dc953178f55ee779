/**
 * Writes a table as CSV for Vietnamese Excel: UTF-8 with its mark, semicolons, every cell in quotation marks. A text that would begin a formula
 * (`=`, `+`, `-`, `@`, tab, carriage return) gets an apostrophe in front; reading it back takes the apostrophe away.
 * @source OWASP: CSV injection
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => row.map(cellOf).join(';'))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function cellOf(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}
