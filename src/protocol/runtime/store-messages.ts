import { subscriberKinds } from '../../fields'
import { defineMessage, type MessageDefinition } from '../define-message'
import { z } from '../zod'
import { settingNames, type SettingName } from './settings'
import { settingShapes } from './settings-shapes'
import {
  agencyRecord,
  certificateFacts,
  changeCause,
  draftRow,
  fillProgress,
  historyAnswer,
  historyEntry,
  isoTime,
  keptDraft,
  listedRecord,
  page,
  recordRow,
  rowId,
  rowVersion,
} from './store-shapes'

const nothing = z.strictObject({})
const whichRow = z.strictObject({ id: rowId, version: rowVersion })
const newVersion = z.strictObject({ version: rowVersion })
const count = z.int().check(z.minimum(0))
const certificates = z.array(certificateFacts).check(z.maxLength(64))

function fromPages<Request, Response>(
  name: string,
  shapes: Pick<MessageDefinition<Request, Response>, 'request' | 'response'>,
): MessageDefinition<Request, Response> {
  return defineMessage(name, { ...shapes, allowedSenders: ['extension-page'], timeoutMs: 20_000 })
}

/** Lists records by Vietnamese order of names. `unreadable`: rows that could not be opened, in the whole store. */
export const recordsList = fromPages('records.list', {
  request: z.strictObject({
    ...page,
    kind: z.exactOptional(z.enum(subscriberKinds)),
    query: z.string().check(z.maxLength(200)),
  }),
  response: z.strictObject({ rows: z.array(recordRow), total: count, unreadable: count }),
})

const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** `endsFrom` and `endsTo` are included. */
const recordSearch = z.strictObject({
  ...page,
  query: z.string().check(z.maxLength(200)),
  kinds: z.exactOptional(z.array(z.enum(subscriberKinds)).check(z.maxLength(subscriberKinds.length))),
  certificate: z.exactOptional(
    z.union([
      z.literal('none'),
      z.strictObject({ endsFrom: z.exactOptional(isoDay), endsTo: z.exactOptional(isoDay) }),
    ]),
  ),
  isInOpenRequest: z.exactOptional(z.boolean()),
})

/** Finds records as somebody types: the part of those that fit, and how many of each kind fit. */
export const recordsFind = fromPages('records.find', {
  request: recordSearch,
  response: z.strictObject({
    rows: z.array(listedRecord),
    counts: z.strictObject({ person: count, organisation: count, service: count }),
    unreadable: count,
    building: z.exactOptional(z.strictObject({ done: count, total: count })),
  }),
})

/** Opens the rows of a list that was found. `wrong`: how many are not what was told of them. */
export const recordsProve = fromPages('records.prove', {
  request: z.strictObject({ rows: z.array(whichRow).check(z.maxLength(500)) }),
  response: z.strictObject({ wrong: count }),
})

/** Tells on which day the record that has stood unchanged the longest was changed; no day where there is no record. */
export const recordsOldestChange = fromPages('records.oldestChange', {
  request: nothing,
  response: z.strictObject({ day: z.exactOptional(isoDay) }),
})

/** Gives one record with the facts of its certificates. */
export const recordsGet = fromPages('records.get', {
  request: z.strictObject({ id: rowId }),
  response: z.strictObject({ record: agencyRecord, version: rowVersion, certificates }),
})

/** Gives whole records that fit, in parts and in the order of a list. */
export const recordsRead = fromPages('records.read', {
  request: recordSearch,
  response: z.strictObject({ records: z.array(agencyRecord), total: count }),
})

/**
 * Keeps a record and the facts of newly linked certificates. `version`: the one that was read, 0 for a new record; `cause`: what changed it,
 * a person's typing unless told.
 */
export const recordsSave = fromPages('records.save', {
  request: z.strictObject({
    record: agencyRecord,
    version: rowVersion,
    certificates,
    cause: z.exactOptional(changeCause),
  }),
  response: newVersion,
})

/** Removes a record, and its certificates when no other record links them. */
export const recordsRemove = fromPages('records.remove', { request: whichRow, response: nothing })

/** Lists drafts, the last changed first. */
export const draftsList = fromPages('drafts.list', {
  request: z.strictObject(page),
  response: z.strictObject({ rows: z.array(draftRow), total: count, unreadable: count }),
})

/** Gives one draft. */
export const draftsGet = fromPages('drafts.get', {
  request: z.strictObject({ id: rowId }),
  response: z.strictObject({ draft: keptDraft, version: rowVersion }),
})

