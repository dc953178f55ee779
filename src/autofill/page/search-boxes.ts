/** Parts of a page that ask what to look for: told by the button that stands with the boxes. */
import { aroundOf, holds, innerTextOf, says } from './dom'
import { perTree } from './look'
import { attributeOf, rootOf, tagOf } from './native'
import { allIn, queryAll } from './selectors'

const buttons =
  'button, input[type="submit"], input[type="button"], [role="button"], a[class*="btn" i], a[class*="button" i]'
const boxes =
  'input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="reset"]), select, textarea'
const looks = /^\W*(?:tìm|tra cứu|lọc|search|filter|find|đăng nhập|log ?in|sign ?in|subscribe)(?!\p{L})/iu
const sends = /^\W*(?:lưu|gửi|nộp|đăng ký|tiếp|hoàn|ghi|trình|cập nhật|save|submit|send|next|continue)(?!\p{L})/iu
const mostBoxes = 12

/** What a button says: its words, or those that a program reads aloud of a picture. */
function wordsOf(button: Element): string {
  const told = innerTextOf(button) || attributeOf(button, 'value') || attributeOf(button, 'aria-label')
  return (told ?? attributeOf(button, 'title') ?? '').normalize('NFC')
}

/** The smallest box around a search button that holds what is asked; one box alone has a button that looks its value up. */
function boxAround(button: Element): Element | undefined {
  let box = aroundOf(button)
  while (box && tagOf(box) !== 'BODY' && queryAll(box, boxes).length === 0) box = aroundOf(box)
  if (!box || tagOf(box) === 'BODY' || tagOf(box) === 'TABLE') return undefined
  const asked = queryAll(box, boxes).length
  if (asked > mostBoxes || (asked === 1 && tagOf(box) !== 'FORM')) return undefined
  return queryAll(box, buttons).some((one) => sends.test(wordsOf(one))) ? undefined : box
}

/** The boxes of a document or shadow root that hold what to look for, with the words of their buttons. */
const searchBoxesIn = perTree((tree): ReadonlyMap<Element, string> => {
  const found = new Map<Element, string>()
  for (const button of allIn(tree, buttons)) {
    const words = wordsOf(button)
    if (!says(words) || !looks.test(words)) continue
    const box = boxAround(button)
    if (box) found.set(box, words)
  }
  return found
})

/** The words of the search button that a control stands with: what is typed there only says what to look for. */
export function searchWordsOver(element: Element): string | undefined {
  for (const [box, words] of searchBoxesIn(rootOf(element))) if (holds(box, element)) return words
  return undefined
}
