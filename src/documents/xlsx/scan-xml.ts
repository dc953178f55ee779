import { AppError } from '../../errors'

/** Told what stands in an XML text, in its order. Names come without their prefix. */
export interface XmlListener {
  /** @param attributes the text between the name and the end of the tag, for {@link attribute} */
  readonly open?: (name: string, attributes: string) => void
  readonly close?: (name: string) => void
  /** Text between tags, entities decoded. */
  readonly text?: (text: string) => void
}

const maxDepth = 256

/**
 * Walks an XML text once. An empty element is opened and closed. Document types are refused: no sheet has one, and their entities can
 * grow without end. Order of tags is checked as far as that none is left open.
 * @throws AppError SHEET_DAMAGED
 */
export function scanXml(xml: string, { open, close, text }: XmlListener): void {
  let at = 0
  let depth = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) break
    if (text && start > at && depth > 0) text(decodeEntities(xml.slice(at, start)))
    const sign = xml.charCodeAt(start + 1)
    if (sign === 0x21 || sign === 0x3f) {
      at = skipped(xml, start, text)
      continue
    }
    const end = endOfTag(xml, start)
    if (sign === 0x2f) {
      depth -= 1
      if (depth < 0) throw new AppError('SHEET_DAMAGED', { at: start })
      close?.(localName(xml.slice(start + 2, end).trim()))
    } else {
      const isEmpty = xml.charCodeAt(end - 1) === 0x2f
      const tag = xml.slice(start + 1, isEmpty ? end - 1 : end)
      const blank = tag.search(/\s/)
      const name = localName(blank < 0 ? tag : tag.slice(0, blank))
      open?.(name, blank < 0 ? '' : tag.slice(blank))
      if (isEmpty) close?.(name)
      else depth += 1
      if (depth > maxDepth) throw new AppError('SHEET_DAMAGED', { at: start })
    }
    at = end + 1
  }
  if (depth !== 0) throw new AppError('SHEET_DAMAGED', { depth })
}

/** Passes a comment, an instruction, or marked text (which is told). */
function skipped(xml: string, start: number, text: XmlListener['text']): number {
  const mark = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '?>'
  if (mark === '?>' && xml.charCodeAt(start + 1) === 0x21) throw new AppError('SHEET_DAMAGED', { at: start })
  const end = xml.indexOf(mark, start)
  if (end < 0) throw new AppError('SHEET_DAMAGED', { at: start })
  if (mark === ']]>') text?.(xml.slice(start + 9, end))
  return end + mark.length
}

/** The place of the sign that ends a tag; within the quotes of a value it ends nothing. */
function endOfTag(xml: string, start: number): number {
  let quote = 0
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml.charCodeAt(at)
    if (quote !== 0) {
      if (sign === quote) quote = 0
    } else if (sign === 0x22 || sign === 0x27) quote = sign
    else if (sign === 0x3e) return at
  }
  throw new AppError('SHEET_DAMAGED', { at: start })
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute, its name given with its prefix if it has one (or a pattern for it); undefined where it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  // As nearly every program writes it; hundreds of thousands of cells are asked.
  const plain = ` ${name}="`
  const start = attributes.indexOf(plain)
  const end = start < 0 ? -1 : attributes.indexOf('"', start + plain.length)
  if (end >= 0) return decodeEntities(attributes.slice(start + plain.length, end))
  let pattern = patterns.get(name)
  if (!pattern) patterns.set(name, (pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)))
  const found = pattern.exec(attributes)
  if (!found) return undefined
  return decodeEntities(found[1] ?? found[2] ?? '')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Turns `&lt;` and `&#7841;` into their signs; what is none of XML's own stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? all
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
