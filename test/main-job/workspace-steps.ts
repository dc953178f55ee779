import type { Page } from 'puppeteer-core'
import { formatDate, fieldDefinition, type FieldKey } from '../../src/fields'
import type { RequestDraft } from '../../src/requests'
import { vi } from '../../src/ui/text/vi.js'
import { pressNamed } from './panel-steps'
import { renewalRequest } from './example-request'

/** The renewal request as it is after the clerk completed it: what was typed, and the one subscriber of the token. */
export const keptRenewal: RequestDraft = {
  ...renewalRequest,
  subjects: [
    {
      certificateName: 'Trần Văn Thử',
      certificateSerial: '2A05F812673607B0',
      email: 'thu.tv@example.gov.vn',
      wantsRenewal: true,
      wantsChange: false,
    },
  ],
}

async function typeInto(page: Page, id: string, text: string): Promise<void> {
  const box = await page.waitForSelector(`[id="${id}"]`)
  await box?.evaluate((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select()
  })
  await box?.press('Backspace')
  await box?.type(text)
}

/** Opens the one kept request, types the receiver and the letter of a request into it, and saves. */
export async function typeRenewalDetails(workspace: Page, { receiver, letter }: RequestDraft): Promise<void> {
  await workspace.bringToFront()
  await workspace.locator('main table button.link').click()
  for (const [part, values] of Object.entries({ receiver, letter })) {
    for (const [key, value] of Object.entries(values)) {
      const isDate = fieldDefinition(key as FieldKey).type === 'date'
      await typeInto(workspace, `${part}.${key}`, isDate ? formatDate(String(value)) : String(value))
    }
  }
  await pressNamed(workspace, vi.common.save)
  await workspace.waitForFunction(() => document.querySelector('.unsaved') === null)
}
