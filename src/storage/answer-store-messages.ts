import { forWire } from '../protocol/mutable'
import { handle, type Handler } from '../protocol/router'
import { storeCheck, storeRepair } from '../protocol/runtime/check-messages'
import { pastRead } from '../protocol/runtime/past-messages'
import {
  draftsGet,
  draftsList,
  draftsRemove,
  draftsSave,
  historyAnswered,
  historyAppend,
  historyList,
  historyMarkUndone,
  progressRead,
  progressWrite,
  recordsFind,
  recordsGet,
  recordsList,
  recordsOldestChange,
  recordsProve,
  recordsRead,
  recordsRemove,
  recordsSave,
  settingsRead,
  settingsWrite,
  type SettingAnswer,
} from '../protocol/runtime/store-messages'
import type { Store } from './store'

/**
 * Answers every `records.*`, `drafts.*`, `history.*`, `progress.*` and `settings.*` message.
 * @param store gives the open store, or why there is none @param onProtection is called after that setting was changed
 */
export function answerStoreMessages(store: () => Promise<Store>, onProtection: () => Promise<void>): Handler[] {
  return [
    ...[answerRecords, answerDrafts, answerHistory, answerProgress].flatMap((answer) => answer(store)),
    ...answerSettings(store, onProtection),
    handle(storeCheck, async () => forWire(await (await store()).check())),
    handle(storeRepair, async ({ how, rows }) => forWire(await (await store()).repair(how, rows))),
    handle(pastRead, async (of) => ({ changes: forWire(await (await store()).past(of)) })),
  ]
}

function answerRecords(store: () => Promise<Store>): Handler[] {
  return [
    handle(recordsList, async (query) => forWire(await (await store()).records.list(query))),
    handle(recordsFind, async (search) => forWire(await (await store()).records.find(search))),
    handle(recordsProve, async ({ rows }) => (await store()).records.prove(rows)),
    handle(recordsOldestChange, async () => {
      const day = await (await store()).records.oldestChange()
      return day === undefined ? {} : { day }
    }),
    handle(recordsRead, async (query) => forWire(await (await store()).records.read(query))),
    handle(recordsGet, async ({ id }) => forWire(await (await store()).records.get(id))),
    handle(recordsSave, async ({ record, version, certificates, cause }) =>
      (await store()).records.save(record, version, certificates, cause),
    ),
    handle(recordsRemove, async ({ id, version }) => {
      await (await store()).records.remove(id, version)
      return {}
    }),
  ]
}

function answerDrafts(store: () => Promise<Store>): Handler[] {
  return [
    handle(draftsList, async (part) => forWire(await (await store()).drafts.list(part))),
    handle(draftsGet, async ({ id }) => forWire(await (await store()).drafts.get(id))),
    handle(draftsSave, async ({ draft, version }) => (await store()).drafts.save(draft, version)),
    handle(draftsRemove, async ({ id, version }) => {
      await (await store()).drafts.remove(id, version)
      return {}
    }),
  ]
}

function answerHistory(store: () => Promise<Store>): Handler[] {
  return [
    handle(historyAppend, async ({ entry }) => {
      await (await store()).history.append(entry)
      return {}
    }),
    handle(historyList, async (part) => forWire(await (await store()).history.list(part))),
    handle(historyMarkUndone, async ({ id, undoneAt }) => {
      await (await store()).history.markUndone(id, undoneAt)
      return {}
    }),
    handle(historyAnswered, async ({ id, answer }) => {
      await (await store()).history.noteAnswer(id, answer)
      return {}
    }),
  ]
}

function answerProgress(store: () => Promise<Store>): Handler[] {
  return [
    handle(progressRead, async ({ draftId }) => {
      const { value, version } = await (await store()).progress.get(draftId)
      return forWire({ version, ...(value && { value }) })
    }),
    handle(progressWrite, async ({ draftId, value, version }) => (await store()).progress.put(draftId, value, version)),
  ]
}

function answerSettings(store: () => Promise<Store>, onProtection: () => Promise<void>): Handler[] {
  return [
    handle(settingsRead, async ({ name }) => {
      const { value, version } = await (await store()).settings.get(name)
      return forWire({ name, version, ...(value !== undefined && { value }) }) as SettingAnswer
    }),
    handle(settingsWrite, async ({ name, value, version, cause }) => {
      const kept = await (await store()).settings.put(name, value, version, cause)
      if (name === 'protection') await onProtection()
      return kept
    }),
  ]
}
