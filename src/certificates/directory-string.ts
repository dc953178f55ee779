import type { BaseBlock } from 'asn1js'
import { toHex } from './hexadecimal'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const utf16 = new TextDecoder('utf-16be', { ignoreBOM: true })

// DirectoryString ::= CHOICE { teletexString, printableString, universalString, utf8String, bmpString }   (RFC 5280 §4.1.2.4)
// asn1js finds the bytes; its texts are not taken: it reads broken UTF-8 as Latin-1, and UTF-8 in a PrintableString, which
// some issuers write, as Latin-1 too ("Sá»Ÿ Y táº¿" for "Sở Y tế").
const decoders: ReadonlyMap<number, (content: Uint8Array) => string> = new Map([
  [0x0c, (content) => utf8.decode(content)], // UTF8String
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
 * @param der the certificate that the value stands in
 */
export function textOf(value: BaseBlock, der: Uint8Array): string {
  const start = value.valueBeforeDecodeView.byteOffset
  const raw = der.subarray(start, start + value.blockLength)
  const decode = decoders.get(raw[0] ?? 0)
  return decode ? decode(raw.subarray(value.idBlock.blockLength + value.lenBlock.blockLength)) : `#${toHex(raw)}`
}

/** Bytes that should be ASCII (IA5String under an implicit tag): UTF-8 where it is that, Latin-1 otherwise. */
export function utf8OrLatin1(content: Uint8Array): string {
  const text = utf8.decode(content)
  return text.includes('\ufffd') ? latin1(content) : text
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
