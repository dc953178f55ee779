import type { DoctorModule, DoctorReport } from '../src/protocol/native'
import { hostHello } from './host-info'
import type { MachineFolders } from './host-places'
import { inspectManifests } from './installed-manifests'
import type { KnownModule } from './known-modules'
import { inspectLibrary } from './library-header'
import type { ModulePool, ModuleResult } from './module-pool'

/** What of the machine the doctor reports. */
export interface DoctorSurroundings extends MachineFolders {
  readonly architecture: string
  readonly nodeVersion: string
}

function builtFor(path: string): string | null {
  try {
    const { platform, architectures } = inspectLibrary(path)
    return `${platform} ${architectures.join(' ')}`
  } catch {
    return null
  }
}

function describe(module: KnownModule, result: ModuleResult | undefined): DoctorModule {
  const { path, name, source, verified, isPresent } = module
  const known = { path, name, source, verified, present: isPresent, builtFor: isPresent ? builtFor(path) : null }
  if (result === undefined) return { ...known, status: 'absent', tokens: 0 }
  if (result.outcome.status === 'failed') {
    return { ...known, status: 'failed', error: result.outcome.error, tokens: 0 }
  }
  return { ...known, status: 'ok', tokens: result.outcome.tokens.length }
}

/**
 * Looks at everything that decides whether a token can be read here: the host, every module, every browser's manifest.
 * @throws AppError HOST_CONFIG_INVALID
 */
export async function diagnose(pool: ModulePool, around: DoctorSurroundings): Promise<DoctorReport> {
  const results = await pool.list()
  const byPath = new Map(results.map((result) => [result.module.path, result]))
  return {
    host: {
      name: hostHello.name,
      version: hostHello.version,
      protocol: hostHello.protocol,
      node: around.nodeVersion,
      platform: around.platform,
      architecture: around.architecture,
    },
    modules: pool.known().map((module) => describe(module, byPath.get(module.path))),
    browsers: inspectManifests(around),
  }
}
