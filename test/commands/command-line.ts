import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { errorEntry, toAppError } from '../../src/errors'

/** Arguments that can't be used: exit status 2. */
export class UnusableArguments extends Error {}

/** A failure that prints its own document: exit status 1. */
export class NamedFailure extends Error {
  constructor(readonly failure: { readonly code: string; readonly message: string; readonly path?: string }) {
    super(failure.message)
  }
}

/** Prints the one JSON document of a command. */
export function printDocument(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}

function report(thrown: unknown): void {
  if (
    thrown instanceof UnusableArguments ||
    (thrown instanceof TypeError && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS'))
  ) {
    process.stderr.write(`${thrown.message}\n`)
    process.exitCode = 2
    return
  }
  process.exitCode = 1
  if (thrown instanceof NamedFailure) {
    printDocument({ error: thrown.failure })
    return
  }
  const { code } = toAppError(thrown)
  const { what, next } = errorEntry(code).vi
  // Where a bug was met helps whoever mends it; an expected failure needs no more than its words.
  const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  process.stderr.write(`${code === 'INTERNAL' ? trace : what}\n`)
  printDocument({ error: { code, message: `${what} ${next}` } })
}

/** Runs a command: what it throws becomes the exit status and the error document of the contract. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (thrown) {
    report(thrown)
  }
}

const kinds = { file: 'tệp', folder: 'thư mục' } as const

/** The place of a file or folder that the caller named, looked for where they stand and in the project. */
export function placeOf(name: string, kind: keyof typeof kinds): string {
  const places = [resolve(process.env['INIT_CWD'] ?? '.', name), resolve(name)]
  const place = places.find((one) => statSync(one, { throwIfNoEntry: false })?.isDirectory() === (kind === 'folder'))
  if (place === undefined) throw new UnusableArguments(`Không có ${kinds[kind]} này: ${name}`)
  return place
}

/** An option that must be there. */
export function need(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UnusableArguments(`Thiếu tùy chọn ${name}.`)
  return value
}