/** Keeps a draft. `version`: the one that was read, 0 for a new draft. */
export const draftsSave = fromPages('drafts.save', {
  request: z.strictObject({ draft: keptDraft, version: rowVersion }),
  response: newVersion,
})

/** Removes a draft. */
export const draftsRemove = fromPages('drafts.remove', { request: whichRow, response: nothing })

/** Adds an entry to the history. */
export const historyAppend = fromPages('history.append', {
  request: z.strictObject({ entry: historyEntry }),
  response: nothing,
})

/** Lists the history, newest first. */
export const historyList = fromPages('history.list', {
  request: z.strictObject(page),
  response: z.strictObject({ entries: z.array(historyEntry), total: count, unreadable: count }),
})

/** Notes that a fill was undone. */
export const historyMarkUndone = fromPages('history.mark-undone', {
  request: z.strictObject({ id: rowId, undoneAt: isoTime }),
  response: nothing,
})

/** Notes that a request was answered for one of its subjects. */
export const historyAnswered = fromPages('history.answered', {
  request: z.strictObject({ id: rowId, answer: historyAnswer }),
  response: nothing,
})

/** Gives how far the fill of a draft has come. Version 0 without a value: nothing was filled yet. */
export const progressRead = fromPages('progress.read', {
  request: z.strictObject({ draftId: rowId }),
  response: z.strictObject({ version: rowVersion, value: z.exactOptional(fillProgress) }),
})

/** Keeps how far the fill of a draft has come. `version`: the one that was read, 0 for none. */
export const progressWrite = fromPages('progress.write', {
  request: z.strictObject({ draftId: rowId, value: fillProgress, version: rowVersion }),
  response: newVersion,
})

const named = <Name extends SettingName>(name: Name) => ({ name: z.literal(name), version: rowVersion })
const {
  profileId,
  ownProfiles,
  ownCalendarYears,
  formEdits,
  taughtFields,
  deviceNumbers,
  protection,
  listMappings,
  apartRecords,
} = settingShapes

const settingAnswer = z.discriminatedUnion('name', [
  z.strictObject({ ...named('profileId'), value: z.exactOptional(profileId) }),
  z.strictObject({ ...named('ownProfiles'), value: z.exactOptional(ownProfiles) }),
  z.strictObject({ ...named('ownCalendarYears'), value: z.exactOptional(ownCalendarYears) }),
  z.strictObject({ ...named('formEdits'), value: z.exactOptional(formEdits) }),
  z.strictObject({ ...named('taughtFields'), value: z.exactOptional(taughtFields) }),
  z.strictObject({ ...named('deviceNumbers'), value: z.exactOptional(deviceNumbers) }),
  z.strictObject({ ...named('protection'), value: z.exactOptional(protection) }),
  z.strictObject({ ...named('listMappings'), value: z.exactOptional(listMappings) }),
  z.strictObject({ ...named('apartRecords'), value: z.exactOptional(apartRecords) }),
])

const setting = <Name extends SettingName>(name: Name) => ({ ...named(name), cause: z.exactOptional(changeCause) })
const settingChange = z.discriminatedUnion('name', [
  z.strictObject({ ...setting('profileId'), value: profileId }),
  z.strictObject({ ...setting('ownProfiles'), value: ownProfiles }),
  z.strictObject({ ...setting('ownCalendarYears'), value: ownCalendarYears }),
  z.strictObject({ ...setting('formEdits'), value: formEdits }),
  z.strictObject({ ...setting('taughtFields'), value: taughtFields }),
  z.strictObject({ ...setting('deviceNumbers'), value: deviceNumbers }),
  z.strictObject({ ...setting('protection'), value: protection }),
  z.strictObject({ ...setting('listMappings'), value: listMappings }),
  z.strictObject({ ...setting('apartRecords'), value: apartRecords }),
])

/** One setting with its value. */
export type SettingAnswer = z.infer<typeof settingAnswer>

/** One setting with its new value. */
export type SettingChange = z.infer<typeof settingChange>

/** Gives one setting. A setting that was never set has no value and version 0. */
export const settingsRead = fromPages<{ name: SettingName }, SettingAnswer>('settings.read', {
  request: z.strictObject({ name: z.enum(settingNames) }),
  response: settingAnswer,
})

/** Keeps one setting. `version`: the one that was read, 0 for a setting that was never set; `cause`: a person's typing unless told. */
export const settingsWrite = fromPages<SettingChange, { version: number }>('settings.write', {
  request: settingChange,
  response: newVersion,
})
