import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorEntry, type ErrorCode } from '../../src/errors'
import { readToken, waitForWords, wordsOf } from '../main-job/panel-steps'
import { startMainJob, type MainJobOptions } from '../main-job/start'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-faults-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A PKCS#11 module that misbehaves in one way, compiled now. */
function compile(name: string, body: string): string {
  const source = join(folder, `${name}.c`)
  const module = join(folder, `${name}.so`)
  writeFileSync(source, `#include <stdlib.h>\n#include <unistd.h>\n${body}\n`)
  execFileSync('gcc', ['-shared', '-fPIC', '-o', module, source])
  return module
}

function configFor(name: string, modules: readonly string[]): string {
  const file = join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify({ modules, onlyThese: true }))
  return file
}

/** A host that introduces itself with a protocol that this extension does not speak. */
function futureHost(): string {
  const file = join(folder, 'future-host')
  const hello = JSON.stringify({
    type: 'hello',
    name: 'vn.chungthu.token_host',
    version: '99.0.0',
    protocol: 99,
    capabilities: [],
  })
  writeFileSync(
    file,
    `#!${process.execPath}\nconst b = Buffer.from(${JSON.stringify(hello)}); const n = Buffer.alloc(4); n.writeUInt32LE(b.length); process.stdout.write(Buffer.concat([n, b])); process.stdin.resume(); process.stdin.on('end', () => process.exit())\n`,
  )
  chmodSync(file, 0o755)
  return file
}

const crashing = 'void C_GetFunctionList(void) { abort(); }'
const hanging = 'void C_GetFunctionList(void) { for (;;) pause(); }'

/** Each fault of a desk, by the code whose words the side panel must show. */
const faults: readonly { name: string; code: ErrorCode; options: () => MainJobOptions }[] = [
  { name: 'the host is not installed', code: 'HOST_NOT_INSTALLED', options: () => ({ withHost: false }) },
  { name: 'the host speaks another version', code: 'HOST_WRONG_VERSION', options: () => ({ launcher: futureHost() }) },
  {
    name: 'the module is missing',
    code: 'MODULE_MISSING',
    options: () => ({ hostConfig: configFor('missing', [join(folder, 'khong-co.so')]) }),
  },
  {
    name: 'the module crashes',
    code: 'MODULE_CRASHED',
    options: () => ({ hostConfig: configFor('crashing', [compile('crashing', crashing)]) }),
  },
  {
    name: 'the module hangs',
    code: 'MODULE_HUNG',
    options: () => ({ hostConfig: configFor('hanging', [compile('hanging', hanging)]) }),
  },
]

test.each(faults)('$name: its own message and next step in the side panel', async ({ code, options }) => {
  const job = await startMainJob(options())
  try {
    await readToken(job.panel)
    await waitForWords(job.panel, code)
    const shown = await wordsOf(job.panel)
    expect(shown).toContain(errorEntry(code).vi.what)
    expect(shown).toContain(errorEntry(code).vi.next)
  } finally {
    await job.stop()
  }
})
