/** One field of a layout table: its words and its control's HTML. */
export interface LaidOutField {
  words: string
  control: string
}

/** Where the words of a layout table stand; nothing in the markup ties them to the box. */
export type WebformsLayout = 'cell-before' | 'row-above'

/** A layout table, two fields to a row (words in the cell before) or four (words in the row above). */
export function layoutTable(fields: LaidOutField[], layout: WebformsLayout): string {
  const perRow = layout === 'cell-before' ? 2 : 4
  const rows: string[] = []
  for (let at = 0; at < fields.length; at += perRow) {
    const line = fields.slice(at, at + perRow)
    const words = line.map((one) => `<td class="chu"><span>${one.words}</span></td>`)
    const controls = line.map((one) => `<td>${one.control}</td>`)
    rows.push(
      layout === 'cell-before'
        ? `<tr>${words.map((cell, place) => cell + (controls[place] ?? '')).join('')}</tr>`
        : `<tr>${words.join('')}</tr><tr>${controls.join('')}</tr>`,
    )
  }
  return `<table border="0" cellpadding="2" width="100%"><tbody>${rows.join('')}</tbody></table>`
}
