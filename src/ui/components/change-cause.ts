import { dateInVietnam, formatDate } from '../../fields'
import type { ChangeCause } from '../../records'
import type { Words } from '../text/vi'

/** What changed something, in words. @param typed what a person's typing is called there */
export function causeInWords(cause: ChangeCause, { changes }: Words, typed: string): string {
  switch (cause.kind) {
    case 'typed':
      return typed
    case 'list':
      return changes.list(cause.file)
    case 'certificate':
      return changes.certificate(cause.serial)
    case 'merge':
      return changes.merge(cause.name)
    case 'file':
      return changes.file(cause.file)
    case 'backup':
      return changes.backup(formatDate(dateInVietnam(Date.parse(cause.madeAt))))
  }
}

/** What a value was and what it became, in words; nothing where there is neither. */
export function changeInWords(label: string, was: string, became: string, { changes }: Words): string {
  if (was === '') return became === '' ? '' : changes.added(label, became)
  return became === '' ? changes.cleared(label, was) : changes.changed(label, was, became)
}
