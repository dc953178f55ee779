import { attribute, scanXml } from './scan-xml'

/** What a cell's style says of its value. */
export interface CellStyle {
  /** Its number is shown as a day. */
  readonly isDate: boolean
  /** Its number is shown with zeros in front, up to so many digits: "031085000123" for 31085000123. */
  readonly digits?: number
  /** Shown in front of the number: "0" of the format \0#########. */
  readonly prefix?: string
  /** The name of its font. */
  readonly font: string
}

/** Styles by the number that cells name (`s`). @source ECMA-376 Part 1 §18.8 (cellXfs, fonts, numFmts) */
export function readStyles(xml: string): CellStyle[] {
  const formats = new Map<number, string>()
  const fonts: string[] = []
  const styles: CellStyle[] = []
  const path: string[] = []
  scanXml(xml, {
    open: (name, attributes) => {
      const parent = path.at(-1)
      path.push(name)
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
      else if (name === 'font' && parent === 'fonts') fonts.push('')
      else if (name === 'name' && path.at(-3) === 'fonts') fonts[fonts.length - 1] = attribute(attributes, 'val') ?? ''
      else if (name === 'xf' && parent === 'cellXfs') {
        const format = Number(attribute(attributes, 'numFmtId') ?? 0)
        styles.push({
          ...readFormat(format, formats.get(format)),
          font: fonts[Number(attribute(attributes, 'fontId') ?? 0)] ?? '',
        })
      }
    },
    close: () => path.pop(),
  })
  return styles
}

/** Built-in formats that show a day. @source ECMA-376 Part 1 §18.8.30 (and the formats of East Asian programs) */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

function readFormat(id: number, code: string | undefined): Omit<CellStyle, 'font'> {
  if (code === undefined) return { isDate: isBuiltInDate(id) }
  const [shown = ''] = code.split(';')
  const padded = /^[0\s-]+$/.test(shown.replace(/\\(?=[ -])|"(?=[\s-]*")/g, ''))
  const digits = shown.replace(/[^0]/g, '').length
  if (padded && digits > 1) return { isDate: false, digits }
  const prefix = /^(?:"(\+?\d+)"|\\(\d))[#0]+$/.exec(shown)
  if (prefix) return { isDate: false, prefix: prefix[1] ?? prefix[2] ?? '' }
  const bare = shown
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
  if (/general|#/.test(bare)) return { isDate: false }
  return { isDate: /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare)) }
}
