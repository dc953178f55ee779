import { AppError } from '../errors'
import type { MessageDefinition } from './define-message'
import { unwrap } from './read-answer'

/** Carries an envelope to the other part and its raw answer back. */
export type Carrier = (envelope: { name: string; body: unknown }) => Promise<unknown>

/** A timer that can be cleared. */
export interface Timers {
  readonly set: (run: () => void, afterMs: number) => unknown
  readonly clear: (timer: unknown) => void
}

/**
 * Asks the other part and checks both what goes and what comes.
 * @throws TIMEOUT, MESSAGE_INVALID, or whatever failure the other part names
 */
export async function ask<Request, Response>(
  definition: MessageDefinition<Request, Response>,
  request: Request,
  carry: Carrier,
  timers: Timers,
): Promise<Response> {
  const body = definition.request.safeParse(request)
  if (!body.success) throw new AppError('MESSAGE_INVALID', { name: definition.name, end: 'request' })
  let timer: unknown
  const late = new Promise<never>((_resolve, reject) => {
    timer = timers.set(() => reject(new AppError('TIMEOUT', { name: definition.name })), definition.timeoutMs)
  })
  try {
    const raw = await Promise.race([carry({ name: definition.name, body: body.data }), late])
    const response = definition.response.safeParse(unwrap(raw))
    if (!response.success) throw new AppError('MESSAGE_INVALID', { name: definition.name, end: 'response' })
    return response.data
  } finally {
    timers.clear(timer)
  }
}
