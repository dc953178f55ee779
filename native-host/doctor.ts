import type { DoctorCheck, DoctorModule, DoctorReport } from '../src/protocol/native'
import { doctorSubjects } from '../src/protocol/native/doctor-report'
import { checkBrowsers } from './check-browsers'
import { checkTokenParts } from './check-tokens'
import { hostHello } from './host-info'
import type { MachineFolders } from './host-places'
import { inspectManifests, type FoundManifest } from './installed-manifests'
import type { KnownModule } from './known-modules'
import { inspectLibrary } from './library-header'
import type { ModulePool, ModuleResult } from './module-pool'
import { probeLauncher } from './probe-launcher'
import { listUsbDevices } from './usb-devices'
import type { Registry } from './windows/registry'

/** What of the machine the doctor reports. */
export interface DoctorSurroundings extends MachineFolders {
  readonly architecture: string
  readonly nodeVersion: string
  /** The registry of Windows; null elsewhere. @throws what Koffi throws where it can't be read */
  readonly openRegistry: () => Registry | null
  /** The browser's program that started this host, where that is known. */
  readonly startedBy: string | null
  /** Whether installed hosts are started to see that they answer: for a command, not while serving a browser. */
  readonly probesLaunchers: boolean
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

/** Each program that a manifest names, with the browsers that would start it. */
function launchersOf(manifests: readonly FoundManifest[]): Map<string, string> {
  const launchers = new Map<string, string>()
  for (const { launcher, status, browser } of manifests) {
    if (launcher === null || status !== 'ok') continue
    const before = launchers.get(launcher)
    if (before?.split(', ').includes(browser) !== true)
      launchers.set(launcher, before === undefined ? browser : `${before}, ${browser}`)
  }
  return launchers
}

async function checkHost(manifests: readonly FoundManifest[], around: DoctorSurroundings): Promise<DoctorCheck[]> {
  const { platform, architecture, nodeVersion, home } = around
  const detail = `${hostHello.version} · ${platform} ${architecture} · Node ${nodeVersion}`
  const self: DoctorCheck = { about: 'host', subject: '', state: 'fine', detail }
  if (!around.probesLaunchers) return [self]
  const probes = [...launchersOf(manifests)].map(([launcher, names]) => probeLauncher(launcher, names, home))
  return [self, ...(await Promise.all(probes))]
}

/**
 * Looks at everything that decides whether a token can be read here: browsers, the host and its manifests, policies,
 * drivers, readers, tokens.
 * @throws AppError HOST_CONFIG_INVALID
 */
export async function diagnose(pool: ModulePool, around: DoctorSurroundings): Promise<DoctorReport> {
  const results = await pool.list()
  const byPath = new Map(results.map((result) => [result.module.path, result]))
  const modules = pool.known().map((module) => describe(module, byPath.get(module.path)))
  const registry = around.openRegistry()
  const manifests = inspectManifests(around, registry)
  const checks = [
    ...checkBrowsers({ machine: around, manifests, registry, startedBy: around.startedBy }),
    ...(await checkHost(manifests, around)),
    ...checkTokenParts({ home: around.home, modules, usbDevices: listUsbDevices(around.platform) }),
  ]
  return {
    host: {
      name: hostHello.name,
      version: hostHello.version,
      protocol: hostHello.protocol,
      node: around.nodeVersion,
      platform: around.platform,
      architecture: around.architecture,
    },
    modules,
    browsers: manifests.map(({ browser, scope, path, status }) => ({ browser, scope, path, status })),
    checks: doctorSubjects.flatMap((subject) => checks.filter(({ about }) => about === subject)),
  }
}
