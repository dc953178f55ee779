import { describe, expect, test } from 'vitest'
import { createTokenClient } from '../../src/token'
import { goodHello, PracticeBrowser } from './practice-port'

const sha256 = (digit: string) => digit.repeat(64)
const carried = (digit: string) => ({ sha256: sha256(digit), der: Buffer.from(`<${digit}>`).toString('base64') })
function list(...digits: string[]) {
  const certificates = digits.map(sha256)
  const strings = { label: 'L', manufacturer: 'M', model: 'O', serial: 'S' }
  const token = { slot: 1, ...strings, flags: ['USER_PIN_LOCKED'], certificates, unread: 0 }
  return {
    revision: sha256('e'),
    modules: [{ name: 'A', file: 'a.so', status: 'ok', tokens: [token] }],
    certificates: digits.slice(0, 1).map(carried),
  }
}
function begin() {
  const browser = new PracticeBrowser()
  return { browser, client: createTokenClient(browser) }
}
/** Lets pending promises run: as many turns as a call with its pages has steps. */
async function settle() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
const failure = (code: string) => expect.objectContaining({ code }) as unknown as Error

describe('a listing', () => {
  test('waits for the hello, asks, and joins tokens with their certificates', async () => {
    const { browser, client } = begin()
    const report = client.list()
    expect(browser.port.posted).toEqual([])
    browser.port.say(goodHello)
    await settle()
    expect(browser.port.posted).toEqual([{ id: 1, name: 'token.list', body: {} }])
    browser.port.answer(list('a'))
    const der = new TextEncoder().encode('<a>')
    expect(await report).toMatchObject({
      modules: [{ tokens: [{ flags: ['USER_PIN_LOCKED'], certificates: [{ sha256: sha256('a'), der }] }] }],
      advice: null,
    })
    expect(browser.running).toEqual([])
  })

  test('asks for the pages that are left, and not again for what it knows', async () => {
    const { browser, client } = begin()
    const report = client.list()
    browser.port.say(goodHello)
    await settle()
    browser.port.answer(list('a', 'b', 'c', 'd'))
    await settle()
    expect(browser.port.posted.at(-1)?.body).toEqual({ sha256s: ['b', 'c', 'd'].map(sha256) })
    browser.port.answer({ certificates: [carried('b')], rest: [sha256('c')], unknown: [sha256('d')] })
    await settle()
    expect(browser.port.posted.at(-1)?.body).toEqual({ sha256s: [sha256('c')] })
    browser.port.answer({ certificates: [carried('c')], rest: [], unknown: [] })
    const [token] = (await report).modules[0]?.tokens ?? []
    expect(token?.certificates.map((certificate) => certificate.sha256)).toEqual(['a', 'b', 'c'].map(sha256))
    expect(token?.unread).toBe(1)
    const again = client.list()
    await settle()
    browser.port.answer(list('a', 'b', 'c'))
    await again
    expect(browser.port.posted.map(({ name }) => name)).toEqual([
      'token.list',
      'certificates.read',
      'certificates.read',
      'token.list',
    ])
  })

  test('asked for twice at once is made once, and the port stays open for the next', async () => {
    const { browser, client } = begin()
    const [one, two] = [client.list(), client.list()]
    browser.port.say(goodHello)
    await settle()
    browser.port.answer({ revision: sha256('f'), modules: [], certificates: [] })
    expect(await one).toBe(await two)
    expect(await one).toEqual({ modules: [], shown: [], advice: 'NO_MODULE_FOUND' })
    const next = client.list()
    await settle()
    browser.port.answer({
      revision: sha256('f'),
      modules: [{ name: 'A', file: 'a.so', status: 'ok', tokens: [] }],
      certificates: [],
    })
    expect((await next).advice).toBe('NO_TOKEN_FOUND')
    expect(browser.ports).toHaveLength(1)
  })

  test('tells the host what it holds, and gives the very same report while nothing changed', async () => {
    const { browser, client } = begin()
    const report = client.list()
    browser.port.say(goodHello)
    await settle()
    browser.port.answer(list('a'))
    const again = report.then(() => client.list())
    await settle()
    expect(browser.port.posted.at(-1)?.body).toEqual({ since: sha256('e') })
    browser.port.answer({ revision: sha256('e'), isUnchanged: true })
    expect(await again).toBe(await report)
    const changed = client.list()
    await settle()
    browser.port.answer({ ...list('b'), revision: sha256('d') })
    expect((await changed).modules[0]?.tokens[0]?.certificates).toMatchObject([{ sha256: sha256('b') }])
  })

  test('refuses “unchanged” about something that it never heard', async () => {
    const { browser, client } = begin()
    const report = client.list()
    browser.port.say(goodHello)
    await settle()
    browser.port.answer({ revision: sha256('e'), isUnchanged: true })
    await expect(report).rejects.toEqual(failure('HOST_MESSAGE_INVALID'))
  })

  test('keeps a module’s failure beside the others, an unknown code as INTERNAL', async () => {
    const { browser, client } = begin()
    const report = client.list()
    browser.port.say(goodHello)
    await settle()
    const module = { name: 'A', file: 'a.so', status: 'failed', tokens: [] }
    const errors = [
      { code: 'MODULE_REFUSED', call: 'C_Initialize', ckr: 'CKR_DEVICE_ERROR' },
      { code: 'FROM_THE_FUTURE' },
    ]
    browser.port.answer({
      revision: sha256('f'),
      modules: errors.map((error) => ({ ...module, error })),
      certificates: [],
    })
    const { modules, advice } = await report
    expect(modules.map(({ error }) => error)).toEqual([errors[0], { code: 'INTERNAL' }])
    expect(advice).toBeNull()
  })
})

