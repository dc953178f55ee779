import { NATIVE_HOST_NAME, NATIVE_PROTOCOL, nativeMessages, type Hello } from '../src/protocol/native'

/** Put in by the build from package.json. */
declare const HOST_VERSION: string | undefined

/** The host's version, e.g. 0.1.0. */
const hostVersion = typeof HOST_VERSION === 'string' ? HOST_VERSION : '0.0.0'

/** What the host says first. */
export const hostHello: Hello = {
  type: 'hello',
  name: NATIVE_HOST_NAME,
  version: hostVersion,
  protocol: NATIVE_PROTOCOL,
  capabilities: Object.keys(nativeMessages),
}
