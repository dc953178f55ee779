import { foldedWords } from '../../fields'
import type { Heading } from './list-column'

/** What a number of an identity paper is called where its day and place of issue follow. */
const numbers: ReadonlySet<string> = new Set(['so', 'so the', 'so giay to', 'ma so'])

/**
 * “Số”, “Ngày cấp”, “Nơi cấp” side by side: the number of an identity paper, where no other column has it. Above them often stands
 * “Giấy tờ tùy thân” or “Thông tin giấy tờ”, in a third row of headings.
 */
export function withIdentityInParts(headings: readonly Heading[]): readonly Heading[] {
  if (headings.some(({ meaning }) => meaning?.keys.includes('citizenId'))) return headings
  const at = headings.findIndex((heading, place) => {
    const [date, issuer] = [headings[place + 1]?.meaning, headings[place + 2]?.meaning]
    const isIssue = date?.keys[0] === 'citizenIdIssueDate' && issuer?.keys[0] === 'citizenIdIssuePlace'
    return isIssue && numbers.has(ownWords(heading))
  })
  return at < 0 ? headings : headings.map((one, place) => (place === at ? { ...one, meaning: identity } : one))
}

const identity = { keys: ['citizenId'], score: 0.8 } as const

/** The words of its own row, below those of a group. */
function ownWords({ text }: Heading): string {
  return foldedWords(text.split(' – ').at(-1) ?? '').join(' ')
}
