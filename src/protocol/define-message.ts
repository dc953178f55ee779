import type { Shape } from './shape'

/** Who may send a message. Told by the browser's own account of the sender, never by the message. */
export type SenderClass = 'extension-page' | 'background' | 'content-script' | 'stranger'

/** One message between parts of the extension: both ends parse what they get, in production too. */
export interface MessageDefinition<Request, Response> {
  readonly name: string
  readonly request: Shape<Request>
  readonly response: Shape<Response>
  readonly allowedSenders: readonly SenderClass[]
  /** How long the asking end waits for an answer, in milliseconds. */
  readonly timeoutMs: number
}

/** Writes one message down. */
export function defineMessage<Request, Response>(
  name: string,
  rest: Omit<MessageDefinition<Request, Response>, 'name'>,
): MessageDefinition<Request, Response> {
  return { name, ...rest }
}
