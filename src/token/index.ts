export type { NativePort, TokenSurroundings } from './port'
export { createTokenClient, type TokenClient } from './token-client'
export type { Token, TokenCertificate, TokenFailure, TokenModule, TokenReport } from './token-report'
