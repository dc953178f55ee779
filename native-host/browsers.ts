/** One folder in which a browser looks for the manifests of native hosts, for one user. */
export interface BrowserFolder {
  readonly browser: string
  readonly platform: 'linux' | 'darwin'
  /** Under the home folder. */
  readonly folder: string
  /** How the manifest names who may call: by origin (Chromium) or by add-on id (Firefox). */
  readonly kind: 'chromium' | 'firefox'
  readonly source: string
}

const CHROMIUM_DOCUMENTS = 'Chrome for Developers, "Native messaging", host location'
const VENDOR = 'The vendor’s folder, after Chromium’s scheme; not tried'

/** Per-user folders on Linux and macOS. On Windows the registry names the manifest instead. */
export const browserFolders: readonly BrowserFolder[] = [
  {
    browser: 'Chrome',
    platform: 'linux',
    folder: '.config/google-chrome/NativeMessagingHosts',
    kind: 'chromium',
    source: CHROMIUM_DOCUMENTS,
  },
  {
    browser: 'Chromium',
    platform: 'linux',
    folder: '.config/chromium/NativeMessagingHosts',
    kind: 'chromium',
    source: CHROMIUM_DOCUMENTS,
  },
  {
    browser: 'Edge',
    platform: 'linux',
    folder: '.config/microsoft-edge/NativeMessagingHosts',
    kind: 'chromium',
    source: VENDOR,
  },
  {
    browser: 'Brave',
    platform: 'linux',
    folder: '.config/BraveSoftware/Brave-Browser/NativeMessagingHosts',
    kind: 'chromium',
    source: VENDOR,
  },
  {
    browser: 'Firefox',
    platform: 'linux',
    folder: '.mozilla/native-messaging-hosts',
    kind: 'firefox',
    source: 'MDN, "Native manifests", manifest location',
  },
  {
    browser: 'Chrome',
    platform: 'darwin',
    folder: 'Library/Application Support/Google/Chrome/NativeMessagingHosts',
    kind: 'chromium',
    source: CHROMIUM_DOCUMENTS,
  },
  {
    browser: 'Chromium',
    platform: 'darwin',
    folder: 'Library/Application Support/Chromium/NativeMessagingHosts',
    kind: 'chromium',
    source: CHROMIUM_DOCUMENTS,
  },
  {
    browser: 'Edge',
    platform: 'darwin',
    folder: 'Library/Application Support/Microsoft Edge/NativeMessagingHosts',
    kind: 'chromium',
    source: VENDOR,
  },
  {
    browser: 'Brave',
    platform: 'darwin',
    folder: 'Library/Application Support/BraveSoftware/Brave-Browser/NativeMessagingHosts',
    kind: 'chromium',
    source: VENDOR,
  },
  {
    browser: 'Firefox',
    platform: 'darwin',
    folder: 'Library/Application Support/Mozilla/NativeMessagingHosts',
    kind: 'firefox',
    source: 'MDN, "Native manifests", manifest location',
  },
]
