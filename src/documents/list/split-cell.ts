import { foldedWords, type FieldKey } from '../../fields'
import { partOfAgency } from './people-rows'

/** The texts of a cell that holds several values, by their keys, and what belongs to none. */
export interface SplitCell {
  readonly texts: ReadonlyMap<FieldKey, string>
  readonly rest: string
}

const cardNumber = /(?<!\d)\d(?:[ .]?\d){8,11}(?!\d)/
const day = /(?:ngày\s*)?\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm|[/.-]\s*\d{1,2}\s*[/.-])\s*\d{2,4}|\d{4}-\d{1,2}-\d{1,2}/iu
const address = /[^\s;,<>]+@[^\s;,<>]+/
const serial = /(?<![0-9a-f])[0-9a-f]{2}(?:[ :]?[0-9a-f]{2}){7,19}(?![0-9a-f])/i
const phone = /(?:\+?84|0)?\d(?:[ .-]?\d){7,10}/
/** What stands around the values in words: “Số:”, “cấp ngày”, “nơi cấp”, “do … cấp”. */
const around =
  /(?:số|ngày|nơi)?\s*(?:cccd|cmnd|cmtnd|căn cước(?: công dân)?|định danh(?: cá nhân)?)\s*(?:số)?\s*:?|(?:được\s*)?(?:ngày|nơi)\s*cấp\s*:?|(?:được\s*)?cấp\s*(?:ngày|tại|bởi)\s*:?|^\s*số\s*:|^\s*(?:tại|do|bởi)\s+/giu

/** Takes the values out of one cell, in any order: number, day and place of a card; phone and address; serial and phone. */
export function splitCell(text: string, keys: readonly FieldKey[]): SplitCell {
  if (keys.includes('taxCode')) return { texts: new Map([[isTaxCode(text) ? 'taxCode' : 'citizenId', text]]), rest: '' }
  const texts = new Map<FieldKey, string>()
  let rest = text.normalize('NFC')
  const take = (key: FieldKey, pattern: RegExp) => {
    const found = keys.includes(key) ? pattern.exec(rest) : null
    if (!found) return
    texts.set(key, found[0].trim())
    rest = `${rest.slice(0, found.index)};${rest.slice(found.index + found[0].length)}`
  }
  take('email', address)
  take('citizenId', cardNumber)
  take('certificateSerial', serial)
  take('mobilePhone', phone)
  take('citizenIdIssueDate', day)
  take('dateOfBirth', day)
  if (keys.includes('fullName')) return withName(texts, rest, keys)
  if (keys.includes('position')) return splitPosition(rest)
  const words = rest.replace(around, ' ').replace(/[;/|\n\r]+|\s+-\s+|(?<=^|\s),|,(?=\s*(?:;|$))/gu, ';')
  const parts = words
    .split(';')
    .map(tidyPart)
    .filter((part) => part !== '' && !/^(?:cấp|ngày|số)$/iu.test(part))
  if (keys.includes('citizenIdIssuePlace') && parts.length > 0) {
    texts.set('citizenIdIssuePlace', parts.join(', '))
    return { texts, rest: '' }
  }
  return { texts, rest: parts.join('; ') }
}

/** In a column for people and bodies, ten digits are a body's; a citizen number has nine or twelve. */
function isTaxCode(text: string): boolean {
  return /^\D*\d{10}(?:\s*-\s*\d{3})?\D*$/.test(text)
}

/** What stands around a birth in words: “sinh ngày”, “NS:”. */
const aroundBirth = /(?:sinh(?:\s+(?:ngày|năm))?|ngày\s+sinh|ns)\s*:?(?=\s*[;(]|\s*$)/giu

/** A name, which no sign parts, then the position. */
function withName(texts: ReadonlyMap<FieldKey, string>, rest: string, keys: readonly FieldKey[]): SplitCell {
  const [name = '', ...others] = rest
    .replace(aroundBirth, ' ')
    .split(/[;,|()\n\r]+|\s[-–]\s/u)
    .map(tidyPart)
    .filter((part) => part !== '')
  const found = new Map(texts)
  if (name !== '') found.set('fullName', name)
  const position = others.join(', ')
  if (position === '' || !keys.includes('position')) return { texts: found, rest: position }
  return { texts: found.set('position', position), rest: '' }
}

/** A position and the body behind it. A dash alone does not part them: “Văn phòng - Thống kê” is one position. */
function splitPosition(text: string): SplitCell {
  const lines = text.split(/[;|\n\r]+/u).map(tidyPart)
  const parts = lines.length > 1 ? lines : text.split(/,|\s[-–]\s/u).map(tidyPart)
  const [position = '', body = ''] = parts
  const isBody = parts.length === 2 && (lines.length > 1 || partOfAgency.test(foldedWords(body).join(' ')))
  if (!isBody) return { texts: new Map([['position', text]]), rest: text }
  return {
    texts: new Map<FieldKey, string>([
      ['position', position],
      ['organisationName', body],
    ]),
    rest: '',
  }
}

function tidyPart(part: string): string {
  return part
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.:()-]+|[\s,:()-]+$/gu, '')
    .replace(/^(?:tại|do|bởi)\s+/iu, '')
}
