import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NATIVE_HOST_NAME } from '../src/protocol/native/identity'
import type { HostBrowser } from './browsers'
import type { Hive, Registry } from './windows/registry'

/**
 * What policies let a browser do with our host: start it, start it only where it is installed for all users, or not at
 * all. Null where it can't be known.
 */
export type PolicyVerdict = 'free' | 'machine-only' | 'blocked' | null

/** The policies that matter. @source Chrome Enterprise policy list, "Native Messaging" */
export interface NativePolicies {
  readonly blocklist: readonly unknown[]
  readonly allowlist: readonly unknown[]
  readonly userLevelHosts: unknown
}

/** What policies mean for our host: `*` blocks all; the allow list outranks the block list. */
export function judgePolicies({ blocklist, allowlist, userLevelHosts }: NativePolicies): PolicyVerdict {
  const isBlocked = blocklist.includes('*') || blocklist.includes(NATIVE_HOST_NAME)
  if (isBlocked && !allowlist.includes(NATIVE_HOST_NAME)) return 'blocked'
  return userLevelHosts === false ? 'machine-only' : 'free'
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Reads the JSON files of policy folders, later names over earlier ones. @throws where one can't be read or is no JSON */
function readPolicyFiles(folders: readonly string[]): NativePolicies {
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.json'))
  const objects = files.sort().map((path): unknown => JSON.parse(readFileSync(path, 'utf8')))
  const all = Object.assign({}, ...objects) as Record<string, unknown>
  return {
    blocklist: asList(all['NativeMessagingBlocklist']),
    allowlist: asList(all['NativeMessagingAllowlist']),
    userLevelHosts: all['NativeMessagingUserLevelHosts'],
  }
}

const MOST_LISTED = 1000

/** The values 1, 2, 3, … of a list's key. */
function readList(registry: Registry, hive: Hive, key: string): string[] {
  const values: string[] = []
  for (let number = 1; number <= MOST_LISTED; number++) {
    const value = registry.text(hive, key, String(number))
    if (value === null) break
    values.push(value)
  }
  return values
}

function readPolicyKeys(key: string, registry: Registry): NativePolicies {
  const hives = ['HKLM', 'HKCU'] as const
  const list = (name: string) => hives.flatMap((hive) => readList(registry, hive, `${key}\\${name}`))
  const set = hives.map((hive) => registry.number(hive, key, 'NativeMessagingUserLevelHosts'))
  const userLevelHosts = set.find((value) => value !== null) !== 0
  return { blocklist: list('NativeMessagingBlocklist'), allowlist: list('NativeMessagingAllowlist'), userLevelHosts }
}

/**
 * What the machine's policies let a browser do with our host. Firefox has none of this kind.
 * @param registry on Windows; null elsewhere
 */
export function policyVerdict(browser: HostBrowser, platform: string, registry: Registry | null): PolicyVerdict {
  if (browser.kind === 'firefox') return 'free'
  try {
    if (registry !== null && browser.win32.policyKey !== null)
      return judgePolicies(readPolicyKeys(browser.win32.policyKey, registry))
    if (platform === 'linux' && browser.linux) return judgePolicies(readPolicyFiles(browser.linux.policyFolders))
    return null
  } catch {
    return null
  }
}
