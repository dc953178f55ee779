import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A browser that runs in a box of its own and can't start programs of the machine. */
export interface SandboxedBrowser {
  readonly browser: string
  readonly packaging: 'Snap' | 'Flatpak'
}

/** Names of the packages in the two stores. @source snapcraft and Flathub names, seen 2026-11 */
const packages: readonly { readonly browser: string; readonly snap?: string; readonly flatpak: string }[] = [
  { browser: 'Chrome', flatpak: 'com.google.Chrome' },
  { browser: 'Chromium', snap: 'chromium', flatpak: 'org.chromium.Chromium' },
  { browser: 'Edge', flatpak: 'com.microsoft.Edge' },
  { browser: 'Brave', snap: 'brave', flatpak: 'com.brave.Browser' },
  { browser: 'Firefox', snap: 'firefox', flatpak: 'org.mozilla.firefox' },
]

/** The Snap and Flatpak browsers of a Linux machine. @param root `/`, or a folder that stands for it */
export function findSandboxedBrowsers(platform: string, home: string, root = '/'): SandboxedBrowser[] {
  if (platform !== 'linux') return []
  return packages.flatMap(({ browser, snap, flatpak }) => {
    const isSnap = snap !== undefined && existsSync(join(root, 'snap', snap))
    const apps = [join(root, 'var/lib/flatpak/app'), join(root, home, '.local/share/flatpak/app')]
    const isFlatpak = apps.some((folder) => existsSync(join(folder, flatpak)))
    return [
      ...(isSnap ? [{ browser, packaging: 'Snap' as const }] : []),
      ...(isFlatpak ? [{ browser, packaging: 'Flatpak' as const }] : []),
    ]
  })
}
