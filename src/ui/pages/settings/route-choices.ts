import { deviceKinds, type DeviceKind } from '../../../fields'
import {
  mauNumbers,
  receiverOf,
  routeOf,
  userSource,
  type Mau,
  type ReceiverKind,
  type ReceiverProfile,
  type Route,
} from '../../../procedures'

/** One thing that may go to either receiver: a form, or a form for one kind of device. */
export interface RouteChoice {
  readonly mau: Mau
  /** Absent: every kind, or every kind that no other choice of the form names. */
  readonly deviceKind?: DeviceKind
}

const recoverable: readonly DeviceKind[] = ['TOKEN', 'SIM']

/**
 * What a profile tells apart: all nine forms, the recovery of a locked device by kind, as all known profiles do, and whatever else the
 * profile has routes for.
 */
export function routeChoices({ routes }: ReceiverProfile): readonly RouteChoice[] {
  return mauNumbers.flatMap((mau): readonly RouteChoice[] => {
    const named = deviceKinds.filter(
      (kind) =>
        (mau === '06' && recoverable.includes(kind)) ||
        routes.some((one) => one.mau === mau && one.deviceKind === kind),
    )
    const general: readonly RouteChoice[] = mau === '06' && named.length === recoverable.length ? [] : [{ mau }]
    return [...named.map((deviceKind) => ({ mau, deviceKind })), ...general]
  })
}

/** Who receives what a choice names. */
export function receiverOfChoice(profile: ReceiverProfile, { mau, deviceKind }: RouteChoice): ReceiverKind {
  return deviceKind === undefined ? generalReceiver(profile, mau) : receiverOf(profile, mau, deviceKind)
}

/** The source of a choice's receiver: its route's, or the profile's for what no route names. */
export function sourceOfChoice(profile: ReceiverProfile, { mau, deviceKind }: RouteChoice): string {
  const route = deviceKind === undefined ? generalRoute(profile, mau) : routeOf(profile, mau, deviceKind)
  return route?.source ?? profile.source
}

/** The same profile with one choice going to a receiver. Routes of other choices stay as they are. */
export function withReceiver(profile: ReceiverProfile, choice: RouteChoice, to: ReceiverKind): ReceiverProfile {
  const { mau, deviceKind } = choice
  const others = profile.routes.filter((route) => !(route.mau === mau && route.deviceKind === deviceKind))
  const without = { ...profile, routes: others }
  if (receiverOfChoice(without, choice) === to) return without
  const route: Route = { mau, ...(deviceKind && { deviceKind }), to, source: userSource }
  const after = others.findIndex((one) => one.mau > mau)
  const place = after === -1 ? others.length : after
  return { ...profile, routes: [...others.slice(0, place), route, ...others.slice(place)] }
}

function generalRoute({ routes }: ReceiverProfile, mau: Mau): Route | undefined {
  return routes.find((route) => route.mau === mau && route.deviceKind === undefined)
}

function generalReceiver(profile: ReceiverProfile, mau: Mau): ReceiverKind {
  return generalRoute(profile, mau)?.to ?? 'authority'
}
