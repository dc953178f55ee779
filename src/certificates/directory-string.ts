import { contentOf, rawOf, type DerElement } from './der-outline'
import { toHex } from './hexadecimal'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const utf16 = new TextDecoder('utf-16be', { ignoreBOM: true })

// DirectoryString ::= CHOICE { teletexString, printableString, universalString, utf8String, bmpString }   (RFC 5280 §4.1.2.4)
// Some issuers write UTF-8 into a PrintableString: taken at its word it would be "Sá»Ÿ Y táº¿" for "Sở Y tế".
const decoders: ReadonlyMap<number, (content: Uint8Array) => string> = new Map([
  [0x0c, (content) => asciiOf(content) ?? utf8.decode(content)], // UTF8String
  [0x12, latin1], // NumericString
  [0x13, utf8OrLatin1], // PrintableString
  [0x14, latin1], // TeletexString: read as Latin-1, as OpenSSL and browsers do
  [0x16, utf8OrLatin1], // IA5String
  [0x1a, latin1], // VisibleString
  [0x1c, utf32], // UniversalString
  [0x1e, (content) => utf16.decode(content)], // BMPString
])

/**
 * The text of an attribute's value, never refused: bytes that are no text of the declared kind become U+FFFD, and a value
 * that is no string at all is shown as `#` and the hexadecimal of its DER (RFC 4514 §2.4).
 */
export function textOf(value: DerElement): string {
  const decode = decoders.get(value.tag)
  return decode ? decode(contentOf(value)) : `#${toHex(rawOf(value))}`
}

/** Bytes that should be ASCII (IA5String under an implicit tag): UTF-8 where it is that, Latin-1 otherwise. */
export function utf8OrLatin1(content: Uint8Array): string {
  const text = asciiOf(content) ?? utf8.decode(content)
  return text.includes('\ufffd') ? latin1(content) : text
}

// Most values are short and plain: calling the decoder costs more than reading them.
function asciiOf(content: Uint8Array): string | null {
  return content.length < 64 && content.every((octet) => octet < 0x80) ? latin1(content) : null
}

function latin1(content: Uint8Array): string {
  let text = ''
  for (const octet of content) text += String.fromCharCode(octet)
  return text
}

function utf32(content: Uint8Array): string {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  let text = ''
  for (let at = 0; at < content.length; at += 4) {
    const code = at + 4 <= content.length ? view.getUint32(at) : 0xfffd
    text += code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code)
  }
  return text
}
