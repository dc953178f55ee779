/** What the bench of certificates runs inside a page of the extension. Bundled; its function is called by name. */
import { ours, peers, timesOfReaders } from './certificate-readers'

/** Times of all readers over certificates given as Latin-1 text. */
function benchCertificates(texts: readonly string[], turns: number): Readonly<Record<string, number[]>> {
  const list = texts.map((text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0)))
  return timesOfReaders(list, [ours, ...peers], turns)
}

Object.assign(globalThis, { benchCertificates })
