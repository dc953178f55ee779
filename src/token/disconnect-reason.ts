import type { ErrorCode } from '../errors'

/**
 * The browsers' texts for a port that closed, by how they begin.
 * @source Chromium, native_message_host / native_messaging_host_process; Firefox, NativeMessaging (seen 2026-11)
 */
const reasons: readonly (readonly [text: string, code: ErrorCode])[] = [
  ['Specified native messaging host not found', 'HOST_NOT_INSTALLED'],
  ['Failed to start native messaging host', 'HOST_NOT_INSTALLED'],
  ['No such native application', 'HOST_NOT_INSTALLED'],
  ['Access to the specified native messaging host is forbidden', 'HOST_FORBIDDEN'],
  ['Error when communicating with the native messaging host', 'HOST_MESSAGE_INVALID'],
  ['Native host has exited', 'HOST_EXITED'],
]

/** Names the failure behind a closed port. A text that no browser is known to say means that the host is gone. */
export function disconnectReason(text: string | undefined): ErrorCode {
  return reasons.find(([beginning]) => text?.startsWith(beginning))?.[1] ?? 'HOST_EXITED'
}
