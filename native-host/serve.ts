import { toAppError } from '../src/errors'
import { MAX_FROM_HOST_BYTES, MAX_TO_HOST_BYTES, type NativeAnswer } from '../src/protocol/native'
import { toFailure } from './failure'
import { encodeFrame, FrameDecoder } from './frames'
import { hostHello } from './host-info'
import { route, type HandlerTable } from './router'

/** The two ends of a browser's port. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

function encodeAnswer(answer: NativeAnswer): Buffer {
  try {
    return encodeFrame(answer, MAX_FROM_HOST_BYTES)
  } catch (thrown) {
    const error = toFailure(toAppError(thrown))
    return encodeFrame({ type: 'answer', id: answer.id, ok: false, error }, MAX_FROM_HOST_BYTES)
  }
}

/**
 * Speaks with a browser until its end of input, or until a frame that is too large, after which the stream can't be
 * followed. Says hello first; answers leave as they come, each with its request's id.
 */
export async function serve({ input, output }: Streams, handlers: HandlerTable): Promise<void> {
  const decoder = new FrameDecoder(MAX_TO_HOST_BYTES)
  const write = (answer: NativeAnswer) => output.write(encodeAnswer(answer))
  output.on('error', () => undefined)
  output.write(encodeFrame(hostHello, MAX_FROM_HOST_BYTES))
  try {
    for await (const chunk of input) {
      for (const bytes of decoder.push(Buffer.from(chunk))) void route(bytes, handlers).then(write)
    }
  } catch (thrown) {
    const error = toFailure(toAppError(thrown))
    await new Promise<void>((resolve) => {
      output.write(encodeAnswer({ type: 'answer', id: null, ok: false, error }), () => resolve())
    })
  }
}
