import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Answers between two collections: about half an hour of polling, and far above what one look at a page asks for. */
const ANSWERS = 1_000

/** Node shows its collector to new contexts only, and only while the flag stands. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : null')
  setFlagsFromString('--no-expose-gc')
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
}

/**
 * Counts answers, and collects all garbage after every thousandth. Some hundred bytes of each answer reach V8's old
 * space, which it collects only after it has grown by some 10 MB: a program that stays open all day beside a browser
 * should not hold them. One collection takes a few milliseconds.
 * @returns to be called once after each answer
 */
export function memoryTidier(collect: () => void = collectGarbage): () => void {
  let answers = 0
  return () => {
    answers = (answers + 1) % ANSWERS
    if (answers === 0) collect()
  }
}
