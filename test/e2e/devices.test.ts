import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildHostIfStale } from '../../native-host/build'
import { writeManifest } from '../../native-host/install'
import { turned } from '../../src/barcodes/gray-image'
import { errorEntry } from '../../src/errors'
import { vi } from '../../src/ui/text/vi.js'
import { blurred, code128, code39, ean13, printed, stacked } from '../barcodes/drawn-codes'
import { filmOf, pngFile } from '../barcodes/picture-files'
import { makeLookAlike, makeLookAlikeCa, sharedKeyPair } from '../certificates/look-alike'
import { buildExtensionIfStale } from '../commands/build-extension'
import { startPracticeBrowser, type PracticeBrowser } from '../commands/practice-browser'
import { pressNamed, waitForWords, wordsOf } from '../main-job/panel-steps'
import { createSoftToken, SOFTHSM_MODULE, type SoftToken } from '../token/soft-token'

const dayMs = 86_400_000
const texts = vi.deviceNumber
const pin = '123456'
let folder = ''
let token: SoftToken
let practice: PracticeBrowser
let page: Page
const inFolder = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

function certificate(serial: string, notBefore: number, keyBits?: number) {
  const years = 3 * 365 * dayMs
  return makeLookAlike({
    ca: makeLookAlikeCa({ keyPair: sharedKeyPair() }),
    commonName: 'Trần Văn Thử',
    email: serial.endsWith('2') ? 'thu.moi@example.gov.vn' : 'thu.tv@example.gov.vn',
    serial,
    organisation: ['ỦY BAN NHÂN DÂN PHƯỜNG MẪU'],
    province: 'Hải Phòng',
    notBefore: new Date(notBefore),
    notAfter: new Date(notBefore + years),
    keyPair: sharedKeyPair(keyBits),
  }).der
}

