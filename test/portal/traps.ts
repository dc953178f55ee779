/** A trap's value when the page opened, and now. Check boxes read 'true' or 'false', files their number. */
export interface TrapRecord {
  initially: string
  now: string
}

/** The controls that no filler may write to. Every form page has all of them; the trap pages have more of their own. */
export type TrapName =
  | 'searchBox'
  | 'accountName'
  | 'accountEmail'
  | 'honeypot'
  | 'dossierCode'
  | 'licenceNumber'
  | 'licenceIssueDate'
  | 'licenceIssuePlace'
  | 'attachment'
  | 'captcha'
  | 'signingPassword'
  | 'confirmPassword'
  | 'declaration'

/** Trap → the id of its element on the page. */
export type TrapIds = Record<TrapName, string>

/** Watches the traps of one page, from the moment it is shown until `stop`. */
export interface TrapWatch {
  records: () => Record<string, TrapRecord>
  touched: () => string[]
  stop: () => void
}

/**
 * Starts watching. Unlike the form's model this reads the elements themselves as well,
 * so that a write without any event is noticed too.
 * @throws Error when a trap's element is not on the page: a trap that isn't there tests nothing.
 */
export function watchTraps(ids: Readonly<Record<string, string>>): TrapWatch {
  const names = Object.keys(ids)
  const idOf = (name: string): string => ids[name] ?? ''
  const byId = new Map(names.map((name) => [idOf(name), name]))
  const initial = new Map(names.map((name) => [name, readTrap(idOf(name))]))
  const heard = new Set<string>()
  const hear = (event: Event): void => {
    const name = event.target instanceof Element ? byId.get(event.target.id) : undefined
    if (name !== undefined) heard.add(name)
  }
  for (const type of ['input', 'change']) document.addEventListener(type, hear, true)

  const record = (name: string): TrapRecord => ({ initially: initial.get(name) ?? '', now: readTrap(idOf(name)) })
  return {
    records: () => Object.fromEntries(names.map((name) => [name, record(name)])),
    touched: () => names.filter((name) => heard.has(name) || record(name).initially !== record(name).now),
    stop: () => {
      for (const type of ['input', 'change']) document.removeEventListener(type, hear, true)
    },
  }
}

function readTrap(id: string): string {
  // A hostile page may have given the document's own methods to elements of that name.
  const element = Document.prototype.getElementById.call(document, id)
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return element.value
  if (!(element instanceof HTMLInputElement)) throw new Error(`no trap with id ${id} on this page`)
  if (element.type === 'checkbox') return String(element.checked)
  if (element.type === 'file') return String(element.files?.length ?? 0)
  return element.value
}
