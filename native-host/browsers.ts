/** How a manifest names who may call: by origin (Chromium) or by add-on id (Firefox). */
export type ManifestKind = 'chromium' | 'firefox'

/** Where a browser of Linux or macOS looks for the manifests of native hosts, and where its own parts are. */
export interface UnixPlaces {
  /** For one user. Under `~`, or on Linux under `$XDG_CONFIG_HOME` where it begins with `.config/`. */
  readonly userFolder: string
  /** For all users; absolute. */
  readonly machineFolder: string
  /** Folders of the policies' JSON files; absolute. Empty where policies are not kept in files. */
  readonly policyFolders: readonly string[]
  /** The program, wherever it may be; `~` is the home folder. */
  readonly programs: readonly string[]
  readonly source: string
}

/** The same on Windows, where the registry names the manifest. Keys are under HKCU or HKLM. */
export interface WindowsPlaces {
  readonly key: string
  /** Null where it is not known. */
  readonly policyKey: string | null
  /** `%NAME%` is an environment variable. */
  readonly programs: readonly string[]
  readonly source: string
}

/** One browser that can start native hosts. */
export interface HostBrowser {
  readonly name: string
  readonly kind: ManifestKind
  readonly linux?: UnixPlaces
  readonly darwin?: UnixPlaces
  readonly win32: WindowsPlaces
}

const CHROME_DOCUMENTS = 'Chrome for Developers, "Native messaging", host location'
const EDGE_DOCUMENTS = 'Microsoft Learn, "Native messaging" for Edge, manifest location'
const MOZILLA_DOCUMENTS = 'MDN, "Native manifests", manifest location'
const BRAVE_TRACED = 'Traced by another project with Brave 1.96 on Linux (seen 2026-11); not tried here'
const BY_ANALOGY = 'The vendor’s folder, after Chromium’s scheme; not tried'
const COCCOC_PUBLIC = 'Named by public software that is installed for Cốc Cốc (seen 2026-11); not tried'

const support = 'Library/Application Support'

