import type { ShownToken, Token, TokenModule } from './token-report'

/** A serial as it is compared: modules write one in either case, with or without leading zeros. */
function comparableSerial({ serial }: Token): string {
  return serial.trim().toUpperCase().replace(/^0+/, '')
}

function sharesCertificate(one: Token, other: Token): boolean {
  return one.certificates.some(({ sha256 }) => other.certificates.some((each) => each.sha256 === sha256))
}

/** Whether two modules see one device: the same serial, and the same label or a certificate that both hold. */
function isSameDevice(one: Token, other: Token): boolean {
  const serial = comparableSerial(one)
  if (serial !== comparableSerial(other)) return false
  if (sharesCertificate(one, other)) return true
  return serial !== '' && one.label !== '' && one.label === other.label
}

interface Gathered {
  readonly ways: string[]
  readonly modules: TokenModule[]
  token: Token
}

/** What both see of one device. A refusal counts only where neither could read it. */
function joined(one: Token, other: Token): Token {
  const known = new Set(one.certificates.map(({ sha256 }) => sha256))
  const { error, ...rest } = one
  const refusal = error && other.error ? { error } : {}
  return {
    ...rest,
    flags: [...new Set([...one.flags, ...other.flags])],
    certificates: [...one.certificates, ...other.certificates.filter(({ sha256 }) => !known.has(sha256))],
    unread: Math.min(one.unread, other.unread),
    ...refusal,
  }
}

/**
 * The devices behind what the modules say: one that several modules see is one, with all the ways to it named, and a
 * certificate is given once, with the first device that holds it.
 */
export function mergeTokens(modules: readonly TokenModule[]): ShownToken[] {
  const gathered: Gathered[] = []
  for (const module of modules) {
    for (const token of module.tokens) {
      const same = gathered.find((one) => !one.modules.includes(module) && isSameDevice(one.token, token))
      if (same) {
        same.ways.push(module.name)
        same.modules.push(module)
        same.token = joined(same.token, token)
      } else gathered.push({ ways: [module.name], modules: [module], token })
    }
  }
  const given = new Set<string>()
  return gathered.map(({ token, ways }) => {
    const certificates = token.certificates.filter(({ sha256 }) => !given.has(sha256))
    for (const { sha256 } of certificates) given.add(sha256)
    return { ...token, certificates, ways, shownBefore: token.certificates.length - certificates.length }
  })
}
