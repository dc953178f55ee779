import { spawn, type ChildProcess } from 'node:child_process'
import type { Duplex } from 'node:stream'
import { FrameDecoder } from './frames'
import {
  isSaidByModule,
  MAX_FROM_MODULE_BYTES,
  MODULE_ARGUMENT,
  MODULE_CHANNEL,
  orderBytes,
  type FromModule,
  type ToModule,
} from './module-messages'

/** What is heard of a module's process: its messages, and once that it is gone. */
export interface ModuleEars {
  readonly hear: (message: FromModule) => void
  readonly gone: () => void
}

/** A module's process as the host holds it. */
export interface StartedModule {
  readonly tell: (order: ToModule) => void
  /** Ends it at once, with everything that the module started and left in its group. */
  readonly kill: () => void
}

/** Starts a module's process. Never throws: one that can't be started is gone, a little later. */
export type StartModule = (ears: ModuleEars) => StartedModule

/** Elsewhere than on Windows a module's process leads a group of its own, so that what it forks ends with it. */
const hasGroup = process.platform !== 'win32'

function killGroup(child: ChildProcess): void {
  try {
    if (hasGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Nobody is left in the group.
  }
  child.kill('SIGKILL')
}

/** Reads what comes over a channel. A module that says the same again is heard with the very same message. */
class MessageReader {
  readonly #decoder = new FrameDecoder(MAX_FROM_MODULE_BYTES)
  #listing: FromModule | null = null

  /** @throws what JSON.parse and the decoder throw, and TypeError, for anything that is no message */
  read(chunk: Buffer): FromModule[] {
    return this.#decoder.push(chunk).map((bytes) => {
      const said: unknown = JSON.parse(bytes.toString('utf8'))
      if (!isSaidByModule(said)) throw new TypeError('not a message of a module')
      const message = said.type === 'same' ? this.#listing : said
      if (message === null) throw new TypeError('the same as nothing')
      if (message.type === 'listed') this.#listing = message
      return message
    })
  }
}

/**
 * Starts this very program for one module. Nothing of the module's own output reaches the browser's pipe or log: its
 * standard streams lead nowhere, and what comes over the channel and is no message ends it.
 */
export function startModuleProcess(program: string, path: string, { hear, gone }: ModuleEars): StartedModule {
  const child = spawn(process.execPath, [program, MODULE_ARGUMENT, path, String(process.pid)], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: hasGroup,
    windowsHide: true,
  })
  // Both are absent where the process could not be started at all.
  const channel = child.stdio[MODULE_CHANNEL] as Duplex | null | undefined
  const reader = new MessageReader()
  channel?.on('error', () => undefined)
  channel?.on('data', (chunk: Buffer) => {
    try {
      reader.read(chunk).forEach(hear)
    } catch {
      channel.destroy()
      killGroup(child)
    }
  })
  const leave = () => {
    killGroup(child)
    channel?.destroy()
    gone()
  }
  // 'error' comes where the process could not be started; without 'exit'.
  child.once('error', leave)
  child.once('exit', leave)
  return {
    tell: (order) => void channel?.write(Buffer.of(orderBytes[order])),
    kill: () => killGroup(child),
  }
}
