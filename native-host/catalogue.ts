/** One place where a vendor's software puts its PKCS#11 module. */
export interface CatalogueEntry {
  readonly family: string
  readonly platform: 'win32' | 'darwin' | 'linux'
  /** Absolute path. `%NAME%` is an environment variable; one `*` may stand in the file's name. */
  readonly path: string
  readonly source: string
  /** Whether this program was run with that module. */
  readonly verified: boolean
}

const PUBLIC = 'Named by public software that uses this token (module lists seen 2026-11); not tried with a device'
const DEBIAN = 'Debian 12, run 2026-11'
const ISSUED_NOW = 'Bit4id TokenME EVO v2'
const BIT4ID = 'Bit4id (đời cũ)'
const SAFENET = 'SafeNet eToken 5110'
const FEITIAN = 'Feitian ePass2003'

function known(family: string, platform: CatalogueEntry['platform'], ...paths: string[]): CatalogueEntry[] {
  return paths.map((path) => ({ family, platform, path, source: PUBLIC, verified: false }))
}

/**
 * Where modules are known to stand. A name without a known folder is not listed: such a module is added by
 * TOKEN_HOST_CONFIG.
 */
export const catalogue: readonly CatalogueEntry[] = [
  ...known(ISSUED_NOW, 'win32', String.raw`%WINDIR%\System32\bit4xpki.dll`),
  ...known(ISSUED_NOW, 'darwin', '/Applications/PKIManager-bit4id.app/Contents/Resources/etc/libbit4xpki.dylib'),
  ...known(ISSUED_NOW, 'linux', '/usr/lib/libbit4xpki.so', '/usr/lib/bit4id/libbit4xpki.so'),
  ...known(BIT4ID, 'win32', String.raw`%WINDIR%\System32\bit4ipki.dll`, String.raw`%WINDIR%\System32\bit4opki.dll`),
  ...known(BIT4ID, 'linux', '/usr/lib/libbit4ipki.so', '/usr/lib/bit4id/libbit4opki.so'),
  ...known(SAFENET, 'win32', String.raw`%WINDIR%\System32\eTPKCS11.dll`),
  ...known(SAFENET, 'darwin', '/usr/local/lib/libeTPkcs11.dylib'),
  ...known(SAFENET, 'linux', '/usr/lib/libeTPkcs11.so', '/usr/lib/libeToken.so'),
  ...known(
    FEITIAN,
    'win32',
    String.raw`%WINDIR%\System32\eps2003csp11.dll`,
    String.raw`%WINDIR%\System32\eps2003csp11v2.dll`,
  ),
  ...known(FEITIAN, 'darwin', '/usr/local/lib/libcastle*.dylib'),
  ...known(FEITIAN, 'linux', '/usr/lib/libcastle.so.1.0.0'),
  ...known('OpenSC', 'win32', String.raw`%PROGRAMFILES%\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll`),
  ...known('OpenSC', 'darwin', '/Library/OpenSC/lib/opensc-pkcs11.so'),
  {
    family: 'OpenSC',
    platform: 'linux',
    path: '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so',
    source: DEBIAN,
    verified: true,
  },
  {
    family: 'SoftHSM2',
    platform: 'linux',
    path: '/usr/lib/softhsm/libsofthsm2.so',
    source: DEBIAN,
    verified: true,
  },
]
