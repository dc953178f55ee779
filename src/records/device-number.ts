/** What tells one token from another, as its module gives it. Without a serial nothing does. */
export interface TokenIdentity {
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
}

/** The number printed on a token (số hiệu thiết bị lưu khóa bí mật), as a person confirmed it for that token. */
export interface DeviceNumber extends TokenIdentity {
  readonly number: string
  /** Serials of the subscriber's certificates that were seen on it: upper-case hex. */
  readonly certificateSerials: readonly string[]
  /** ISO time in UTC. */
  readonly confirmedAt: string
}

/** A token with the serials of the subscriber's certificates on it. */
export interface SeenToken extends TokenIdentity {
  readonly certificateSerials: readonly string[]
}

/** Modules write one serial in either case, with or without leading zeros. */
const comparable = (serial: string) => serial.trim().toUpperCase().replace(/^0+/, '')

/** What tells a device from others in the history of its number: its serial, or its number where it has none. */
export function deviceFactId({ manufacturer, model, serial, number }: DeviceNumber): string {
  const own = comparable(serial)
  return own === '' ? `number:${number}` : [manufacturer, model, own].join('|')
}

/** Tells whether a part of the history is about this device, also where another vendor's module named it. */
export function isFactOfDevice(id: string, token: TokenIdentity, number: string | undefined): boolean {
  const own = comparable(token.serial)
  return own === '' ? id === `number:${number ?? ''}` : id.endsWith(`|${own}`)
}

function isSameToken(one: TokenIdentity, other: TokenIdentity): boolean {
  const serial = comparable(one.serial)
  if (serial === '' || serial !== comparable(other.serial)) return false
  return one.manufacturer === other.manufacturer && one.model === other.model
}

function sharesCertificate(one: SeenToken, other: SeenToken): boolean {
  return one.certificateSerials.some((serial) => other.certificateSerials.includes(serial))
}

/** One token seen through two vendors' modules goes by two makers; its serial and a certificate on it stay the same. */
function isOneDevice(one: SeenToken, other: SeenToken): boolean {
  return (
    isSameToken(one, other) || (comparable(one.serial) === comparable(other.serial) && sharesCertificate(one, other))
  )
}

/** Whether a number can be remembered for this token: it has a serial, or at least a certificate to know it by. */
export function canBeKnownAgain({ serial, certificateSerials }: SeenToken): boolean {
  return comparable(serial) !== '' || certificateSerials.length > 0
}

/** The number that was confirmed for this token. Never its serial: that one is only a hint. */
export function deviceNumberOf(numbers: readonly DeviceNumber[], token: SeenToken): DeviceNumber | undefined {
  return numbers.find((one) => isSameToken(one, token)) ?? numbers.find((one) => isOneDevice(one, token))
}

/** The number of the token that a certificate was seen on; undefined when it was seen on several with different numbers. */
export function deviceNumberOfCertificate(
  numbers: readonly DeviceNumber[],
  certificateSerial: string,
): string | undefined {
  const found = numbers.filter(({ certificateSerials }) => certificateSerials.includes(certificateSerial))
  const distinct = new Set(found.map(({ number }) => number))
  return distinct.size === 1 ? found[0]?.number : undefined
}

/** The numbers with one confirmed for a token, in the place of an earlier one. Certificates seen before stay known. */
export function withDeviceNumber(
  numbers: readonly DeviceNumber[],
  token: SeenToken,
  number: string,
  confirmedAt: string,
): readonly DeviceNumber[] {
  const before = deviceNumberOf(numbers, token)
  const { manufacturer, model, serial } = token
  const certificateSerials = [...new Set([...token.certificateSerials, ...(before?.certificateSerials ?? [])])]
  return [
    ...numbers.filter((one) => one !== before),
    { manufacturer, model, serial, number, certificateSerials, confirmedAt },
  ]
}

/** The numbers, with newly seen certificates noted with the token's; the same list when there are none. */
export function withSeenCertificates(numbers: readonly DeviceNumber[], token: SeenToken): readonly DeviceNumber[] {
  const held = deviceNumberOf(numbers, token)
  const isNew = (serial: string) => held?.certificateSerials.includes(serial) === false
  if (!held || !token.certificateSerials.some(isNew)) return numbers
  const certificateSerials = [...new Set([...token.certificateSerials, ...held.certificateSerials])]
  return numbers.map((one) => (one === held ? { ...held, certificateSerials } : one))
}

/** The numbers without the one of this token. */
export function withoutDeviceNumber(numbers: readonly DeviceNumber[], token: SeenToken): readonly DeviceNumber[] {
  const held = deviceNumberOf(numbers, token)
  return numbers.filter((one) => one !== held)
}
