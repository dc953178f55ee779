import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'

const archive = '/usr/lib/firefox-esr/omni.ja'
/** Firefox's own modules for form autofill, by the names that they import each other under. */
const modules = {
  'resource://gre/modules/shared/HeuristicsRegExp.sys.mjs': 'modules/shared/HeuristicsRegExp.sys.mjs',
  'resource://gre/modules/shared/FormAutofillHeuristics.sys.mjs': 'modules/shared/FormAutofillHeuristics.sys.mjs',
  'resource://gre/modules/shared/FormAutofillUtils.sys.mjs': 'modules/shared/FormAutofillUtils.sys.mjs',
  'resource://gre/modules/shared/LabelUtils.sys.mjs': 'modules/shared/LabelUtils.sys.mjs',
  'resource://gre/modules/shared/FieldScanner.sys.mjs': 'modules/shared/FieldScanner.sys.mjs',
  'resource://gre/modules/CreditCard.sys.mjs': 'modules/CreditCard.sys.mjs',
  'resource://autofill/FormAutofill.sys.mjs': 'chrome/toolkit/res/autofill/FormAutofill.sys.mjs',
} as const

function bytesAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, start)
  return bytes
}

/** Reads some texts out of a zip archive without unpacking the rest. */
function readArchive(path: string, wanted: ReadonlySet<string>): Map<string, string> {
  const file = openSync(path, 'r')
  try {
    const tail = 22
    const end = bytesAt(file, fstatSync(file).size - tail, tail)
    const directory = bytesAt(file, end.readUInt32LE(16), end.readUInt32LE(12))
    const found = new Map<string, string>()
    for (let at = 0; at + 46 <= directory.length;) {
      const [nameLength, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place))
      const name = directory.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
      if (wanted.has(name)) {
        const start = directory.readUInt32LE(at + 42)
        const head = bytesAt(file, start, 30)
        const bodyStart = start + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
        const body = bytesAt(file, bodyStart, directory.readUInt32LE(at + 20))
        found.set(name, (directory.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString('utf8'))
      }
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    }
    return found
  } finally {
    closeSync(file)
  }
}

/** Turns a module's text into the body of a function that gives its exports. */
function asFunction(text: string): string {
  const names: string[] = []
  const body = text
    .replace(/^import\s*\{([^}]*)\}\s*from\s*"([^"]*)";/gmu, 'const {$1} = load("$2");')
    .replace(/^export default .*$/gmu, '')
    .replace(/^export (const|let|var|class|function) (\w+)/gmu, (_all, word: string, name: string) => {
      names.push(name)
      return `${word} ${name}`
    })
  return `function (load, ChromeUtils, Services) {\n${body}\nreturn { ${names.join(', ')} }\n}`
}

/**
 * A script that sets Firefox's form autofill up in a page: its own modules, read from the installed package at run time, on
 * stand-ins for what the browser gives them. Its credit-card network in C++ is left out, which only makes it faster.
 * Undefined where Firefox is not installed.
 */
export function firefoxRules(): string | undefined {
  if (!existsSync(archive)) return undefined
  const texts = readArchive(archive, new Set(Object.values(modules)))
  const table = Object.entries(modules).map(
    ([name, path]) => `${JSON.stringify(name)}: ${asFunction(texts.get(path) ?? '')}`,
  )
  return `(() => {
const anything = new Proxy(function () {}, { get: (_one, name) => name === Symbol.toPrimitive ? () => '' : anything, apply: () => anything, construct: () => anything })
const lazyGetter = (object, name, get) => Object.defineProperty(object, name, { configurable: true, enumerable: true, get() { const value = get(); Object.defineProperty(object, name, { value, writable: true }); return value } })
const ids = new WeakMap(); let count = 0
const browserParts = {
  XPCOMUtils: { defineLazyPreferenceGetter: (object, name, _pref, value = null, _changed, transform = (one) => one) => lazyGetter(object, name, () => { try { return transform(value) } catch { return value } }) },
  ContentDOMReference: { get: (element) => { if (!ids.has(element)) ids.set(element, ++count); return { browsingContextId: 1, id: ids.get(element) } } },
  CreditCardRulesets: { types: [] },
}
const table = { ${table.join(',\n')} }
const loaded = {}
const ChromeUtils = {
  defineLazyGetter: lazyGetter,
  defineESModuleGetters: (object, names) => { for (const [name, from] of Object.entries(names)) lazyGetter(object, name, () => load(from)[name]) },
  importESModule: (from) => load(from),
}
const load = (from) => loaded[from] ??= table[from]?.(load, ChromeUtils, anything) ?? new Proxy(browserParts, { get: (parts, name) => parts[name] ?? anything })
for (const kind of [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement]) kind.isInstance = (one) => one instanceof kind
Element.prototype.getAutocompleteInfo = function () { return { fieldName: this.getAttribute('autocomplete') ?? '' } }
const { FormAutofillUtils } = load('resource://gre/modules/shared/FormAutofillUtils.sys.mjs')
FormAutofillUtils.isFathomCreditCardsEnabled = () => false
FormAutofillUtils.useMLInference = false
load('resource://autofill/FormAutofill.sys.mjs').FormAutofill.countries = new Map([['VN', 'Vietnam'], ['US', 'United States']])
globalThis.firefoxAutofill = load('resource://gre/modules/shared/FormAutofillHeuristics.sys.mjs').FormAutofillHeuristics
})()`
}

/** Which of Firefox's names means the same as one of our keys. */
const sameKind: Readonly<Record<string, string>> = {
  name: 'fullName',
  email: 'email',
  tel: 'mobilePhone',
  organization: 'organisationName',
  'street-address': 'address',
  'address-line1': 'address',
  'address-level1': 'province',
}

/** What Firefox made of a page: milliseconds of every round, and how many fields that have a key it took for that kind. */
export interface FirefoxReading {
  readonly times: readonly number[]
  readonly right: number
  readonly keyed: number
}

/** Lets Firefox's rules look at every form of a page, as Firefox does when a field is focused. */
export async function firefoxOn(
  page: Page,
  rules: string,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<FirefoxReading> {
  await page.evaluate(rules)
  const { times, pairs, keys } = await page.evaluate(
    async (count, skipped) => {
      interface Detail {
        readonly element: HTMLElement
        readonly fieldName: string
      }
      interface Rules {
        getFormInfo: (form: { elements: readonly Element[]; rootElement: Element }, visible: boolean) => Detail[]
      }
      const { firefoxAutofill } = globalThis as unknown as { firefoxAutofill: Rules }
      const forms = [...document.forms]
      const all: number[] = []
      let details: Detail[] = []
      for (let round = 0; round < count + skipped; round++) {
        const startMs = performance.now()
        details = forms.flatMap((form) =>
          firefoxAutofill.getFormInfo({ elements: [...form.elements], rootElement: form }, true),
        )
        all.push(performance.now() - startMs)
        await new Promise((resolve) => setTimeout(resolve))
      }
      return {
        times: all.slice(skipped),
        pairs: details.map(({ element, fieldName }) => [fieldName, element.dataset['key']] as const),
        keys: [...document.querySelectorAll<HTMLElement>('[data-key]')].map(({ dataset }) => dataset['key'] ?? 'none'),
      }
    },
    rounds,
    warmUp,
  )
  return {
    times,
    right: pairs.filter(([name, key]) => key !== undefined && sameKind[name] === key).length,
    keyed: keys.filter((key) => key !== 'none' && !key.startsWith('either:')).length,
  }
}
