import { browser } from 'wxt/browser'
import type { PortalTab, Services } from '../ui/services'

const portalAddress = 'https://dichvucong.ca.gov.vn/*'

interface SomeTab {
  readonly id?: number | undefined
  readonly title?: string | undefined
  readonly url?: string | undefined
}

function shown({ id, title, url }: SomeTab): PortalTab | undefined {
  return id === undefined || url === undefined ? undefined : { id, title: title ?? '', url }
}

/** The tab beside the panel when it shows the portal. A panel opened in a tab of its own takes the portal's last used tab. */
async function current(): Promise<PortalTab | undefined> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true })
  const tabs = await browser.tabs.query({ url: portalAddress })
  const beside = tabs.find(({ id }) => id === active?.id)
  if (beside) return shown(beside)
  const isOwnTab = active?.url?.startsWith(chrome.runtime.getURL('/')) === true
  const latest = [...tabs].sort((a, b) => b.lastAccessed - a.lastAccessed)[0]
  return isOwnTab && latest ? shown(latest) : undefined
}

/** Tells which tab shows the portal, and when that changes. */
export function createPortalService(): Services['portal'] {
  return {
    current,
    watch: (changed) => {
      const notice = () => changed()
      browser.tabs.onActivated.addListener(notice)
      browser.tabs.onUpdated.addListener(notice)
      browser.tabs.onRemoved.addListener(notice)
      return () => {
        browser.tabs.onActivated.removeListener(notice)
        browser.tabs.onUpdated.removeListener(notice)
        browser.tabs.onRemoved.removeListener(notice)
      }
    },
  }
}