beforeAll(async () => {
  buildExtensionIfStale()
  folder = mkdtempSync(join(tmpdir(), 'devices-'))
  const [site, profile] = [join(folder, 'site'), join(folder, 'profile')]
  for (const one of [site, profile]) mkdirSync(one)
  const old = certificate('2A05F81267360001', Date.now() - 1_000 * dayMs)
  const certificates = [{ der: old, id: '01', label: 'old' }]
  token = createSoftToken({ dir: join(folder, 'token'), label: 'Token thử', pin, certificates })
  await writeManifest(join(profile, 'NativeMessagingHosts'), (await buildHostIfStale()).launcher)
  const film = inFolder('camera.y4m', filmOf(printed(code128('CAM-77'), { module: 3 })))
  const switches = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]
  practice = await startPracticeBrowser({ site, profile, env: token.environment, switches })
  page = await practice.openOwnPage('workspace.html#/devices')
  await page.bringToFront()
})
afterAll(async () => {
  await practice.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function choose(accept: string, file: string): Promise<void> {
  const input = await page.waitForSelector(`input[type="file"][accept^="${accept}"]`)
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file)
}

const numberShown = () => page.$eval('.device-number input[type="text"]', (input) => input.value)

async function readTokens(): Promise<void> {
  await pressNamed(page, vi.devices.read)
  await waitForWords(page, 'Token thử')
}

test('the printed number is read from photos, compared, kept, and known after the page was closed', async () => {
  await readTokens()
  await waitForWords(page, texts.label)
  expect(await numberShown()).toBe('')
  await choose(
    'image',
    inFolder('blank.png', pngFile({ width: 300, height: 200, gray: new Uint8ClampedArray(60_000).fill(255) })),
  )
  await waitForWords(page, texts.scan.nothing)
  await choose('image', inFolder('no-picture.png', new Uint8Array([1, 2, 3])))
  await waitForWords(page, 'Không mở được ảnh này.')
  const askew = turned(blurred(printed(code39('AB-1290'), { module: 4, height: 140 }), 1), 33)
  await choose('image', inFolder('askew.png', pngFile(askew)))
  await waitForWords(page, texts.scan.read('AB-1290'))
  const two = stacked(printed(code128('PKI-0042')), printed(ean13('8934567890120')))
  await choose('image', inFolder('two.png', pngFile(turned(two, 90))))
  await waitForWords(page, texts.scan.which(2))
  await pressNamed(page, 'PKI-0042')
  expect(await numberShown()).toBe('PKI-0042')
  expect(await page.$eval('.device-number button[type="submit"]', (button) => button.disabled)).toBe(true)
  await page.click('.device-number label.tick')
  await pressNamed(page, texts.save)
  await waitForWords(page, texts.forget)
  await page.reload()
  await readTokens()
  await waitForWords(page, 'PKI-0042')
})

test('of two windows that change the number at once the second is told, sees the other one, and keeps what was typed', async () => {
  const second = await practice.openOwnPage('workspace.html#/devices')
  await second.bringToFront()
  await pressNamed(second, vi.devices.read)
  await waitForWords(second, 'PKI-0042')
  const change = async (window: Page, number: string) => {
    await window.bringToFront()
    await pressNamed(window, texts.edit)
    await window.locator('.device-number input[type="text"]').fill(number)
    await window.locator('.device-number label.tick').click()
    await pressNamed(window, texts.save)
  }
  await change(page, 'PKI-0043')
  await waitForWords(page, texts.forget)
  await change(second, 'PKI-0044')
  await waitForWords(second, errorEntry('ROW_CHANGED_ELSEWHERE').vi.what)
  await waitForWords(second, texts.keptNow('PKI-0043'))
  expect(await second.$eval('.device-number input[type="text"]', (input) => input.value)).toBe('PKI-0044')
  await pressNamed(second, texts.save)
  await waitForWords(second, texts.forget)
  expect(await wordsOf(second)).toContain('PKI-0044')
  await second.close()
  await page.bringToFront()
  await page.reload()
  await readTokens()
  await waitForWords(page, 'PKI-0044')
})

test('the camera reads a number while nothing is uploaded, and is off afterwards', async () => {
  await pressNamed(page, texts.edit)
  await pressNamed(page, texts.scan.camera)
  await waitForWords(page, texts.scan.read('CAM-77'))
  expect(await numberShown()).toBe('CAM-77')
  expect(await page.$('video')).toBeNull()
  await pressNamed(page, vi.common.cancel)
})

test('a renewed file is told from others, and confirmed once the vendor’s tool put it on the device', async () => {
  const other = inFolder('khac.cer', certificate('2A05F81267360003', Date.now(), 3_072))
  await choose('.cer', other)
  await waitForWords(page, vi.renewed.otherKey)
  const renewed = inFolder('gia-han.cer', certificate('2A05F81267360002', Date.now() - dayMs))
  await choose('.cer', renewed)
  await waitForWords(page, vi.renewed.belongs('Token thử'))
  const words = await wordsOf(page)
  for (const said of ['2A05F81267360001', '2A05F81267360002', 'thu.moi@example.gov.vn', 'gia-han.cer'])
    expect(words).toContain(said)
  await pressNamed(page, vi.renewed.readAgain)
  await waitForWords(page, vi.renewed.notYet)
  const target = ['--module', SOFTHSM_MODULE, '--token-label', 'Token thử', '--login', '--pin', pin]
  const object = ['--write-object', renewed, '--type', 'cert', '--id', '01', '--label', 'new']
  execFileSync('pkcs11-tool', [...target, ...object], { env: { ...process.env, ...token.environment }, stdio: 'pipe' })
  await pressNamed(page, vi.renewed.readAgain)
  await waitForWords(page, vi.renewed.confirmed('Token thử'))
})

test('the browser’s own look at USB says what it can’t do, and that nothing is permitted yet', async () => {
  const card = `section[aria-label="${vi.usb.title}"]`
  const said = await page.$eval(card, (one) => (one as HTMLElement).innerText)
  expect(said).toContain(vi.usb.limits)
  expect(said).toContain(vi.usb.none)
  expect(said).toContain(vi.usb.choose)
})
