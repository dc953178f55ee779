import { deviceKinds, type DeviceKind, type FieldValues } from '../../fields'
import { textIn } from './row-facts'

/** A SIM's printed number (ICCID) begins with telecom 89 and Vietnam's 84. @source the project's domain notes §6 */
const iccid = /^8984/

/**
 * Where a row's key lives: what the clerk chose, else SIM where a carrier or an ICCID says so. Undefined when nothing tells;
 * the VGCA import file takes such a row for a PKI Token (column S).
 */
export function deviceKindOf(values: FieldValues): DeviceKind | undefined {
  const chosen = deviceKinds.find((kind) => kind === values.deviceKind)
  if (chosen) return chosen
  const isSim = textIn(values, 'simPki') !== '' || iccid.test(textIn(values, 'deviceNumber').replace(/[\s.-]/g, ''))
  return isSim ? 'SIM' : undefined
}
