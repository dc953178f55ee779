import { browser } from 'wxt/browser'
import { dateInVietnam } from '../fields'
import type { Timers } from '../protocol/ask'
import { NATIVE_HOST_NAME } from '../protocol/native'
import { connectImports, connectStore, connectVault, openStorePort } from '../storage'
import { createTokenClient, createUsbClient, watchTokens, type TokenClient, type UsbOfBrowser } from '../token'
import type { Services } from '../ui/services'
import { createBarcodeService } from './barcode-service'
import { createCertificateService } from './certificate-service'
import { createDocumentService } from './document-service'
import { createFillKey } from './fill-key'
import { createFillService } from './fill-service'
import { lockByKey } from './lock-key'
import { createImportService } from './import-service'
import { createMachineService } from './machine-service'
import { createPortalService } from './portal-service'
import { createReminderService } from './reminder-service'
import { createSettingsService } from './settings-service'
import { createSheetService } from './sheet-service'
import { createStoreService } from './store-service'
import { createTeachService } from './teach-service'
import { createVaultService } from './vault-service'

const timers: Timers = {
  set: (run, afterMs) => setTimeout(run, afterMs),
  clear: (timer) => clearTimeout(timer as number),
}

const startTimer = (callback: () => void, ms: number) => {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}

function createClient(): TokenClient {
  return createTokenClient({
    connect: () => browser.runtime.connectNative(NATIVE_HOST_NAME),
    lastError: () => browser.runtime.lastError?.message,
    startTimer,
  })
}

function createTokenService(client: TokenClient): Services['tokens'] {
  const list = () => client.list()
  const isSeen = () => document.visibilityState === 'visible'
  return { list, watch: (first, tell) => watchTokens({ list, startTimer, isSeen }, first, tell) }
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
  const client = createClient()
  const store = connectStore(await openStorePort(), timers)
  const vault = connectVault(await openStorePort(), timers)
  lockByKey(vault)
  return {
    store: createStoreService(store, nowMs),
    duplicates: store.duplicates,
    settings: createSettingsService(store.settings),
    protection: createVaultService(vault, nowMs),
    sheets: createSheetService(),
    imports: createImportService(connectImports(await openStorePort(), timers)),
    documents: createDocumentService(saveBlob),
    reminders: createReminderService(),
    fill: createFillService(
      (envelope) => browser.runtime.sendMessage(envelope),
      timers,
      () => document.visibilityState === 'visible',
    ),
    fillKey: createFillKey(),
    teach: createTeachService(timers),
    portal: createPortalService(),
    tokens: createTokenService(client),
    machine: createMachineService(client),
    barcodes: createBarcodeService(),
    usb: createUsbClient((navigator as { readonly usb?: UsbOfBrowser }).usb),
    certificates: createCertificateService(),
    nowMs,
    every: (ms, run) => {
      const timer = setInterval(run, ms)
      return () => clearInterval(timer)
    },
    today: () => dateInVietnam(nowMs()),
    newId: () => crypto.randomUUID(),
    copy: (text) => navigator.clipboard.writeText(text),
    download: (name, text) => saveBlob(name, new Blob([text], { type: 'application/json' })),
    downloadBytes: (name, bytes) => saveBlob(name, new Blob([bytes], { type: 'application/octet-stream' })),
    reload: () => location.reload(),
    warnOnClose,
    openWorkspace: (place = '') => {
      void browser.tabs.create({ url: `${chrome.runtime.getURL('/workspace.html')}#/${place}` })
    },
  }
}
