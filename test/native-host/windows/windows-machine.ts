import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const wineFolders = ['/usr/lib/wine', '/usr/bin']
const need = [
  { debian: 'wine64', at: wineFolders.map((folder) => join(folder, 'wine64')) },
  { debian: 'nsis', at: ['/usr/bin/makensis'] },
  { debian: 'gcc-mingw-w64-x86-64', at: ['/usr/bin/x86_64-w64-mingw32-gcc'] },
]

/** The Debian packages that the tests of Windows lack on this machine. */
export function missingForWindows(): string[] {
  return need.filter(({ at }) => !at.some((path) => existsSync(path))).map(({ debian }) => debian)
}

/** What a program left behind. */
export interface WindowsRun {
  readonly status: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

/** What a host said, how it ended, and how long that took after the end of its input, in milliseconds. */
export interface Conversation {
  readonly said: readonly unknown[]
  readonly status: number | null
  readonly endMs: number
}

/** A fresh Windows under Wine, with a user whose name has blanks and Vietnamese letters. */
export interface WindowsMachine {
  /** Drive C: as a folder of this machine. */
  readonly drive: string
  /** %LOCALAPPDATA% as a folder of this machine. */
  readonly localAppData: string
  readonly run: (program: string, args: readonly string[], environment?: Readonly<Record<string, string>>) => WindowsRun
  /** Starts the host as a browser does, makes requests, and ends its input when all answers came. */
  readonly talk: (
    program: string,
    args: readonly string[],
    requests: readonly { id: number; name: string; body: unknown }[],
  ) => Conversation
  /** Values below a key of the registry, by `key\name`; `@` is the default value. */
  readonly registry: (key: string) => ReadonlyMap<string, string>
  /** Every file below drive C:, except Windows' own and temporary ones. */
  readonly files: () => string[]
  readonly stop: () => void
}

const userName = 'Nguyễn Thị Mẫu'
const mostMs = 60_000

/** Reads what `reg export` wrote: `[key]` lines, `"name"=value` or `@=value` lines, values with escaped backslashes. */
function parseExport(text: string): Map<string, string> {
  const values = new Map<string, string>()
  let key = ''
  for (const line of text.split(/\r?\n/)) {
    const value = /^(@|"((?:[^"\\]|\\.)*)")=(.*)$/.exec(line)
    if (line.startsWith('[')) values.set((key = line.slice(1, -1)), '')
    else if (value) {
      const plain = /^"(.*)"$/.exec(value[3] ?? '')?.[1]?.replace(/\\(.)/g, '$1')
      values.set(`${key}\\${value[2] ?? '@'}`, plain ?? value[3] ?? '')
    }
  }
  return values
}

/** Makes the machine in a folder of its own; takes some seconds. Call `stop` at the end. */
export function startWindowsMachine(folder: string): WindowsMachine {
  const wine = need[0]?.at.find((path) => existsSync(path)) ?? 'wine64'
  const prefix = join(folder, 'prefix')
  const home = join(folder, 'home')
  for (const one of [prefix, home]) mkdirSync(one, { recursive: true })
  // Wine links the desktop and the like to the home folder: an empty one.
  const own = { WINEPREFIX: prefix, WINEDEBUG: '-all', HOME: home, DISPLAY: '', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
  const base = { ...process.env, ...own }
  // Wine's programs can't write to pipes of this machine: both streams go to files.
  const [out, err] = [join(folder, 'stdout'), join(folder, 'stderr')]
  const withStreams = <T>(work: (streams: readonly [number, number]) => T): T => {
    const streams = [openSync(out, 'w'), openSync(err, 'w')] as const
    try {
      return work(streams)
    } finally {
      streams.forEach((one) => closeSync(one))
    }
  }
  const run: WindowsMachine['run'] = (program, args, environment = {}) => {
    const env = { ...base, ...environment }
    const { status } = withStreams((streams) =>
      spawnSync(wine, [program, ...args], { env, stdio: ['ignore', ...streams], timeout: mostMs }),
    )
    return { status, stdout: readFileSync(out), stderr: readFileSync(err, 'utf8') }
  }
  const talk: WindowsMachine['talk'] = (program, args, requests) => {
    const node = join(dirname(program), 'node.exe')
    const script = join(import.meta.dirname, 'talk.cjs')
    const { stdout } = run(node, [script, program, JSON.stringify(args), JSON.stringify(requests)])
    return JSON.parse(stdout.toString()) as Conversation
  }
  const registry: WindowsMachine['registry'] = (key) => {
    const file = join(prefix, 'drive_c', 'export.reg')
    run('reg', ['export', key, String.raw`C:\export.reg`, '/y'])
    return existsSync(file) ? parseExport(readFileSync(file, 'utf16le')) : new Map()
  }
  const drive = join(prefix, 'drive_c')
  run('wineboot', ['-i'])
  run('reg', ['add', String.raw`HKCU\Software\Wine`, '/v', 'Version', '/d', 'win10', '/f'])
  const local = `C:\\users\\${userName}\\AppData\\Local`
  const explorer = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer`
  for (const key of ['User Shell Folders', 'Shell Folders'])
    run('reg', ['add', `${explorer}\\${key}`, '/v', 'Local AppData', '/d', local, '/f'])
  const localAppData = join(drive, 'users', userName, 'AppData', 'Local')
  mkdirSync(localAppData, { recursive: true })
  return {
    drive,
    localAppData,
    run,
    talk,
    registry,
    files: () =>
      readdirSync(drive, { recursive: true, encoding: 'utf8' })
        .filter((path) => !/^windows\/|^export\.reg$|\/Temp\//.test(path) && statSync(join(drive, path)).isFile())
        .sort(),
    stop: () => {
      const folderOfWine = dirname(wine)
      const names = ['wineserver64', 'wineserver'].map((one) => join(folderOfWine, one))
      const server = names.find((path) => existsSync(path)) ?? 'wineserver'
      spawnSync(server, ['-k'], { env: base, stdio: 'ignore' })
      spawnSync(server, ['-w'], { env: base, stdio: 'ignore', timeout: mostMs })
    },
  }
}
