import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildHostIfStale } from '../../native-host/build'
import type { InstallTarget } from '../../native-host/host-places'
import { installHost, uninstallHost, type InstallReport, type ManifestOutcome } from '../../native-host/install-host'
import { errorEntry } from '../../src/errors'
import { printDocument, runCommand, UnusableArguments } from './command-line'

const outcomes: Record<ManifestOutcome['outcome'], string> = {
  written: 'đã khai báo',
  removed: 'đã gỡ khai báo',
  absent: 'không có gì để gỡ',
  foreign: 'để nguyên: thuộc về phần mềm hoặc bản cài khác',
  'not-writable': 'KHÔNG GHI ĐƯỢC',
}

/** What a person reads about an installation that was made or taken back. */
function describe({ launcher, manifests, sandboxed }: InstallReport, isRemoval: boolean): string {
  const lines = [
    `${isRemoval ? 'Đã gỡ chương trình đọc thiết bị' : 'Đã cài chương trình đọc thiết bị'}: ${launcher}`,
    ...manifests.map(({ browsers, outcome, path }) => `  ${browsers.join(', ')}: ${outcomes[outcome]} (${path})`),
    ...sandboxed.map(({ browser, packaging }) => {
      const { what, next } = errorEntry('BROWSER_SANDBOXED').vi
      return `  ${browser} (${packaging}): ${what} ${next}`
    }),
  ]
  if (!isRemoval) lines.push('Hãy đóng hẳn rồi mở lại trình duyệt. Kiểm tra: npm run --silent host -- --doctor')
  return `${lines.join('\n')}\n`
}

function readTarget(args: readonly string[]): { target: InstallTarget; isRemoval: boolean; isJson: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      uninstall: { type: 'boolean', default: false },
      machine: { type: 'boolean', default: false },
      root: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  if (process.platform === 'win32')
    throw new UnusableArguments('Trên Windows hãy chạy tệp cài đặt do lệnh “npm run build-windows” làm ra.')
  if (values.root === '') throw new UnusableArguments('Tùy chọn --root cần một thư mục.')
  const machine = { platform: process.platform, home: homedir(), environment: process.env }
  const root = values.root === undefined ? {} : { root: resolve(process.env['INIT_CWD'] ?? '.', values.root) }
  const target: InstallTarget = { scope: values.machine ? 'machine' : 'user', machine, ...root }
  return { target, isRemoval: values.uninstall, isJson: values.json }
}

/** `npm run install-host [-- --uninstall] [--machine] [--root DIR] [--json]`: on Linux and macOS. */
await runCommand(async () => {
  const { target, isRemoval, isJson } = readTarget(process.argv.slice(2))
  const report = isRemoval ? await uninstallHost(target) : await installHost((await buildHostIfStale()).folder, target)
  if (isJson) printDocument(report)
  else process.stdout.write(describe(report, isRemoval))
  if (report.manifests.some(({ outcome }) => outcome === 'not-writable')) {
    const { what, next } = errorEntry('INSTALL_NOT_WRITABLE').vi
    process.stderr.write(`${what} ${next}\n`)
    process.exitCode = 1
  }
})
