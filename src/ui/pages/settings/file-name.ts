import { fold } from '../../../fields'

const mostCharacters = 60

/** A bare file name of small letters, digits and hyphens: "noi-nhan-long-an-2025.json". */
export function fileNameOf(kind: string, what: string): string {
  const plain = fold(what)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, mostCharacters)
    .replace(/^-+|-+$/g, '')
  return `${[kind, plain].filter((part) => part !== '').join('-')}.json`
}
