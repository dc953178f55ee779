/** One place where a vendor's software puts its PKCS#11 module. */
export interface FamilyModule {
  readonly platform: 'win32' | 'darwin' | 'linux'
  /** Absolute path. `%NAME%` is an environment variable; one `*` may stand in the file's name. */
  readonly path: string
  readonly source: string
  /** Whether this program was run with that module. */
  readonly verified: boolean
}

/** What a device tells on the USB bus: vendor and product id. */
export interface UsbId {
  readonly vendor: number
  readonly product: number
}

/** One family of tokens: where its modules stand, how its devices show on USB, and how to get its software. */
export interface TokenFamily {
  readonly name: string
  readonly modules: readonly FamilyModule[]
  readonly usbIds: readonly UsbId[]
  readonly driver: { readonly vi: string; readonly en: string }
  /** Where the USB ids and the way to the driver are known from. */
  readonly source: string
}

const PUBLIC = 'Named by public software that uses this token (module lists seen 2026-11); not tried with a device'
const PUBLIC_USB = 'USB ids of public driver lists (seen 2026-11); not tried with a device'
const DEBIAN = 'Debian 12, run 2026-11'

type Platform = FamilyModule['platform']

function named(platform: Platform, ...paths: string[]): FamilyModule[] {
  return paths.map((path) => ({ platform, path, source: PUBLIC, verified: false }))
}

function run(path: string): FamilyModule {
  return { platform: 'linux', path, source: DEBIAN, verified: true }
}

function usb(vendor: number, ...products: number[]): UsbId[] {
  return products.map((product) => ({ vendor, product }))
}

/** What is said of a vendor's software: it comes with the device, and nobody else is known to offer it. */
function withTheDevice(vendor: string): TokenFamily['driver'] {
  return {
    vi: `Cài phần mềm ${vendor} đi kèm thiết bị, bản 64-bit. Không còn bộ cài thì hỏi nơi cấp thiết bị.`,
    en: `Install the ${vendor} software that came with the device, its 64-bit edition; else ask who issued the device.`,
  }
}

function fromDebian(name: string): TokenFamily['driver'] {
  return { vi: `Trên Debian, Ubuntu: cài gói ${name}.`, en: `On Debian and Ubuntu: install the package ${name}.` }
}

/**
 * The families that are known. A module whose folder is not known is not listed: such a module is added for one
 * machine (native-host/README.md, "Adding a token").
 */
export const tokenFamilies: readonly TokenFamily[] = [
  {
    name: 'Bit4id TokenME EVO v2',
    modules: [
      ...named('win32', String.raw`%WINDIR%\System32\bit4xpki.dll`),
      ...named('darwin', '/Applications/PKIManager-bit4id.app/Contents/Resources/etc/libbit4xpki.dylib'),
      ...named('linux', '/usr/lib/libbit4xpki.so', '/usr/lib/bit4id/libbit4xpki.so'),
    ],
    usbIds: usb(0x25dd, 0x2371),
    driver: withTheDevice('Bit4id'),
    source: PUBLIC_USB,
  },
  {
    name: 'Bit4id (đời cũ)',
    modules: [
      ...named('win32', String.raw`%WINDIR%\System32\bit4ipki.dll`, String.raw`%WINDIR%\System32\bit4opki.dll`),
      ...named('linux', '/usr/lib/libbit4ipki.so', '/usr/lib/bit4id/libbit4opki.so'),
    ],
    usbIds: usb(0x25dd, 0x2341, 0x1201, 0x2221, 0x2321),
    driver: withTheDevice('Bit4id'),
    source: PUBLIC_USB,
  },
  {
    name: 'SafeNet eToken 5110',
    modules: [
      ...named('win32', String.raw`%WINDIR%\System32\eTPKCS11.dll`),
      ...named('darwin', '/usr/local/lib/libeTPkcs11.dylib'),
      ...named('linux', '/usr/lib/libeTPkcs11.so', '/usr/lib/libeToken.so'),
    ],
    usbIds: usb(0x0529, 0x0620),
    driver: withTheDevice('SafeNet'),
    source: PUBLIC_USB,
  },
  {
    name: 'Feitian ePass2003',
    modules: [
      ...named(
        'win32',
        String.raw`%WINDIR%\System32\eps2003csp11.dll`,
        String.raw`%WINDIR%\System32\eps2003csp11v2.dll`,
      ),
      ...named('darwin', '/usr/local/lib/libcastle*.dylib'),
      ...named('linux', '/usr/lib/libcastle.so.1.0.0'),
    ],
    usbIds: usb(0x096e, 0x0807, 0x080a),
    driver: withTheDevice('Feitian'),
    source: PUBLIC_USB,
  },
  {
    name: 'OpenSC',
    modules: [
      ...named('win32', String.raw`%PROGRAMFILES%\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll`),
      ...named('darwin', '/Library/OpenSC/lib/opensc-pkcs11.so'),
      run('/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so'),
    ],
    usbIds: [],
    driver: fromDebian('opensc'),
    source: DEBIAN,
  },
  {
    name: 'SoftHSM2',
    modules: [run('/usr/lib/softhsm/libsofthsm2.so')],
    usbIds: [],
    driver: fromDebian('softhsm2'),
    source: DEBIAN,
  },
]

/** The family of a device on the USB bus, if it is known. */
export function familyOfUsb({ vendor, product }: UsbId): TokenFamily | undefined {
  return tokenFamilies.find(({ usbIds }) => usbIds.some((id) => id.vendor === vendor && id.product === product))
}
