import { spawn } from 'node:child_process'
import type { DoctorCheck } from '../src/protocol/native'
import { EXTENSION_ORIGIN } from '../src/protocol/native/identity'
import { MAX_FROM_HOST_BYTES, NATIVE_PROTOCOL } from '../src/protocol/native/limits'
import { FrameDecoder } from './frames'
import { shortenPath } from './shorten-path'

const LIMIT_MS = 8_000

/** The first thing that an installed host says to a browser; null when it says nothing that is a message, or too late. */
function firstMessage(launcher: string): Promise<unknown> {
  return new Promise((resolve) => {
    const host = spawn(launcher, [EXTENSION_ORIGIN], { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true })
    const decoder = new FrameDecoder(MAX_FROM_HOST_BYTES)
    const finish = (message: unknown) => {
      clearTimeout(timer)
      host.stdin.destroy()
      resolve(message)
    }
    const timer = setTimeout(() => {
      host.kill('SIGKILL')
      finish(null)
    }, LIMIT_MS)
    host.on('error', () => finish(null))
    host.on('exit', () => finish(null))
    host.stdin.on('error', () => undefined)
    host.stdout.on('data', (chunk: Buffer) => {
      try {
        const [first] = decoder.push(chunk)
        if (first !== undefined) finish(JSON.parse(first.toString('utf8')))
      } catch {
        finish(null)
      }
    })
  })
}

/** Starts an installed host as a browser does, and tells whether it introduces itself, and as what. */
export async function probeLauncher(launcher: string, subject: string, home: string): Promise<DoctorCheck> {
  const check = { about: 'host', subject, detail: shortenPath(launcher, home) } as const
  const hello = await firstMessage(launcher)
  if (typeof hello !== 'object' || hello === null || !('protocol' in hello) || !('version' in hello))
    return { ...check, state: 'not-fine', code: 'HOST_DOES_NOT_START' }
  const detail = `${check.detail} · ${String(hello.version).slice(0, 32)}`
  if (hello.protocol === NATIVE_PROTOCOL) return { ...check, state: 'fine', detail }
  return { ...check, state: 'not-fine', code: 'HOST_WRONG_VERSION', detail }
}
