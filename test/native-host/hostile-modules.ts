import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHost } from '../../native-host/build'
import type { WireModule } from '../../src/protocol/native'
import { compileModule, onlyModules, type Misbehaviour } from './misbehaving-module'
import { startHost, type RunningHost } from './running-host'

/** A built host in a folder of its own, for tests with modules that misbehave. */
export interface HostileDesk {
  readonly dir: string
  readonly launcher: string
  /** Starts the host with exactly these modules, one for each misbehaviour, and waits for its hello. */
  start(...misbehaviours: Misbehaviour[]): Promise<RunningHost>
  /** What the host says of each of these modules, when each has had its time; the host is ended again. */
  listed(...misbehaviours: Misbehaviour[]): Promise<readonly WireModule[]>
  remove(): void
}

/** Lists until no module is only slow: this machine may have more to do than there are cores. */
async function listWhole(host: RunningHost): Promise<readonly WireModule[]> {
  for (let turn = 0; ; turn++) {
    const { modules } = await host.list()
    if (turn === 20 || modules.every(({ error }) => error?.code !== 'MODULE_HUNG')) return modules
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Builds the host. Call `remove` at the end. */
export async function hostileDesk(): Promise<HostileDesk> {
  const dir = mkdtempSync(join(tmpdir(), 'hostile-'))
  const { launcher } = await buildHost(join(dir, 'host'))
  const start: HostileDesk['start'] = async (...misbehaviours) => {
    const paths = misbehaviours.map((one) => compileModule(dir, one))
    const host = startHost(launcher, onlyModules(dir, paths))
    await host.next()
    return host
  }
  const listed: HostileDesk['listed'] = async (...misbehaviours) => {
    const host = await start(...misbehaviours)
    const modules = await listWhole(host)
    await host.end()
    return modules
  }
  return { dir, launcher, start, listed, remove: () => rmSync(dir, { recursive: true, force: true }) }
}
