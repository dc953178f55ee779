import { toAppError } from '../src/errors'
import type { HostConfig } from './config'
import { toFailure } from './failure'
import { isExpected, type KnownModule } from './known-modules'
import { inspectLibrary, requireLoadable } from './library-header'
import type { ModuleProcess } from './module-process'
import type { ModuleOutcome } from './running-call'

/** One module with what it said. */
export interface ModuleResult {
  readonly module: KnownModule
  readonly outcome: ModuleOutcome
}

/** What the pool needs of its surroundings. */
export interface PoolSurroundings {
  /** @throws AppError HOST_CONFIG_INVALID */
  readonly config: () => HostConfig
  readonly find: (config: HostConfig) => KnownModule[]
  readonly startProcess: (path: string) => ModuleProcess
  readonly platform: string
  readonly architecture: string
}

/** All modules of this machine, each in its own process, so that none can delay or end another. */
export class ModulePool {
  readonly #around: PoolSurroundings
  readonly #processes = new Map<string, ModuleProcess>()

  constructor(around: PoolSurroundings) {
    this.#around = around
  }

  /**
   * Asks every module that is here, or should be, for its tokens, all at the same time.
   * @throws AppError HOST_CONFIG_INVALID
   */
  async list(): Promise<ModuleResult[]> {
    const config = this.#around.config()
    const expected = this.#around.find(config).filter((module) => isExpected(module, config))
    this.#forgetAllBut(expected)
    return Promise.all(expected.map(async (module) => ({ module, outcome: await this.#ask(module) })))
  }

  /**
   * Every module that could be on this machine, absent ones too.
   * @throws AppError HOST_CONFIG_INVALID
   */
  known(): KnownModule[] {
    return this.#around.find(this.#around.config())
  }

  /** Finalises all modules and ends their processes, by force where needed. */
  async finish(): Promise<void> {
    await Promise.all([...this.#processes.values()].map((process) => process.finish()))
  }

  /** Ends all processes at once. */
  kill(): void {
    for (const process of this.#processes.values()) process.kill()
  }

  async #ask(module: KnownModule): Promise<ModuleOutcome> {
    const running = this.#processes.get(module.path)
    if (running) return running.list()
    try {
      requireLoadable(inspectLibrary(module.path), this.#around.platform, this.#around.architecture)
    } catch (thrown) {
      return { status: 'failed', error: toFailure(toAppError(thrown)) }
    }
    const process = this.#around.startProcess(module.path)
    this.#processes.set(module.path, process)
    return process.list()
  }

  /** The processes of modules that were uninstalled meanwhile. */
  #forgetAllBut(expected: readonly KnownModule[]): void {
    const present = new Set(expected.filter((module) => module.isPresent).map((module) => module.path))
    for (const [path, process] of this.#processes) {
      if (present.has(path)) continue
      process.kill()
      this.#processes.delete(path)
    }
  }
}