describe('a connection that fails is named', () => {
  test.each([
    ['Specified native messaging host not found.', 'HOST_NOT_INSTALLED'],
    ['Access to the specified native messaging host is forbidden.', 'HOST_FORBIDDEN'],
    ['Native host has exited.', 'HOST_EXITED'],
    ['Error when communicating with the native messaging host.', 'HOST_MESSAGE_INVALID'],
    ['Failed to start native messaging host.', 'HOST_NOT_INSTALLED'],
    ['No such native application vn.chungthu.token_host', 'HOST_NOT_INSTALLED'],
    [undefined, 'HOST_EXITED'],
  ])('%s: %s', async (text, code) => {
    const { browser, client } = begin()
    const report = client.list()
    browser.error = text
    browser.port.fall()
    await expect(report).rejects.toThrow(failure(code))
    expect(browser.running).toEqual([])
  })

  test('when the browser has no native messaging', async () => {
    const browser = new PracticeBrowser()
    const connect = () => {
      throw new TypeError('connectNative is not a function')
    }
    const client = createTokenClient({ connect, lastError: browser.lastError, startTimer: browser.startTimer })
    await expect(client.list()).rejects.toThrow(failure('HOST_NOT_INSTALLED'))
  })

  test('when the host is of another protocol, or says no hello', async () => {
    const { browser, client } = begin()
    const old = client.list()
    browser.port.say({ type: 'hello', protocol: 99, news: true })
    await expect(old).rejects.toThrow(failure('HOST_WRONG_VERSION'))
    expect(browser.port.isDisconnected).toBe(true)
    const rude = client.list()
    browser.port.say({ hi: 1 })
    await expect(rude).rejects.toThrow(failure('HOST_MESSAGE_INVALID'))
  })

  test('when the hello or an answer does not come in time', async () => {
    const { browser, client } = begin()
    const silent = client.list()
    browser.letTimePass()
    await expect(silent).rejects.toThrow(failure('HOST_TIMEOUT'))
    const slow = client.list()
    browser.port.say(goodHello)
    await settle()
    browser.letTimePass()
    await expect(slow).rejects.toThrow(failure('HOST_TIMEOUT'))
    expect(browser.port.isDisconnected).toBe(true)
  })

  test('when an answer is no answer, nobody’s, or has a wrong body', async () => {
    const { browser, client } = begin()
    const answers: unknown[] = [
      'what',
      { type: 'answer', id: 99, ok: true, body: {} },
      { type: 'answer', id: 1, ok: true, body: { modules: [{ path: '/a.so' }], certificates: [] } },
    ]
    for (const answer of answers) {
      const report = client.list()
      browser.port.say(goodHello)
      await settle()
      browser.port.say(answer)
      await expect(report).rejects.toThrow(failure('HOST_MESSAGE_INVALID'))
    }
  })

  test('by the host’s own code, for one request or for the whole port', async () => {
    const { browser, client } = begin()
    const report = client.list()
    browser.port.say(goodHello)
    await settle()
    browser.port.say({ type: 'answer', id: 1, ok: false, error: { code: 'HOST_CONFIG_INVALID' } })
    await expect(report).rejects.toThrow(failure('HOST_CONFIG_INVALID'))
    expect(browser.port.isDisconnected).toBe(false)
    const next = client.list()
    await settle()
    browser.port.say({ type: 'answer', id: null, ok: false, error: { code: 'HOST_FRAME_TOO_LARGE' } })
    await expect(next).rejects.toThrow(failure('HOST_FRAME_TOO_LARGE'))
    expect(browser.port.isDisconnected).toBe(true)
  })
})

describe('after a failure', () => {
  test('the next call opens a new port', async () => {
    const { browser, client } = begin()
    const first = client.list()
    browser.port.fall()
    await expect(first).rejects.toThrow(failure('HOST_EXITED'))
    const second = client.list()
    browser.port.say(goodHello)
    await settle()
    browser.port.answer({ revision: sha256('f'), modules: [], certificates: [] })
    await second
    expect(browser.ports).toHaveLength(2)
  })

  test('or after close, what waited has failed and the host may leave', async () => {
    const { browser, client } = begin()
    const report = client.list()
    browser.port.say(goodHello)
    await settle()
    client.close()
    await expect(report).rejects.toThrow(failure('HOST_EXITED'))
    expect(browser.port.isDisconnected).toBe(true)
    expect(browser.running).toEqual([])
  })
})
