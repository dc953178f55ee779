/** Numbers from 0 to 1 in an order that a seed fixes. @source Tommy Ettinger's mulberry32 */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A file with one to four faults: bytes changed, cut, doubled, swapped, or its end lost. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  let result = Uint8Array.from(bytes)
  const faults = 1 + Math.floor(random() * 4)
  for (let fault = 0; fault < faults; fault += 1) {
    const at = Math.floor(random() * result.length)
    const length = Math.min(result.length - at, 1 + Math.floor(random() * 40))
    const kind = Math.floor(random() * 6)
    if (kind <= 1) result[at] = Math.floor(random() * 256)
    else if (kind === 2) result[at] = (result[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    else if (kind === 3) result = joined(result.subarray(0, at), result.subarray(at + length))
    else if (kind === 4) result = joined(result.subarray(0, at + length), result.subarray(at))
    else if (random() < 0.3) result = result.slice(0, at)
    else result.copyWithin(at, Math.floor(random() * result.length), result.length)
  }
  return result
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length)
  all.set(one)
  all.set(other, one.length)
  return all
}
