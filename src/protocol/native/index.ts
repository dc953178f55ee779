export type { DoctorCheck, DoctorManifest, DoctorModule, DoctorReport } from './doctor-report'
export { answer, anyHello, hello, request, type Hello, type NativeAnswer, type NativeRequest } from './envelope'
export type { Failure } from './failure'
export { EXTENSION_ID, EXTENSION_KEY, EXTENSION_ORIGIN, FIREFOX_ADDON_ID, NATIVE_HOST_NAME } from './identity'
export * from './limits'
export {
  isNativeMessageName,
  nativeMessages,
  type NativeMessageName,
  type NativeRequestBody,
  type NativeResponseBody,
} from './messages'
export { TOKEN_FLAGS, tokenFlagNames, type TokenFlag } from './token-flags'
export type { CarriedCertificate, WireModule, WireToken, WireTokenList } from './token-report'
