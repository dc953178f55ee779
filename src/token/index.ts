export type { NativePort, TokenSurroundings } from './port'
export { createTokenClient, type TokenClient } from './token-client'
export { watchTokens } from './watch-tokens'
export type { ShownToken, Token, TokenCertificate, TokenFailure, TokenModule, TokenReport } from './token-report'
