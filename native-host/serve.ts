import { toAppError } from '../src/errors'
import { MAX_FROM_HOST_BYTES, MAX_TO_HOST_BYTES, type NativeAnswer } from '../src/protocol/native'
import { toFailure } from './failure'
import { encodeFrame, FrameDecoder } from './frames'
import { hostHello } from './host-info'
import { route, type HandlerTable } from './router'
import { memoryTidier } from './tidy-memory'

/** The two ends of a browser's port. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Most requests that are worked on at a time; the next ones wait in the pipe. */
const MAX_UNDER_WAY = 256

/** More than this is not kept for a reader who does not read: it waits unasked in the pipe too. */
const MAX_UNSENT_BYTES = 4 * MAX_FROM_HOST_BYTES

/** How long nobody may take what is unsent before the port counts as dead, in milliseconds. */
const MAX_UNREAD_MS = 30_000

function encodeAnswer(answer: NativeAnswer): Buffer {
  try {
    return encodeFrame(answer, MAX_FROM_HOST_BYTES)
  } catch (thrown) {
    const error = toFailure(toAppError(thrown))
    return encodeFrame({ type: 'answer', id: answer.id, ok: false, error }, MAX_FROM_HOST_BYTES)
  }
}

function unsentBytes(output: NodeJS.WritableStream): number {
  return 'writableLength' in output ? Number(output.writableLength) : 0
}

/** Waits until what is unsent was taken; false when the reader is gone, or takes nothing for too long. */
function whenTaken(output: NodeJS.WritableStream): Promise<boolean> {
  return new Promise((resolve) => {
    const taken = () => end(true)
    const gone = () => end(false)
    const timer = setTimeout(gone, MAX_UNREAD_MS)
    const end = (isTaken: boolean) => {
      clearTimeout(timer)
      output.off('drain', taken).off('close', gone).off('error', gone)
      resolve(isTaken)
    }
    output.on('drain', taken).on('close', gone).on('error', gone)
  })
}

/** How long answers that were asked for before the end of input may still take, in milliseconds. */
const LAST_ANSWERS_MS = 400

/** Waits for something, but not for ever. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([work, limit])
  clearTimeout(timer)
}

async function answerAll({ input, output }: Streams, handlers: HandlerTable): Promise<void> {
  const decoder = new FrameDecoder(MAX_TO_HOST_BYTES)
  const underWay = new Set<Promise<void>>()
  const tidy = memoryTidier()
  const begin = (bytes: Buffer) => {
    const work: Promise<void> = route(bytes, handlers).then((answer) => {
      output.write(encodeAnswer(answer))
      underWay.delete(work)
      tidy()
    })
    underWay.add(work)
  }
  try {
    for await (const chunk of input) {
      for (const bytes of decoder.read(Buffer.from(chunk))) {
        begin(bytes)
        if (underWay.size >= MAX_UNDER_WAY) await Promise.race(underWay)
        if (unsentBytes(output) > MAX_UNSENT_BYTES && !(await whenTaken(output))) return
      }
    }
  } finally {
    await within(
      LAST_ANSWERS_MS,
      Promise.all(underWay).then(() => new Promise<void>((resolve) => output.write('', () => resolve()))),
    )
  }
}

/**
 * Speaks with a browser until its end of input, or until a frame that is too large, after which the stream can't be
 * followed. Says hello first; answers leave as they come, each with its request's id. Neither a flood of requests nor a
 * reader who does not read makes it grow.
 */
export async function serve({ input, output }: Streams, handlers: HandlerTable): Promise<void> {
  output.on('error', () => undefined)
  output.write(encodeFrame(hostHello, MAX_FROM_HOST_BYTES))
  try {
    await answerAll({ input, output }, handlers)
  } catch (thrown) {
    const error = toFailure(toAppError(thrown))
    await new Promise<void>((resolve) => {
      output.write(encodeAnswer({ type: 'answer', id: null, ok: false, error }), () => resolve())
    })
  }
}
