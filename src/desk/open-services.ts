import { browser } from 'wxt/browser'
import { dateInVietnam } from '../fields'
import type { Timers } from '../protocol/ask'
import { NATIVE_HOST_NAME } from '../protocol/native'
import { connectStore, openStorePort } from '../storage'
import { createTokenClient } from '../token'
import type { Services } from '../ui/services'
import { createCertificateService } from './certificate-service'
import { createDocumentService } from './document-service'
import { createFillKey } from './fill-key'
import { createFillService } from './fill-service'
import { createPortalService } from './portal-service'
import { createSettingsService } from './settings-service'
import { createSheetService } from './sheet-service'
import { createStoreService } from './store-service'
import { createTeachService } from './teach-service'

const timers: Timers = {
  set: (run, afterMs) => setTimeout(run, afterMs),
  clear: (timer) => clearTimeout(timer as number),
}

function createTokenService(): Services['tokens'] {
  const client = createTokenClient({
    connect: () => browser.runtime.connectNative(NATIVE_HOST_NAME),
    lastError: () => browser.runtime.lastError?.message,
    startTimer: (callback, ms) => {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
  })
  return { list: () => client.list() }
}

function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const askBeforeClosing = (event: BeforeUnloadEvent) => event.preventDefault()

function warnOnClose(isWarning: boolean): void {
  if (isWarning) addEventListener('beforeunload', askBeforeClosing)
  else removeEventListener('beforeunload', askBeforeClosing)
}

/** Opens everything the interface needs from the browser, for one page of the extension. */
export async function openServices(): Promise<Services> {
  const nowMs = () => Date.now()
  const store = connectStore(await openStorePort(), timers)
  return {
    store: createStoreService(store, nowMs),
    settings: createSettingsService(store.settings),
    sheets: createSheetService(),
    documents: createDocumentService(saveBlob),
    fill: createFillService(
      (envelope) => browser.runtime.sendMessage(envelope),
      timers,
      () => document.visibilityState === 'visible',
    ),
    fillKey: createFillKey(),
    teach: createTeachService(timers),
    portal: createPortalService(),
    tokens: createTokenService(),
    certificates: createCertificateService(),
    nowMs,
    today: () => dateInVietnam(nowMs()),
    newId: () => crypto.randomUUID(),
    copy: (text) => navigator.clipboard.writeText(text),
    download: (name, text) => saveBlob(name, new Blob([text], { type: 'application/json' })),
    warnOnClose,
    openWorkspace: (place = '') => {
      void browser.tabs.create({ url: `${chrome.runtime.getURL('/workspace.html')}#/${place}` })
    },
  }
}
