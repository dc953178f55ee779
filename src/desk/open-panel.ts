import { browser } from 'wxt/browser'

/** Firefox's own: the panel of an add-on stands in the browser's side bar. */
interface FirefoxOnly {
  readonly sidebarAction?: { readonly open: () => Promise<void> }
}

/** A click on the extension's button opens its panel beside the page: the side panel of Chromium, Firefox's side bar. */
export function openPanelOnClick(): void {
  // Browsers of Chromium's kind before 114, and Firefox, have no side panel.
  const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & FirefoxOnly
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
  else browser.action.onClicked.addListener(() => void sidebarAction?.open())
}
