import type { DeviceKind } from '../../fields'
import type { Mau } from '../mau'
import { authorityOffice } from './offices'
import type { Office, ReceiverKind, ReceiverProfile, Route } from './receiver-profile'

/**
 * What an unknown device kind is taken for where receivers differ by it. @source the VGCA import template, column S: "nếu không ghi sẽ
 * là token" (second-hand)
 */
export const presumedDeviceKind: DeviceKind = 'TOKEN'

/**
 * The exception of a profile that holds for a form and device kind, or undefined: then the Authority receives. A route for the device
 * kind goes before one for every kind. An unknown device kind is taken for a PKI Token.
 */
export function routeOf(
  profile: ReceiverProfile,
  mau: Mau,
  deviceKind: DeviceKind = presumedDeviceKind,
): Route | undefined {
  const routes = profile.routes.filter((route) => route.mau === mau)
  return (
    routes.find((route) => route.deviceKind === deviceKind) ?? routes.find((route) => route.deviceKind === undefined)
  )
}

/** Who receives a form under a profile. An unknown device kind is taken for a PKI Token. */
export function receiverOf(profile: ReceiverProfile, mau: Mau, deviceKind?: DeviceKind): ReceiverKind {
  return routeOf(profile, mau, deviceKind)?.to ?? 'authority'
}

/** The office behind a kind of receiver; undefined when the profile knows no department. */
export function officeOf(profile: ReceiverProfile, kind: ReceiverKind): Office | undefined {
  return kind === 'authority' ? authorityOffice : profile.department
}
