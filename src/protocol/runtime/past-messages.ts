import { defineMessage } from '../define-message'
import { z } from '../zod'
import { pastChanges } from './past-shapes'
import { settingNames } from './settings'
import { rowId } from './store-shapes'

/** Gives the history of change of one request or one setting. */
export const pastRead = defineMessage('past.read', {
  request: z.union([z.strictObject({ draft: rowId }), z.strictObject({ setting: z.enum(settingNames) })]),
  response: z.strictObject({ changes: pastChanges }),
  allowedSenders: ['extension-page'],
  timeoutMs: 20_000,
})
