/** The native host's name: the manifest's file name and what the extension connects to. */
export const NATIVE_HOST_NAME = 'vn.chungthu.token_host'

/** The manifest's `key`: an RSA public key, DER, base64. It pins the extension's id; its private half was discarded. */
export const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv+i1XJqAk4ixzz3udliXLoA57f240l1FR6RhKbpYICwuGxgM3lbKiU+MsK/AxtO3T0THydeG0e5Bx23DmptME9pdqNGrR8MqgtYCoAVQdCtAR3+j5mqHZuc6P6IwXKjEUyJoHpkaXnh2vzCEHH9ONiiQrxqWk0oxeQvJXbD/yKT0gMwUdqpR4b4Y+N39IBMyvNDdnOsl4YZSo4qXCjJoUoONP3IUwszeunwzuLFAWKrqYX5NyRaMRgUMzQ7ixBS+9Jomv8WVNdRN5xrhQ77oEt3cYM4SuxfF9b6g8F50axlRVwK23n+uvFU7zHobjQ1ibk0eypmMRUkmLdUM95Z9QwIDAQAB'

/**
 * The extension's id in Chromium browsers: the first 32 hex digits of the SHA-256 of the DER key, 0–f written a–p.
 * A test proves that it belongs to {@link EXTENSION_KEY}.
 */
export const EXTENSION_ID = 'dcoobjclpplpedpgfjjknhcenccldbjk'

/** The origin that Chromium hands to the host as its first argument, with the trailing slash. */
export const EXTENSION_ORIGIN = `chrome-extension://${EXTENSION_ID}/`

/** The add-on's id in Firefox (browser_specific_settings.gecko.id), handed to the host as its second argument. */
export const FIREFOX_ADDON_ID = 'tro-ly-chung-thu@chungthu.vn'
