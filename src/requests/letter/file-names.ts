import { fold } from '../../fields'
import { forms } from '../../procedures'
import type { RequestDraft } from '../request-draft'
import { lineOf } from './letter-phrases'

const kinds = { 'request-letter': 'van-ban-de-nghi', notice: 'thong-bao', minute: 'bien-ban' } as const

/** Letters, digits and hyphens only: any portal and any disk takes such a name. */
function plainPart(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** What the files of a request are called, without ending, e.g. `mau-01-van-ban-de-nghi-12-ubnd-vp`. */
export function documentNames({ mau, letter }: RequestDraft): Readonly<Record<'letter' | 'sheet' | 'package', string>> {
  const number = plainPart(lineOf(letter, 'letterNumber'))
  const ending = number === '' ? '' : `-${number}`
  return {
    letter: `mau-${mau}-${kinds[forms[mau].paper]}${ending}`,
    sheet: `mau-${mau}-danh-sach-vgca${ending}`,
    package: `mau-${mau}-ho-so${ending}`,
  }
}

/** The name of an attached file inside a package: its own, in plain letters, behind its number. */
export function attachmentName(name: string, number: number): string {
  const at = name.lastIndexOf('.')
  const [base, ending] = at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name, '']
  const plainEnding = plainPart(ending).slice(0, 10)
  return `${String(number).padStart(2, '0')}-${plainPart(base) || 'tep'}${plainEnding === '' ? '' : `.${plainEnding}`}`
}
