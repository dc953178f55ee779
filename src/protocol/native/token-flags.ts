/**
 * CK_TOKEN_INFO flags that the product shows, by PKCS#11's bit (v2.40 §3.2, "Token Information Flags").
 * Modules differ in setting them: a set one is a fact, an unset one means "not reported".
 */
export const TOKEN_FLAGS = {
  RNG: 0x1,
  WRITE_PROTECTED: 0x2,
  LOGIN_REQUIRED: 0x4,
  USER_PIN_INITIALIZED: 0x8,
  RESTORE_KEY_NOT_NEEDED: 0x20,
  CLOCK_ON_TOKEN: 0x40,
  PROTECTED_AUTHENTICATION_PATH: 0x100,
  DUAL_CRYPTO_OPERATIONS: 0x200,
  TOKEN_INITIALIZED: 0x400,
  SECONDARY_AUTHENTICATION: 0x800,
  USER_PIN_COUNT_LOW: 0x10000,
  USER_PIN_FINAL_TRY: 0x20000,
  USER_PIN_LOCKED: 0x40000,
  USER_PIN_TO_BE_CHANGED: 0x80000,
  SO_PIN_COUNT_LOW: 0x100000,
  SO_PIN_FINAL_TRY: 0x200000,
  SO_PIN_LOCKED: 0x400000,
  SO_PIN_TO_BE_CHANGED: 0x800000,
  ERROR_STATE: 0x1000000,
} as const

/** The name of a flag, e.g. USER_PIN_LOCKED. */
export type TokenFlag = keyof typeof TOKEN_FLAGS

/** The names of {@link TOKEN_FLAGS}, in the order of their bits. */
export const tokenFlagNames = Object.keys(TOKEN_FLAGS) as TokenFlag[]
