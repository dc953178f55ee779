import type BitArray from '@zxing/library/es2015/core/common/BitArray'
import type OneDReader from '@zxing/library/es2015/core/oned/OneDReader'
import Code128Reader from '@zxing/library/es2015/core/oned/Code128Reader'
import Code39Reader from '@zxing/library/es2015/core/oned/Code39Reader'
import Code93Reader from '@zxing/library/es2015/core/oned/Code93Reader'
import EAN13Reader from '@zxing/library/es2015/core/oned/EAN13Reader'
import EAN8Reader from '@zxing/library/es2015/core/oned/EAN8Reader'
import { scannedCode, type CodeKind, type ScannedCode } from './scanned-code'

/** One kind of bars: its reader, and on how many lines the same text must be seen. Code 39 has no check digit of its own. */
interface BarReader {
  readonly kind: CodeKind
  readonly reader: Pick<OneDReader, 'decodeRow'>
  readonly sightings: number
  /** Whether the reader looks at the first bars of a line alone, so that it has to be led to the later ones. */
  readonly isLed?: true
}

const readers: readonly BarReader[] = [
  { kind: 'Code 128', reader: new Code128Reader(), sightings: 2, isLed: true },
  { kind: 'Code 39', reader: new Code39Reader(), sightings: 5 },
  { kind: 'Code 93', reader: new Code93Reader(), sightings: 2 },
  { kind: 'EAN-13', reader: new EAN13Reader(), sightings: 3 },
  { kind: 'EAN-8', reader: new EAN8Reader(), sightings: 5 },
]

/** How often one line is looked at for one kind of bars. */
const mostOnALine = 8

/** White before a code, in widths of its first bar. @source ISO/IEC 15417 §4.2: ten modules before a bar of two; half of it will do */
const quiet = 2.5

/** Counts what is read on the lines of a picture: one misread line has no say. */
export class BarVotes {
  readonly #seen = new Map<string, { readonly code: ScannedCode; readonly needed: number; count: number }>()

  /** Reads one line in both directions. The line is used up. */
  read(line: BitArray, number: number): void {
    this.#readOnce(line, number)
    line.reverse()
    this.#readOnce(line, number)
  }

  /** The codes that were seen often enough, those seen most often first. */
  codes(): ScannedCode[] {
    return [...this.#seen.values()]
      .filter(({ count, needed }) => count >= needed)
      .sort((one, other) => other.count - one.count)
      .map(({ code }) => code)
  }

  #readOnce(line: BitArray, number: number): void {
    const begins = placesToBegin(line)
    for (const one of readers) {
      const rest = line.clone()
      let from = 0
      for (let tries = 0; tries < mostOnALine; tries++) {
        const end = this.#readWith(one, rest, number)
        const next = end ?? (one.isLed ? begins.find((place) => place > from) : undefined)
        if (next === undefined) break
        whiten(rest, from, next)
        from = next
      }
    }
  }

  /** @returns where the code ends on the line; undefined when there is none */
  #readWith({ kind, reader, sightings }: BarReader, line: BitArray, number: number): number | undefined {
    const result = orNothing(() => reader.decodeRow(number, line))
    if (!result) return undefined
    const code = scannedCode(kind, result.getText())
    if (code) {
      const name = `${kind} ${code.text}`
      const seen = this.#seen.get(name) ?? { code, needed: sightings, count: 0 }
      this.#seen.set(name, { ...seen, count: seen.count + 1 })
    }
    return Math.ceil(Math.max(...result.getResultPoints().map((point) => point.getX())))
  }
}

/** Takes away what stands between two places of a line, so that the next code can be read. */
function whiten(line: BitArray, from: number, to: number): void {
  for (let place = from; place < to; place++) if (line.get(place)) line.flip(place)
}

/** Where bars may begin: behind white that is wide beside the bar after it. */
function placesToBegin(line: BitArray): number[] {
  const size = line.getSize()
  const places: number[] = []
  for (let white = 0; white < size;) {
    const bar = line.getNextSet(white)
    const end = line.getNextUnset(bar)
    if (bar < size && bar - white >= quiet * (end - bar)) places.push(bar)
    white = end
    if (bar >= size) break
  }
  return places
}

/** The library throws where it finds nothing; a fault inside it must not end the search either. */
export function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
