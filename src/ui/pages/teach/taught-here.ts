import { isSamePage, pageShapeOf, type TaughtHere } from '../../../autofill/match'
import type { RequestDraft } from '../../../requests'
import type { PortalTab, Services } from '../../services'

/** What was taught of the page that is open, for this form. Read anew each time: it may have been changed in another window. */
export async function taughtHere(
  services: Pick<Services, 'settings'>,
  tab: PortalTab,
  { mau }: RequestDraft,
): Promise<TaughtHere> {
  const page = pageShapeOf(tab.url, mau)
  const { taughtFields } = await services.settings.read()
  return { page, fields: taughtFields.filter((field) => isSamePage(field.page, page)) }
}