/** Every browser whose places are known. A browser without a source for its place is not listed. */
export const hostBrowsers: readonly HostBrowser[] = [
  {
    name: 'Chrome',
    kind: 'chromium',
    linux: {
      userFolder: '.config/google-chrome/NativeMessagingHosts',
      machineFolder: '/etc/opt/chrome/native-messaging-hosts',
      policyFolders: ['/etc/opt/chrome/policies/managed'],
      programs: ['/opt/google/chrome/chrome', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
      source: CHROME_DOCUMENTS,
    },
    darwin: {
      userFolder: `${support}/Google/Chrome/NativeMessagingHosts`,
      machineFolder: '/Library/Google/Chrome/NativeMessagingHosts',
      policyFolders: [],
      programs: ['/Applications/Google Chrome.app', '~/Applications/Google Chrome.app'],
      source: CHROME_DOCUMENTS,
    },
    win32: {
      key: String.raw`Software\Google\Chrome\NativeMessagingHosts`,
      policyKey: String.raw`Software\Policies\Google\Chrome`,
      programs: [
        String.raw`%PROGRAMFILES%\Google\Chrome\Application\chrome.exe`,
        String.raw`%LOCALAPPDATA%\Google\Chrome\Application\chrome.exe`,
      ],
      source: CHROME_DOCUMENTS,
    },
  },
  {
    name: 'Chromium',
    kind: 'chromium',
    linux: {
      userFolder: '.config/chromium/NativeMessagingHosts',
      machineFolder: '/etc/chromium/native-messaging-hosts',
      policyFolders: ['/etc/chromium/policies/managed'],
      programs: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'],
      source: CHROME_DOCUMENTS,
    },
    darwin: {
      userFolder: `${support}/Chromium/NativeMessagingHosts`,
      machineFolder: `/${support}/Chromium/NativeMessagingHosts`,
      policyFolders: [],
      programs: ['/Applications/Chromium.app', '~/Applications/Chromium.app'],
      source: CHROME_DOCUMENTS,
    },
    win32: {
      key: String.raw`Software\Chromium\NativeMessagingHosts`,
      policyKey: String.raw`Software\Policies\Chromium`,
      programs: [String.raw`%LOCALAPPDATA%\Chromium\Application\chrome.exe`],
      source: CHROME_DOCUMENTS,
    },
  },
  {
    name: 'Edge',
    kind: 'chromium',
    linux: {
      userFolder: '.config/microsoft-edge/NativeMessagingHosts',
      machineFolder: '/etc/opt/edge/native-messaging-hosts',
      policyFolders: ['/etc/opt/edge/policies/managed'],
      programs: ['/opt/microsoft/msedge/msedge', '/usr/bin/microsoft-edge-stable', '/usr/bin/microsoft-edge'],
      source: EDGE_DOCUMENTS,
    },
    darwin: {
      userFolder: `${support}/Microsoft Edge/NativeMessagingHosts`,
      machineFolder: '/Library/Microsoft/Edge/NativeMessagingHosts',
      policyFolders: [],
      programs: ['/Applications/Microsoft Edge.app', '~/Applications/Microsoft Edge.app'],
      source: EDGE_DOCUMENTS,
    },
    win32: {
      key: String.raw`Software\Microsoft\Edge\NativeMessagingHosts`,
      policyKey: String.raw`Software\Policies\Microsoft\Edge`,
      programs: [
        String.raw`%PROGRAMFILES(X86)%\Microsoft\Edge\Application\msedge.exe`,
        String.raw`%PROGRAMFILES%\Microsoft\Edge\Application\msedge.exe`,
      ],
      source: EDGE_DOCUMENTS,
    },
  },
  {
    name: 'Brave',
    kind: 'chromium',
    linux: {
      userFolder: '.config/BraveSoftware/Brave-Browser/NativeMessagingHosts',
      machineFolder: '/etc/opt/chrome/native-messaging-hosts',
      policyFolders: ['/etc/brave/policies/managed'],
      programs: ['/opt/brave.com/brave/brave', '/usr/bin/brave-browser-stable', '/usr/bin/brave-browser'],
      source: BRAVE_TRACED,
    },
    darwin: {
      userFolder: `${support}/BraveSoftware/Brave-Browser/NativeMessagingHosts`,
      machineFolder: '/Library/Google/Chrome/NativeMessagingHosts',
      policyFolders: [],
      programs: ['/Applications/Brave Browser.app', '~/Applications/Brave Browser.app'],
      source: BY_ANALOGY,
    },
    win32: {
      key: String.raw`Software\BraveSoftware\Brave-Browser\NativeMessagingHosts`,
      policyKey: String.raw`Software\Policies\BraveSoftware\Brave`,
      programs: [
        String.raw`%PROGRAMFILES%\BraveSoftware\Brave-Browser\Application\brave.exe`,
        String.raw`%LOCALAPPDATA%\BraveSoftware\Brave-Browser\Application\brave.exe`,
      ],
      source: BY_ANALOGY,
    },
  },
  {
    name: 'Firefox',
    kind: 'firefox',
    linux: {
      userFolder: '.mozilla/native-messaging-hosts',
      machineFolder: '/usr/lib/mozilla/native-messaging-hosts',
      policyFolders: [],
      programs: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
      source: MOZILLA_DOCUMENTS,
    },
    darwin: {
      userFolder: `${support}/Mozilla/NativeMessagingHosts`,
      machineFolder: `/${support}/Mozilla/NativeMessagingHosts`,
      policyFolders: [],
      programs: ['/Applications/Firefox.app', '~/Applications/Firefox.app'],
      source: MOZILLA_DOCUMENTS,
    },
    win32: {
      key: String.raw`Software\Mozilla\NativeMessagingHosts`,
      policyKey: null,
      programs: [
        String.raw`%PROGRAMFILES%\Mozilla Firefox\firefox.exe`,
        String.raw`%LOCALAPPDATA%\Mozilla Firefox\firefox.exe`,
      ],
      source: MOZILLA_DOCUMENTS,
    },
  },
  {
    name: 'Cốc Cốc',
    kind: 'chromium',
    win32: {
      key: String.raw`Software\CocCoc\Browser\NativeMessagingHosts`,
      policyKey: null,
      programs: [
        String.raw`%PROGRAMFILES%\CocCoc\Browser\Application\browser.exe`,
        String.raw`%LOCALAPPDATA%\CocCoc\Browser\Application\browser.exe`,
      ],
      source: COCCOC_PUBLIC,
    },
  },
]
