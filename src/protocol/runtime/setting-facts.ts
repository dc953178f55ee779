import type { TaughtField } from '../../autofill/match/taught-field'
import type { FormEdit } from '../../procedures'
import type { CalendarYear } from '../../procedures/calendar/working-calendar'
import type { ReceiverProfile } from '../../procedures/receivers/receiver-profile'
import { deviceFactId, type DeviceNumber, type FactSet } from '../../records'
import type { Protection, SettingName, Settings } from './settings'

/**
 * A setting taken apart into its things and their facts, for its history of change. What the product notes by itself as one works is none
 * of them: when the last backup was made, which certificates were seen on a token, columns of lists, records that are no duplicates.
 */
export function factsOfSetting<Name extends SettingName>(name: Name, value: Settings[Name]): readonly FactSet[] {
  return factsOf[name](value)
}

const factsOf: { readonly [Name in SettingName]: (value: Settings[Name]) => readonly FactSet[] } = {
  profileId: (profile) => [{ id: 'profileId', name: '', facts: { profile } }],
  ownProfiles: (profiles) => profiles.map(factsOfProfile),
  ownCalendarYears: (years) => years.map(factsOfYear),
  formEdits: (edits) => edits.map(factsOfEdit),
  taughtFields: (fields) => fields.map(factsOfTaught),
  deviceNumbers: (numbers) => numbers.map(factsOfDevice),
  protection: ({ lockAfterMinutes, remindAfterDays }: Protection) => [
    { id: 'protection', name: '', facts: { lockAfterMinutes, remindAfterDays } },
  ],
  listMappings: () => [],
  apartRecords: () => [],
}

function factsOfProfile({ id, name, note = '', department, routes, source }: ReceiverProfile): FactSet {
  const phones = department?.phones.map(({ number, what }) => (what === '' ? number : `${number} (${what})`)) ?? []
  return {
    id,
    name,
    facts: {
      name,
      note,
      'office.name': department?.name ?? '',
      'office.address': department?.address ?? '',
      'office.phones': phones.join('; '),
      'office.organisationCode': department?.organisationCode ?? '',
      'office.note': department?.note ?? '',
      ...Object.fromEntries(routes.map(({ mau, deviceKind, to }) => [['route', mau, deviceKind].join('/'), to])),
      source,
    },
  }
}

function factsOfYear({ year, isFinal, days }: CalendarYear): FactSet {
  const facts = days.map(({ date, kind, why }): [string, string] => [`${kind}/${date}`, why])
  return { id: String(year), name: String(year), facts: { isFinal, ...Object.fromEntries(facts) } }
}

function factsOfEdit({ mau, columns, note = '' }: FormEdit): FactSet {
  const facts = columns.flatMap(({ header, keys, demand, group = '' }): [string, string][] => [
    [`keys/${header}`, keys.length === 0 ? 'none' : keys.join(',')],
    [`demand/${header}`, demand],
    [`group/${header}`, group],
  ])
  const order = columns.map(({ header }) => header).join(' · ')
  return { id: mau, name: mau, facts: { order, ...Object.fromEntries(facts), note } }
}

function factsOfTaught({ id, label, page, keys, role, part, rowRule }: TaughtField): FactSet {
  return {
    id,
    name: label,
    facts: {
      keys: keys === 'leave' ? keys : keys.join(','),
      role: keys === 'leave' ? '' : role,
      part: part ?? '',
      rowRule,
      mau: page.mau ?? '',
    },
  }
}

function factsOfDevice(device: DeviceNumber): FactSet {
  return { id: deviceFactId(device), name: device.serial, facts: { number: device.number } }
}
