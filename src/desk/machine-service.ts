import { browser } from 'wxt/browser'
import type { TokenClient } from '../token'
import type { BrowserFacts, MachineService } from '../ui/services'

/** Browsers by what stands in their user agent, the more particular first. */
const marks: readonly (readonly [mark: RegExp, name: string])[] = [
  [/coc_coc_browser\/([\d.]+)/, 'Cốc Cốc'],
  [/Edg\/([\d.]+)/, 'Edge'],
  [/Firefox\/([\d.]+)/, 'Firefox'],
]

/** Names of a brand list, where the browser has one. */
const brandNames: Readonly<Record<string, string>> = { 'Google Chrome': 'Chrome', 'Microsoft Edge': 'Edge' }

/** What a browser calls itself: from its user agent, and from its list of brands where it has one. */
function nameBrowser(
  userAgent: string,
  brands: readonly { readonly brand: string; readonly version: string }[],
): Pick<BrowserFacts, 'name' | 'version'> {
  for (const [mark, name] of marks) {
    const version = mark.exec(userAgent)?.[1]
    if (version !== undefined) return { name, version }
  }
  // One entry is made up on purpose ("Not A Brand"), and Chromium stands beside the product's own name.
  const real = brands.filter(({ brand }) => !/not.*brand/i.test(brand))
  const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0]
  if (own !== undefined) return { name: brandNames[own.brand] ?? own.brand, version: own.version }
  return { name: 'Chromium', version: /Chrome\/([\d.]+)/.exec(userAgent)?.[1] ?? '' }
}

interface Brands {
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string; readonly version: string }[] }
}

/** Looks at this browser, and at the machine through the native host. */
export function createMachineService(client: TokenClient): MachineService {
  return {
    browser: () => ({
      ...nameBrowser(navigator.userAgent, (navigator as Brands).userAgentData?.brands ?? []),
      extensionVersion: browser.runtime.getManifest().version,
    }),
    examine: () => client.doctor(),
  }
}
