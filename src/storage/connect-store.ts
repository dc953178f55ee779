import type { AgencyRecord, CertificateFacts, ChangeCause } from '../records'
import type { HistoryEntry, KeptDraft } from '../requests'
import { AppError } from '../errors'
import { ask, type Timers } from '../protocol/ask'
import type { MessageDefinition } from '../protocol/define-message'
import { forWire } from '../protocol/mutable'
import { askThroughPort, type TransportPort } from '../protocol/port-transport'
import { storeCheck, storeRepair } from '../protocol/runtime/check-messages'
import { pastRead } from '../protocol/runtime/past-messages'
import type { SettingName, Settings } from '../protocol/runtime/settings'
import type { SettingsRepository, StoreClient } from '../protocol/runtime/store-client'
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
  type SettingChange,
} from '../protocol/runtime/store-messages'
import { connectDuplicates } from './connect-duplicates'

/** Talks to the store through a port of `openStorePort`. A port serves one client. */
export function connectStore(port: TransportPort, timers: Timers): StoreClient {
  const carry = askThroughPort(port)
  const asking = <Request, Response>(definition: MessageDefinition<Request, Response>, request: Request) =>
    ask(definition, request, carry, timers)
  return {
    records: {
      list: (query) => asking(recordsList, forWire(query)),
      find: (search) => asking(recordsFind, forWire(search)),
      prove: (listed) => asking(recordsProve, { rows: listed.map(({ id, version }) => ({ id, version })) }),
      oldestChange: async () => (await asking(recordsOldestChange, {})).day,
      read: (query) => asking(recordsRead, forWire(query)),
      get: (id) => asking(recordsGet, { id }),
      save: (record: AgencyRecord, version, certificates: readonly CertificateFacts[], cause?: ChangeCause) =>
        asking(recordsSave, {
          record: forWire(record),
          version,
          certificates: forWire(certificates),
          ...(cause && { cause }),
        }),
      remove: async (id, version) => {
        await asking(recordsRemove, { id, version })
      },
    },
    duplicates: connectDuplicates(asking),
    drafts: {
      list: (part) => asking(draftsList, forWire(part)),
      get: (id) => asking(draftsGet, { id }),
      save: (draft: KeptDraft, version) => asking(draftsSave, { draft: forWire(draft), version }),
      remove: async (id, version) => {
        await asking(draftsRemove, { id, version })
      },
    },
    history: {
      append: async (entry: HistoryEntry) => {
        await asking(historyAppend, { entry: forWire(entry) })
      },
      list: (part) => asking(historyList, forWire(part)),
      markUndone: async (id, undoneAt) => {
        await asking(historyMarkUndone, { id, undoneAt })
      },
      noteAnswer: async (id, answer) => {
        await asking(historyAnswered, { id, answer })
      },
    },
    settings: connectSettings(asking),
    check: () => asking(storeCheck, {}),
    repair: (how, rows) => asking(storeRepair, { how, rows }),
    past: async (of) => (await asking(pastRead, of)).changes,
    progress: {
      get: async (draftId) => {
        const { value, version } = await asking(progressRead, { draftId })
        return { value, version }
      },
      put: (draftId, value, version) => asking(progressWrite, { draftId, value: forWire(value), version }),
    },
  }
}

type Asking = <Request, Response>(
  definition: MessageDefinition<Request, Response>,
  request: Request,
) => Promise<Response>

/** Names and values belong together: a read gives the setting that was asked for, a write is checked against its name's shape. */
function connectSettings(asking: Asking): SettingsRepository {
  return {
    get: async <Name extends SettingName>(name: Name) => {
      const answer = await asking(settingsRead, { name })
      if (answer.name !== name) throw new AppError('MESSAGE_INVALID', { name: settingsRead.name, end: 'response' })
      return { value: answer.value as Settings[Name] | undefined, version: answer.version }
    },
    put: (name, value, version, cause) =>
      asking(settingsWrite, { name, value: forWire(value), version, ...(cause && { cause }) } as SettingChange),
  }
}
