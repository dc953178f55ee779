import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { catalogue, type CatalogueEntry } from '../../native-host/catalogue'
import { parseConfig, readConfig } from '../../native-host/config'
import { additionFiles } from '../../native-host/host-places'
import { findModules, isExpected } from '../../native-host/known-modules'

const dir = mkdtempSync(join(tmpdir(), 'known-modules-'))
afterAll(() => rmSync(dir, { recursive: true }))
const noConfig = { modules: [], onlyThese: false }
const linux = { platform: 'linux', environment: {} }
const entry = (path: string): CatalogueEntry => ({ family: 'F', platform: 'linux', path, source: 's', verified: false })
const place = (name: string) => {
  writeFileSync(join(dir, name), '')
  return join(dir, name)
}

describe('the catalogue', () => {
  test('names a source and an absolute path for every entry', () => {
    for (const { path, source } of catalogue) {
      expect(source.length).toBeGreaterThan(5)
      expect(path).toMatch(/^(\/|%[A-Z]+%\\)/)
    }
  })

  test('calls only what was run verified', () => {
    const verified = catalogue.filter((known) => known.verified).map(({ family, platform }) => `${family} ${platform}`)
    expect(verified).toEqual(['OpenSC linux', 'SoftHSM2 linux'])
  })

  test('finds the folder of Windows by its variable, and leaves an entry out without it', () => {
    const paths = (environment: NodeJS.ProcessEnv) =>
      findModules(catalogue, noConfig, { platform: 'win32', environment }).map((module) => module.path)
    expect(paths({ WINDIR: String.raw`C:\Windows` })).toContain(String.raw`C:\Windows\System32\bit4xpki.dll`)
    expect(paths({})).toEqual([])
  })
})

describe('modules', () => {
  test('behind several names of one file are tried once', () => {
    const real = place('real.so')
    symlinkSync(real, join(dir, 'other-name.so'))
    const found = findModules([entry(real), entry(join(dir, 'other-name.so'))], noConfig, linux)
    expect(found.map((module) => module.path)).toEqual([real])
  })

  test('are found by a star in the file’s name', () => {
    mkdirSync(join(dir, 'star'))
    const [second, first] = [place('star/libcastle_v2.dylib'), place('star/libcastle.1.dylib')]
    place('star/other.dylib')
    const found = findModules([entry(join(dir, 'star/libcastle*.dylib'))], noConfig, linux)
    expect(found.map((module) => module.path)).toEqual([first, second])
    expect(findModules([entry('/nowhere/lib*.so')], noConfig, linux)).toEqual([])
  })

  test('of the configuration come first, or alone, and are expected even where they are missing', () => {
    const config = { modules: ['/nowhere/own.so'], onlyThese: false }
    const known = entry(place('known.so'))
    const found = findModules([known, entry('/nowhere/absent.so')], config, linux)
    expect(found.map((module) => module.name)).toEqual(['own.so', 'F', 'F'])
    expect(found.map((module) => isExpected(module, config))).toEqual([true, true, false])
    expect(findModules([known], { ...config, onlyThese: true }, linux)).toHaveLength(1)
  })
})

describe('a 32-bit driver on 64-bit Windows', () => {
  const entry = (path: string): CatalogueEntry => ({
    family: 'F',
    platform: 'win32',
    path,
    source: 's',
    verified: false,
  })
  const windows = (path: string) =>
    findModules([entry(path)], noConfig, { platform: 'win32', environment: {} }).map((module) => module.path)

  test('is looked at only where the 64-bit one is absent', () => {
    // A folder of this machine, with Windows' separators in the files' names.
    const [new64, old32] = [String.raw`\\System32\a.dll`, String.raw`\\SysWOW64\a.dll`].map((name) => join(dir, name))
    if (new64 === undefined || old32 === undefined) throw new Error('no paths')
    expect(windows(new64)).toEqual([new64])
    writeFileSync(old32, '')
    expect(windows(new64)).toEqual([new64, old32])
    writeFileSync(new64, '')
    expect(windows(new64)).toEqual([new64])
  })
})

describe('the machine’s own files of additions', () => {
  const machine = (platform: string, environment: NodeJS.ProcessEnv = {}) =>
    additionFiles({ platform, home: '/home/a', environment })

  test('stand where each system keeps settings, the machine’s before the user’s', () => {
    expect(machine('linux')).toEqual([
      '/etc/vn.chungthu.token_host/modules.json',
      '/home/a/.config/vn.chungthu.token_host/modules.json',
    ])
    expect(machine('linux', { XDG_CONFIG_HOME: '/cfg' })[1]).toBe('/cfg/vn.chungthu.token_host/modules.json')
    const windows = { PROGRAMDATA: String.raw`C:\ProgramData`, APPDATA: String.raw`C:\Users\a\AppData\Roaming` }
    expect(machine('win32', windows)).toEqual([
      String.raw`C:\ProgramData\vn.chungthu.token_host\modules.json`,
      String.raw`C:\Users\a\AppData\Roaming\vn.chungthu.token_host\modules.json`,
    ])
  })

  test('count together, each module once; absent ones don’t count; TOKEN_HOST_CONFIG stands alone', () => {
    const [own, everybody] = [join(dir, 'own.json'), join(dir, 'everybody.json')]
    writeFileSync(everybody, '{"modules":["/lib/a.so","/lib/b.so"]}')
    writeFileSync(own, '\uFEFF{"modules":["/lib/b.so","/lib/c.so"],"onlyThese":true}')
    const files = [everybody, own, join(dir, 'absent.json')]
    expect(readConfig({}, files)).toEqual({ modules: ['/lib/a.so', '/lib/b.so', '/lib/c.so'], onlyThese: true })
    expect(readConfig({ TOKEN_HOST_CONFIG: everybody }, files)).toEqual({
      modules: ['/lib/a.so', '/lib/b.so'],
      onlyThese: false,
    })
  })

  test('that are damaged are named, not passed over', () => {
    const broken = join(dir, 'broken.json')
    writeFileSync(broken, '{"modules":')
    const wrong = expect.objectContaining({ code: 'HOST_CONFIG_INVALID' }) as unknown as Error
    expect(() => readConfig({}, [broken])).toThrow(wrong)
  })
})

describe('TOKEN_HOST_CONFIG', () => {
  test('is optional, and so are its keys', () => {
    expect(readConfig({})).toEqual(noConfig)
    expect(parseConfig('{}')).toEqual(noConfig)
    expect(parseConfig('{"modules":["/a.so"],"onlyThese":true}')).toEqual({ modules: ['/a.so'], onlyThese: true })
  })

  test('is refused when it is missing, no JSON, relative, or says more than it may', () => {
    const wrong = expect.objectContaining({ code: 'HOST_CONFIG_INVALID' }) as unknown as Error
    expect(() => readConfig({ TOKEN_HOST_CONFIG: join(dir, 'none.json') })).toThrow(wrong)
    for (const json of [
      '',
      '[]',
      'null',
      '{"modules":["a.so"]}',
      '{"modules":"/a"}',
      '{"onlyThese":1}',
      '{"pin":"1"}',
    ]) {
      expect(() => parseConfig(json)).toThrow(wrong)
    }
  })
})
