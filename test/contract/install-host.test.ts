import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { startHost } from '../native-host/running-host'
import { documentOf, runCommand } from './run-command'

const folder = mkdtempSync(join(tmpdir(), 'hop-dong-cai-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Report {
  readonly launcher: string
  readonly manifests: readonly { readonly browsers: readonly string[]; readonly outcome: string }[]
}

/** An empty home folder; npm keeps its own files elsewhere. */
function newHome(name: string): { home: string; environment: Record<string, string> } {
  const home = mkdtempSync(join(folder, `${name} `))
  const elsewhere = { npm_config_cache: join(folder, 'npm'), npm_config_update_notifier: 'false' }
  return { home, environment: { ...elsewhere, HOME: home, XDG_CONFIG_HOME: '', XDG_DATA_HOME: '' } }
}

it('installs a host that answers, for a user whose name has blanks and Vietnamese letters, and takes it back', async () => {
  const { home, environment } = newHome('Nguyễn Thị Mẫu')
  const installed = await runCommand('install-host', ['--json'], environment)
  expect(installed).toMatchObject({ status: 0 })
  const { launcher, manifests } = documentOf(installed) as Report
  expect(manifests.flatMap(({ browsers }) => browsers)).toEqual(['Chrome', 'Chromium', 'Edge', 'Brave', 'Firefox'])
  expect(launcher.startsWith(`${home}/`)).toBe(true)
  const host = startHost(launcher, {})
  expect(await host.next()).toMatchObject({ type: 'hello', name: 'vn.chungthu.token_host' })
  await host.end()
  const removed = await runCommand('install-host', ['--uninstall'], environment)
  expect(removed).toMatchObject({ status: 0 })
  expect(readdirSync(home)).toEqual([])
})

it('names the browser whose folder cannot be written, and serves the others: exit 1', async () => {
  const { home, environment } = newHome('khong ghi duoc')
  writeFileSync(join(home, '.mozilla'), 'a file, not a folder')
  const run = await runCommand('install-host', [], environment)
  expect(run.status).toBe(1)
  expect(run.stdout).toMatch(/Firefox: KHÔNG GHI ĐƯỢC/)
  expect(run.stderr).toMatch(/\S/)
  expect(existsSync(join(home, '.config/chromium/NativeMessagingHosts/vn.chungthu.token_host.json'))).toBe(true)
})

it('stages an installation for all users below a root', async () => {
  const { environment } = newHome('goi')
  const root = join(folder, 'gốc của gói')
  const run = await runCommand('install-host', ['--machine', '--root', root, '--json'], environment)
  expect(run).toMatchObject({ status: 0 })
  const { launcher } = documentOf(run) as Report
  expect(readdirSync(join(root, dirname(launcher))).sort()).toEqual([
    'host',
    'host.cjs',
    'installed.json',
    'koffi.node',
  ])
})

it.each([[['--unknown']], [['--root']], [['--root', '']], [['x']]])(
  'refuses %j: exit 2, nothing done',
  async (args) => {
    const { home, environment } = newHome('sai')
    const run = await runCommand('install-host', args, environment)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(readdirSync(home)).toEqual([])
  },
)
