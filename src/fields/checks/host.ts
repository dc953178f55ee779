const label = /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u
const maxHostLength = 253

/** Tells whether a text is an IPv4 address in four decimal parts. @source RFC 1123 §2.1, RFC 6943 §3.1.1 (no leading zeros) */
function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
}

/** Tells whether a text is an IPv6 address, `::` and a dotted tail included. @source RFC 4291 §2.2 */
function isIpv6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2 || !text.includes(':')) return false
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')))
  const all = groups.flat()
  const tail = all.at(-1) ?? ''
  const endsDotted = tail.includes('.') && groups.at(-1)?.at(-1) === tail
  const hex = endsDotted ? all.slice(0, -1) : all
  if ((endsDotted && !isIpv4(tail)) || !hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false
  const count = hex.length + (endsDotted ? 2 : 0)
  return halves.length === 2 ? count <= 7 : count === 8
}

/**
 * Tells whether a text is a well-formed host name (letters with marks too, `*.` in front allowed; a last part of digits only is
 * an address, not a name) or an IP address. @source RFC 1123 §2.1, RFC 5890 §2.3, RFC 6125 §6.4.3
 */
export function isHost(text: string): boolean {
  if (isIpv4(text) || isIpv6(text)) return true
  const labels = text.replace(/^\*\./, '').split('.')
  return text.length <= maxHostLength && labels.every((one) => label.test(one)) && !/^\d+$/.test(labels.at(-1) ?? '')
}

/**
 * Tells whether a well-formed host can be reached inside a network only: private, shared or link-local addresses, this machine,
 * and names of one part or under local, internal, lan. @source RFC 1918, RFC 3927, RFC 4193, RFC 4291, RFC 6762, RFC 6761
 */
export function isInnerHost(host: string): boolean {
  if (isIpv4(host)) return /^(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host)
  if (isIpv6(host)) return /^(?:f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)|^(?:0*:)*:?0*1$/i.test(host)
  return !host.includes('.') || /\.(?:local|localhost|internal|lan)$/i.test(host)
}
