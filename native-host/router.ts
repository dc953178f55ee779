import { toAppError } from '../src/errors'
import {
  isNativeMessageName,
  nativeMessages,
  request as requestEnvelope,
  type NativeAnswer,
  type NativeMessageName,
  type NativeRequestBody,
  type NativeResponseBody,
} from '../src/protocol/native'
import { toFailure } from './failure'

/** One small function for every request of the contract. */
export type HandlerTable = {
  readonly [Name in NativeMessageName]: (body: NativeRequestBody<Name>) => Promise<NativeResponseBody<Name>>
}

function refused(id: number | null, code: 'HOST_MESSAGE_INVALID' | 'HOST_REQUEST_UNKNOWN'): NativeAnswer {
  return { type: 'answer', id, ok: false, error: { code } }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

async function handle<Name extends NativeMessageName>(
  name: Name,
  body: unknown,
  handlers: HandlerTable,
): Promise<NativeResponseBody<Name> | null> {
  const { request, response } = nativeMessages[name]
  const parsed = request.safeParse(body)
  if (!parsed.success) return null
  const answered = await handlers[name](parsed.data as NativeRequestBody<Name>)
  return response.parse(answered) as NativeResponseBody<Name>
}

/**
 * Answers one request: envelope, known name, body, handler, response, in this order. Its size was checked by the frame
 * decoder, its sender at the start. Never rejects.
 */
export async function route(bytes: Buffer, handlers: HandlerTable): Promise<NativeAnswer> {
  const envelope = requestEnvelope.safeParse(parseJson(bytes))
  if (!envelope.success) return refused(null, 'HOST_MESSAGE_INVALID')
  const { id, name, body } = envelope.data
  if (!isNativeMessageName(name)) return refused(id, 'HOST_REQUEST_UNKNOWN')
  try {
    const answered = await handle(name, body, handlers)
    return answered === null ? refused(id, 'HOST_MESSAGE_INVALID') : { type: 'answer', id, ok: true, body: answered }
  } catch (thrown) {
    return { type: 'answer', id, ok: false, error: toFailure(toAppError(thrown)) }
  }
}
