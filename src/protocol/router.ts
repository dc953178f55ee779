import { AppError } from '../errors'
import type { MessageDefinition, SenderClass } from './define-message'
import { envelope, failure, type Answer } from './envelope'
import { isTooLong } from './message-size'

/** A message with the function that answers it. */
export interface Handler {
  readonly definition: MessageDefinition<unknown, unknown>
  readonly answer: (request: unknown) => Promise<unknown>
}

/** Binds a function to the message it answers. */
export function handle<Request, Response>(
  definition: MessageDefinition<Request, Response>,
  answer: (request: Request) => Promise<Response> | Response,
): Handler {
  return {
    definition: definition,
    answer: async (request) => answer(request as Request),
  }
}

/**
 * Answers messages by a table of handlers. Order of checks: size, envelope, known name, sender, body, handler, response.
 * Every failure comes back as a named error; nothing is thrown at the sender.
 */
export function createRouter(handlers: readonly Handler[]): {
  knows: (raw: unknown) => boolean
  route: (raw: unknown, sender: SenderClass) => Promise<Answer>
} {
  const table = new Map(handlers.map((handler) => [handler.definition.name, handler]))
  const knows = (raw: unknown): boolean => {
    const parsed = envelope.safeParse(raw)
    return parsed.success && table.has(parsed.data.name)
  }
  const route = async (raw: unknown, sender: SenderClass): Promise<Answer> => {
    try {
      if (isTooLong(raw)) throw new AppError('MESSAGE_INVALID', { why: 'size' })
      const parsed = envelope.safeParse(raw)
      const handler = parsed.success ? table.get(parsed.data.name) : undefined
      if (!parsed.success || !handler) throw new AppError('MESSAGE_INVALID')
      const { definition, answer } = handler
      if (!definition.allowedSenders.includes(sender)) throw new AppError('MESSAGE_INVALID', { sender })
      const body = definition.request.safeParse(parsed.data.body)
      if (!body.success) throw new AppError('MESSAGE_INVALID', { name: definition.name })
      const response = definition.response.safeParse(await answer(body.data))
      if (!response.success) throw new AppError('MESSAGE_INVALID', { name: definition.name, end: 'response' })
      return { ok: true, body: response.data }
    } catch (thrown) {
      return failure(thrown)
    }
  }
  return { knows, route }
}
