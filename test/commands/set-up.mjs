// Installs what is missing: npm packages by the lock file, and (as root) Debian's programs. As an ordinary user it names
// the programs and stops. Says everything on stderr: stdout belongs to the commands.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..', '..')

// What each need asks for. `fonts` come along when something is installed anyway: letters for pictures, not a reason to stop.
const programs = [
  { file: '/usr/bin/chromium', debian: 'chromium', need: 'browser' },
  { file: '/usr/bin/softhsm2-util', debian: 'softhsm2', need: 'tokens' },
  { file: '/usr/bin/pkcs11-tool', debian: 'opensc', need: 'tokens' },
  { file: '/usr/lib/x86_64-linux-gnu/p11-kit-proxy.so', debian: 'p11-kit-modules', need: 'tests' },
  { file: '/usr/bin/p11tool', debian: 'gnutls-bin', need: 'peers' },
  { file: '/usr/bin/gcc', debian: 'gcc', need: 'tests' },
  { file: '/usr/include/stdio.h', debian: 'libc6-dev', need: 'tests' },
  { file: '/usr/bin/openssl', debian: 'openssl', need: 'tests' },
  { file: '/usr/bin/git', debian: 'git', need: 'tests' },
  { file: '/usr/bin/makensis', debian: 'nsis', need: 'windows' },
  { file: '/usr/bin/x86_64-w64-mingw32-gcc', debian: 'gcc-mingw-w64-x86-64', need: 'windows' },
  { file: '/usr/lib/wine/wine64', debian: 'wine64', need: 'wine' },
  { file: '/usr/lib/libreoffice/program/libswlo.so', debian: 'libreoffice-writer-nogui', need: 'letters' },
  { file: '/usr/lib/libreoffice/program/libsclo.so', debian: 'libreoffice-calc-nogui', need: 'letters' },
  { file: '/usr/bin/pdftotext', debian: 'poppler-utils', need: 'letters' },
  {
    file: '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
    debian: 'fonts-liberation',
    need: 'letters',
  },
  { file: '/usr/bin/firefox-esr', debian: 'firefox-esr', need: 'firefox' },
]
const fonts = ['fonts-dejavu-core']

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
  // npm would empty the folder that the link leads to, which belongs to another copy of the project.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    stop(
      'Thư mục node_modules là một liên kết tới bản khác của dự án, nên không được cài lại từ đây. Hãy bỏ liên kết rồi chạy lại.',
    )
  say('Đang cài các gói npm (npm ci), lần đầu mất khoảng một phút…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  })
  if (status !== 0) stop('Không cài được các gói npm. Hãy kiểm tra kết nối tới kho npm rồi chạy lại lệnh này.')
}

/** The Debian packages of these needs that are not there: browser, tokens, tests, peers, windows, wine, letters, firefox. */
function missingFor(needs) {
  return programs.filter((one) => !existsSync(one.file) && needs.includes(one.need)).map((one) => one.debian)
}

/** Installs Debian's packages as root, and tells whether that went well. */
function install(packages) {
  say(`Đang cài ${packages.join(', ')} từ kho Debian…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0
  return run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...packages, ...fonts])
}

/** Installs Debian's programs as root; otherwise names what is missing and stops. */
export function ensurePrograms(needs) {
  const missing = missingFor(needs)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0)
    stop(
      `Máy này còn thiếu: ${missing.join(', ')}.\nHãy nhờ người quản trị chạy: sudo apt-get install -y ${missing.join(' ')}\nrồi chạy lại lệnh này.`,
    )
  if (!install(missing))
    stop(`Không cài được ${missing.join(', ')}. Hãy chạy “apt-get install -y ${missing.join(' ')}” để xem lỗi.`)
}

/** Installs what some tests would like to have, as root; where it can't be had, those tests say so and are skipped. */
export function wishForPrograms(wishes) {
  const missing = missingFor(wishes)
  if (missing.length === 0 || (process.getuid?.() === 0 && install(missing))) return
  say(`Máy này thiếu ${missing.join(', ')}: các phép kiểm cần tới sẽ được bỏ qua.`)
}

if (process.argv[1] === import.meta.filename) {
  ensurePackages()
  ensurePrograms(['browser', 'tokens', 'tests'])
  wishForPrograms(['windows', 'wine', 'letters', 'firefox'])
}
