import { deviceKinds, fieldKeys, isIsoDate, type DeviceKind, type FieldKey } from '../../fields'
import { demands, mauNumbers, type Demand } from '../../procedures'
import { z } from '../zod'
import { taughtFields } from './taught-shapes'

const text = z.string().check(z.maxLength(10_000))
const mau = z.enum(mauNumbers)
const key = z.enum(fieldKeys as [FieldKey, ...FieldKey[]])
const demand = z.enum(demands as [Demand, ...Demand[]])
const isoDate = z.string().check(z.refine(isIsoDate))

/** The id of a receiver profile, shipped or a user's own. */
export const profileId = z.string().check(z.regex(/^[0-9A-Za-z-]{1,64}$/))

const office = z.strictObject({
  name: text,
  address: text,
  phones: z.array(z.strictObject({ number: text, what: text })).check(z.maxLength(20)),
  organisationCode: z.exactOptional(text),
  note: z.exactOptional(text),
  noteEnglish: z.exactOptional(text),
  source: text,
})

/** A receiver profile as it travels. */
const receiverProfile = z.strictObject({
  id: profileId,
  name: text,
  certainty: z.enum(['sure', 'second-hand', 'user']),
  note: z.exactOptional(text),
  noteEnglish: z.exactOptional(text),
  department: z.exactOptional(office),
  routes: z
    .array(
      z.strictObject({
        mau,
        deviceKind: z.exactOptional(z.enum(deviceKinds as unknown as [DeviceKind, ...DeviceKind[]])),
        to: z.enum(['authority', 'department']),
        source: text,
      }),
    )
    .check(z.maxLength(100)),
  source: text,
})

/** One year of the calendar as it travels. */
export const calendarYear = z.strictObject({
  year: z.int().check(z.minimum(1000), z.maximum(9999)),
  isFinal: z.boolean(),
  days: z
    .array(z.strictObject({ date: isoDate, kind: z.enum(['off', 'working']), why: text, source: text }))
    .check(z.maxLength(366)),
})

/** Edited columns of a form as they travel. */
const formEdit = z.strictObject({
  mau,
  columns: z
    .array(
      z.strictObject({
        keys: z.array(key).check(z.maxLength(20)),
        header: text,
        demand,
        group: z.exactOptional(text),
        keyDemands: z.exactOptional(z.partialRecord(key, demand)),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
  note: z.exactOptional(text),
})

const tokenName = z.string().check(z.maxLength(200))

/** The printed number of a token as it travels. */
export const deviceNumber = z.strictObject({
  manufacturer: tokenName,
  model: tokenName,
  serial: tokenName,
  number: z.string().check(z.minLength(1), z.maxLength(200)),
  certificateSerials: z.array(z.string().check(z.regex(/^[0-9A-F]{1,80}$/))).check(z.maxLength(1_000)),
  confirmedAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/)),
})

const protection = z.strictObject({
  lockAfterMinutes: z.int().check(z.minimum(0), z.maximum(24 * 60)),
  remindAfterDays: z.int().check(z.minimum(0), z.maximum(3_660)),
  lastBackupAt: z.string().check(z.regex(/^(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z)?$/)),
})

/** The shape of every setting's value. */
export const settingShapes = {
  profileId,
  ownProfiles: z.array(receiverProfile).check(z.maxLength(100)),
  ownCalendarYears: z.array(calendarYear).check(z.maxLength(100)),
  formEdits: z.array(formEdit).check(z.maxLength(9)),
  taughtFields,
  deviceNumbers: z.array(deviceNumber).check(z.maxLength(5_000)),
  protection,
  listMappings: z
    .array(
      z.strictObject({
        headings: text,
        columns: z
          .array(z.strictObject({ place: z.int().check(z.minimum(0), z.maximum(701)), key: z.nullable(key) }))
          .check(z.maxLength(702)),
      }),
    )
    .check(z.maxLength(50)),
  apartRecords: z
    .array(z.array(z.string().check(z.regex(/^[0-9A-Za-z-]{1,64}$/))).check(z.maxLength(200)))
    .check(z.maxLength(500)),
}
