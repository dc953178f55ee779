import type { TrapIds, TrapName } from './traps'

const inOrder: TrapName[] = [
  'accountName',
  'accountEmail',
  'honeypot',
  'dossierCode',
  'licenceNumber',
  'licenceIssueDate',
  'licenceIssuePlace',
  'attachment',
  'captcha',
  'signingPassword',
  'confirmPassword',
  'declaration',
]

/** The traps' ids of a site that numbers its controls: `idOf(1)` is the account's name, `idOf(12)` the declaration. */
function numbered(idOf: (at: number) => string): TrapIds {
  const entries = inOrder.map((name, at) => [name, idOf(at + 1)])
  return { ...(Object.fromEntries(entries) as TrapIds), searchBox: 'q' }
}

/** Where the traps of the WebForms pages are. */
export const webformsTrapIds = numbered((at) => `ctl00_MainContent_txt${String(at).padStart(2, '0')}`)

/** Where the traps of the Element Plus pages are. */
export const vueTrapIds = numbered((at) => `ep${at}`)

/** Where the traps of the jQuery pages are. */
export const jqueryTrapIds = numbered((at) => `inp${at}`)

/** Where the traps of the Angular pages are. */
export const angularTrapIds = numbered((at) => `ng-f${at}`)

/** Where the traps of the page of custom elements are; all of them stand outside of shadow roots. */
export const shadowTrapIds = numbered((at) => `k${at}`)

/** Where the ordinary traps of the trap pages are. */
export const trapPageTrapIds = numbered((at) => `z${at}`)
