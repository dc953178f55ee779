import type { FieldKey, FieldValues } from '../fields'
import type { Column, Demand } from './define-form'

/** When one value of a column's cell must be there: the key's own demand, else the column's. */
export function demandOf({ demand, keyDemands }: Column, key: FieldKey): Demand {
  return keyDemands?.[key] ?? demand
}

/** Tells whether a value must be there in one row, by what the row says of its subscriber and device. */
export function isDemanded(demand: Demand, { subscriberKind, deviceKind }: FieldValues): boolean {
  switch (demand) {
    case 'required':
      return true
    case 'optional':
      return false
    case 'person':
    case 'organisation':
      return subscriberKind === demand
    case 'device':
      return deviceKind !== 'RSSP' && deviceKind !== 'SOFT'
    case 'sim':
      return deviceKind === 'SIM'
  }
}
