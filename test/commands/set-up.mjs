// Installs what is missing: npm packages by the lock file, and (as root) Debian's programs. As an ordinary user it names
// the programs and stops. Says everything on stderr: stdout belongs to the commands.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..', '..')

// What each need asks for. `fonts` come along when something is installed anyway: letters for pictures, not a reason to stop.
const programs = [
  { file: '/usr/bin/chromium', debian: 'chromium', need: 'browser' },
  { file: '/usr/bin/softhsm2-util', debian: 'softhsm2', need: 'tokens' },
  { file: '/usr/bin/pkcs11-tool', debian: 'opensc', need: 'tokens' },
  { file: '/usr/bin/gcc', debian: 'gcc', need: 'tests' },
  { file: '/usr/include/stdio.h', debian: 'libc6-dev', need: 'tests' },
  { file: '/usr/bin/openssl', debian: 'openssl', need: 'tests' },
  { file: '/usr/bin/git', debian: 'git', need: 'tests' },
  { file: '/usr/lib/libreoffice/program/libswlo.so', debian: 'libreoffice-writer-nogui', need: 'letters' },
  { file: '/usr/lib/libreoffice/program/libsclo.so', debian: 'libreoffice-calc-nogui', need: 'letters' },
  { file: '/usr/bin/pdftotext', debian: 'poppler-utils', need: 'letters' },
  {
    file: '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
    debian: 'fonts-liberation',
    need: 'letters',
  },
]
const fonts = ['fonts-dejavu-core']
// What only some tests ask for: where it can't be had, they say that they were skipped, and why.
const optional = ['letters']

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(text) {
  say(text)
  process.exit(1)
}

/** Whether what npm installed last is what the lock file asks for. Packages for other machines may be absent. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { packages: present } = JSON.parse(readFileSync(installed, 'utf8'))
  return Object.entries(wanted).every(
    ([path, one]) => path === '' || one.optional || present[path]?.version === one.version,
  )
}

/** Installs the npm packages when they are absent or belong to another lock file. */
export function ensurePackages() {
  if (isInstalled()) return
  say('Đang cài các gói npm (npm ci), lần đầu mất khoảng một phút…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  })
  if (status !== 0) stop('Không cài được các gói npm. Hãy kiểm tra kết nối tới kho npm rồi chạy lại lệnh này.')
}

/** Installs Debian's programs as root; otherwise names what is missing and stops. `needs`: browser, tokens, tests, letters. */
export function ensurePrograms(needs) {
  const missing = programs.filter((one) => !existsSync(one.file) && needs.includes(one.need))
  ensure(
    missing.filter(({ need }) => !optional.includes(need)),
    stop,
  )
  ensure(
    missing.filter(({ need }) => optional.includes(need)),
    (text) => say(`${text}\nCác phép kiểm cần đến chúng sẽ được bỏ qua.`),
  )
}

function ensure(missing, fail) {
  if (missing.length === 0) return
  const names = missing.map(({ debian }) => debian)
  if (process.getuid?.() !== 0) {
    fail(
      `Máy này còn thiếu: ${names.join(', ')}.\nHãy nhờ người quản trị chạy: sudo apt-get install -y ${names.join(' ')}\nrồi chạy lại lệnh này.`,
    )
    return
  }
  say(`Đang cài ${names.join(', ')} từ kho Debian…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0
  if (!run(['update', '-qq']) || !run(['install', '-y', '-qq', '--no-install-recommends', ...names, ...fonts]))
    fail(`Không cài được ${names.join(', ')}. Hãy chạy “apt-get install -y ${names.join(' ')}” để xem lỗi.`)
}

if (process.argv[1] === import.meta.filename) {
  ensurePackages()
  ensurePrograms(['browser', 'tokens', 'tests', 'letters'])
}
