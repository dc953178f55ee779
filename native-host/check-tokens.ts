import type { DoctorCheck, DoctorModule } from '../src/protocol/native'
import { familyOfUsb, type UsbId } from '../src/protocol/native/token-families'
import { shortenPath } from './shorten-path'

/** What the lines about drivers, readers and tokens are made from. */
export interface TokenFindings {
  readonly home: string
  readonly modules: readonly DoctorModule[]
  /** What is plugged in; null where the system does not say. */
  readonly usbDevices: readonly UsbId[] | null
}

const bitness: Readonly<Record<string, string>> = { ia32: '32-bit', arm: '32-bit', x64: '64-bit', arm64: '64-bit ARM' }

/** "linux x64" → "64-bit": what a person looks for when choosing an edition to install. */
function bitnessOf(builtFor: string | null): string {
  const architectures = builtFor?.split(' ').slice(1) ?? []
  return architectures.map((one) => bitness[one] ?? one).join(', ')
}

function driverCheck(module: DoctorModule, home: string): DoctorCheck {
  const detail = [shortenPath(module.path, home), bitnessOf(module.builtFor)].filter((part) => part !== '').join(' · ')
  const check = { about: 'driver', subject: module.name, detail } as const
  if (module.status === 'ok') return { ...check, state: 'fine' }
  const { code, call, ckr } = module.error ?? { code: 'MODULE_NOT_LOADABLE' }
  const refusal = [detail, call, ckr].filter((part) => part !== undefined).join(' · ')
  return { ...check, state: 'not-fine', code, detail: refusal }
}

function checkDrivers({ modules, home }: TokenFindings): DoctorCheck[] {
  const tried = modules.filter(({ status }) => status !== 'absent')
  if (tried.length > 0) return tried.map((module) => driverCheck(module, home))
  return [{ about: 'driver', subject: '', state: 'not-fine', code: 'NO_MODULE_FOUND', detail: '' }]
}

/** A device of a known family is plugged in: is there a driver that works for it? */
function checkReaders({ modules, usbDevices }: TokenFindings): DoctorCheck[] {
  const names = (usbDevices ?? []).flatMap((id) => familyOfUsb(id)?.name ?? [])
  const plugged = [...new Set(names)].map((subject): DoctorCheck => {
    const hasDriver = modules.some(({ name, status }) => name === subject && status === 'ok')
    if (hasDriver) return { about: 'reader', subject, state: 'fine', detail: '' }
    return { about: 'reader', subject, state: 'not-fine', code: 'DRIVER_FOR_DEVICE_MISSING', detail: '' }
  })
  if (plugged.length > 0) return plugged
  const isRead = modules.some(({ tokens }) => tokens > 0)
  return [{ about: 'reader', subject: '', state: isRead ? 'fine' : 'unknown', detail: '' }]
}

function checkTokens({ modules }: TokenFindings): DoctorCheck[] {
  const seen = modules.filter(({ tokens }) => tokens > 0)
  if (seen.length > 0)
    return seen.map(({ name, tokens }) => ({ about: 'token', subject: name, state: 'fine', detail: String(tokens) }))
  const couldSee = modules.some(({ status }) => status === 'ok')
  if (!couldSee) return [{ about: 'token', subject: '', state: 'unknown', detail: '' }]
  return [{ about: 'token', subject: '', state: 'not-fine', code: 'NO_TOKEN_FOUND', detail: '' }]
}

/** The lines about drivers, readers and tokens. None says what a token holds. */
export function checkTokenParts(findings: TokenFindings): DoctorCheck[] {
  return [...checkDrivers(findings), ...checkReaders(findings), ...checkTokens(findings)]
}
