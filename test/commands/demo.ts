import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { vi } from '../../src/ui/text/vi.js'
import { renewalRequest, issueRequest } from '../main-job/example-request'
import { fillPracticePage, practicePages } from '../main-job/fill-page'
import {
  giveCertificateFiles,
  openRequestFile,
  pressNamed,
  readToken,
  waitForWords,
  wordsOf,
} from '../main-job/panel-steps'
import { startMainJob, type MainJob } from '../main-job/start'
import { keptRenewal, typeRenewalDetails } from '../main-job/workspace-steps'
import { root } from './build-extension'
import { showTour } from './tour'

const pictures = join(root, 'demo-output')
const hasDisplay = [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
  (one) => one !== undefined && one !== '',
)

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function picture(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

async function readEverything(job: MainJob): Promise<void> {
  say('1. Đọc thiết bị qua chương trình trên máy (không hỏi mã PIN)')
  await readToken(job.panel)
  await waitForWords(job.panel, 'Thiết bị luyện tập')
  await waitForWords(job.panel, '2A05F812673607B0')
  say('   ✓ “Thiết bị luyện tập”: chứng thư Trần Văn Thử, số hiệu 2A05F812673607B0')
  say('2. Đọc tệp chứng thư')
  await giveCertificateFiles(job.panel, [...job.certificates.files, job.certificates.brokenFile])
  await waitForWords(job.panel, '2A05F812673607B2')
  await picture(job.panel, '1-thiet-bi-va-chung-thu')
  say('   ✓ 2 tệp đọc được; 1 tệp không phải chứng thư được báo rõ, không ảnh hưởng tệp khác')
}

async function makeRequests(job: MainJob): Promise<void> {
  say('3. Lập đề nghị gia hạn (Mẫu 04) từ chứng thư trên thiết bị, bổ sung người tiếp nhận trong trang làm việc')
  await pressNamed(job.panel, vi.certificates.renew)
  await job.panel.waitForSelector('#draft')
  const workspace = await job.practice.openOwnPage('workspace.html#/requests')
  await typeRenewalDetails(workspace, renewalRequest)
  await picture(workspace, '2-de-nghi-mau-04')
  await workspace.close()
  const file = join(pictures, 'de-nghi-mau-01.json')
  writeFileSync(file, JSON.stringify(issueRequest, null, 2))
  await job.panel.reload()
  await openRequestFile(job.panel, file)
  say('   ✓ Mẫu 04 từ thiết bị; Mẫu 01 mở từ tệp đề nghị')
}

async function fillAll(job: MainJob): Promise<number> {
  say('4. Xem trước, điền, đọc lại trên bốn trang luyện tập (bảng bên không bao giờ bấm gửi)')
  let faults = 0
  for (const where of practicePages) {
    const draft = where.mau === '04' ? keptRenewal : issueRequest
    const outcome = await fillPracticePage(job, where, draft, vi.common.mau(where.mau))
    await picture(outcome.page, `3-${where.route.replace('/', '-')}`)
    await picture(job.panel, `3-${where.route.replace('/', '-')}-bang-ben`)
    faults += outcome.faults.length
    const { submits, trapsTouched } = outcome.state
    say(
      `   ${outcome.faults.length === 0 ? '✓' : '✗'} ${where.route}: ${outcome.filled} ô đã điền, ${outcome.faults.length} sai, ${trapsTouched.length} bẫy bị chạm, ${submits} lần gửi`,
    )
    for (const fault of outcome.faults) say(`       ${fault}`)
    await outcome.page.close()
  }
  return faults
}

async function showHistory(job: MainJob): Promise<number> {
  say('5. Lịch sử trên máy')
  const workspace = await job.practice.openOwnPage('workspace.html#/history')
  await workspace.waitForSelector('main table')
  const entries = await workspace.$$eval('main table tbody tr', (rows) => rows.length)
  await picture(workspace, '4-lich-su')
  say(`   ✓ ${entries} lần điền đã được ghi lại`)
  if (entries === 0) say(await wordsOf(workspace))
  await workspace.close()
  return entries
}

/** `npm run demo`: the main job, done by the real extension in a real browser with a real host and a soft token. */
async function main(): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  say('Trợ lý Chứng thư: việc chính, từ thiết bị tới trang hồ sơ. Mọi người và số liệu đều là ví dụ.')
  const job = await startMainJob({ headful: hasDisplay })
  let stays = false
  try {
    await readEverything(job)
    await makeRequests(job)
    const faults = await fillAll(job)
    const entries = await showHistory(job)
    const isGood = faults === 0 && entries > 0
    say(isGood ? '\nXong: mọi ô có dữ liệu đều đã điền đúng.' : `\nCÓ LỖI: ${faults} chỗ sai.`)
    say(`Ảnh chụp từng bước: ${pictures}`)
    process.exitCode = isGood ? 0 : 1
    stays = hasDisplay && isGood
    if (stays) await showTour(job)
  } finally {
    if (!stays) await job.stop()
  }
}

await main()
