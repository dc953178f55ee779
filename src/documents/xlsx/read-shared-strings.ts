import { scanXml, attribute } from './scan-xml'

/** One text of the table that cells point into, with the font of its first run if it has one of its own. */
export interface SharedString {
  readonly text: string
  readonly font?: string
}

/** Reads the table of texts. Readings of East Asian signs (rPh) are left out. @source ECMA-376 Part 1 §18.4 */
export function readSharedStrings(xml: string): SharedString[] {
  const strings: SharedString[] = []
  let [parts, font, isText, isReading]: [string[], string | undefined, boolean, boolean] = [[], undefined, false, false]
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'si') [parts, font] = [[], undefined]
      else if (name === 't') isText = !isReading
      else if (name === 'rPh') isReading = true
      else if (name === 'rFont') font ??= attribute(attributes, 'val')
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') isReading = false
      else if (name === 'si') strings.push({ text: decodeEscapes(parts.join('')), ...(font && { font }) })
    },
    text: (text) => {
      if (isText) parts.push(text)
    },
  })
  return strings
}

/** `_x000D_` is how signs are written that XML can't hold. @source ECMA-376 Part 1 §22.9.2.19 (ST_Xstring) */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
