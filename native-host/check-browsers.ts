import { existsSync, realpathSync } from 'node:fs'
import type { ErrorCode } from '../src/errors'
import type { DoctorCheck, DoctorManifest } from '../src/protocol/native'
import { hostBrowsers, type HostBrowser } from './browsers'
import { programPath, type MachineFolders } from './host-places'
import type { FoundManifest } from './installed-manifests'
import { policyVerdict, type PolicyVerdict } from './policies'
import { findSandboxedBrowsers } from './sandboxed-browsers'
import { shortenPath } from './shorten-path'
import type { Registry } from './windows/registry'

/** What the lines about browsers are made from. */
export interface BrowserFindings {
  readonly machine: MachineFolders
  readonly manifests: readonly FoundManifest[]
  /** On Windows; null elsewhere. */
  readonly registry: Registry | null
  /** The program that started the host, where it is known: that browser has found the host. */
  readonly startedBy: string | null
}

/** One browser of this machine. */
interface PresentBrowser {
  readonly browser: HostBrowser
  /** Where its program is; null where only its manifest was found. */
  readonly program: string | null
  readonly hasStartedUs: boolean
}

const manifestCodes: Readonly<Record<Exclude<DoctorManifest['status'], 'ok'>, ErrorCode>> = {
  absent: 'MANIFEST_MISSING',
  unreadable: 'MANIFEST_UNREADABLE',
  'other-extension': 'MANIFEST_FOREIGN',
  'launcher-missing': 'LAUNCHER_MISSING',
  'launcher-not-executable': 'LAUNCHER_NOT_EXECUTABLE',
}

function programsOf(browser: HostBrowser, machine: MachineFolders): string[] {
  const unix = machine.platform === 'darwin' ? browser.darwin : browser.linux
  const places = machine.platform === 'win32' ? browser.win32 : unix
  return (places?.programs ?? []).flatMap((program) => programPath(program, machine) ?? [])
}

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}

/** The browsers whose program is here, or that somebody installed the host for. */
function presentBrowsers({ machine, manifests, startedBy }: BrowserFindings): PresentBrowser[] {
  return hostBrowsers.flatMap((browser) => {
    const programs = programsOf(browser, machine).filter((path) => existsSync(path))
    const hasStartedUs = startedBy !== null && programs.some((path) => isSameFile(path, startedBy))
    const isNamed = manifests.some((one) => one.browser === browser.name && one.status !== 'absent')
    if (programs.length === 0 && !isNamed) return []
    return [{ browser, program: programs[0] ?? null, hasStartedUs }]
  })
}

/** The manifest that the browser would take: the user's before the machine's, where policies allow it. */
function effectiveManifest(found: readonly FoundManifest[], verdict: PolicyVerdict): FoundManifest | undefined {
  const allowed = verdict === 'machine-only' ? found.filter(({ scope }) => scope === 'machine') : found
  return allowed.find(({ status }) => status !== 'absent') ?? allowed[0]
}

function manifestCheck(subject: string, manifest: FoundManifest | undefined, home: string): DoctorCheck {
  const detail = manifest === undefined || manifest.status === 'absent' ? '' : shortenPath(manifest.path, home)
  const status = manifest?.status ?? 'absent'
  if (status === 'ok') return { about: 'manifest', subject, state: 'fine', detail }
  return { about: 'manifest', subject, state: 'not-fine', code: manifestCodes[status], detail }
}

function policyCheck(subject: string, verdict: PolicyVerdict, found: readonly FoundManifest[]): DoctorCheck {
  if (verdict === 'blocked')
    return { about: 'policy', subject, state: 'not-fine', code: 'HOST_BLOCKED_BY_POLICY', detail: '' }
  const isForAll = found.some(({ scope, status }) => scope === 'machine' && status === 'ok')
  if (verdict === 'machine-only' && !isForAll)
    return { about: 'policy', subject, state: 'not-fine', code: 'HOST_NEEDS_MACHINE_INSTALL', detail: '' }
  return { about: 'policy', subject, state: verdict === null ? 'unknown' : 'fine', detail: '' }
}

function checksOf(present: PresentBrowser, findings: BrowserFindings): DoctorCheck[] {
  const { browser, program, hasStartedUs } = present
  const { home, platform } = findings.machine
  const subject = browser.name
  // The browser that runs this very host has read a manifest, wherever it stands, and no policy keeps it.
  if (hasStartedUs) {
    const fine = { subject, state: 'fine', detail: '' } as const
    return (['browser', 'manifest', 'policy'] as const).map((about) => ({ about, ...fine }))
  }
  const found = findings.manifests.filter((one) => one.browser === subject)
  const verdict = policyVerdict(browser, platform, findings.registry)
  return [
    program === null
      ? { about: 'browser', subject, state: 'unknown', detail: '' }
      : { about: 'browser', subject, state: 'fine', detail: shortenPath(program, home) },
    manifestCheck(subject, effectiveManifest(found, verdict), home),
    policyCheck(subject, verdict, found),
  ]
}

/** The lines about browsers: each with its kind, its manifest and its policies; those of Snap and Flatpak can't work. */
export function checkBrowsers(findings: BrowserFindings): DoctorCheck[] {
  const { platform, home } = findings.machine
  const checks = presentBrowsers(findings).flatMap((present) => checksOf(present, findings))
  const boxed = findSandboxedBrowsers(platform, home).map(({ browser, packaging }): DoctorCheck => {
    return { about: 'browser', subject: browser, state: 'not-fine', code: 'BROWSER_SANDBOXED', detail: packaging }
  })
  const all = [...checks, ...boxed]
  return all.length > 0 ? all : [{ about: 'browser', subject: '', state: 'unknown', detail: '' }]
}
