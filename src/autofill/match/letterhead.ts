/** What stands at the head of a letter, told by its place: its number and date before the first heading, or beside each other. */
import { foldedWords, type FieldKey } from '../../fields'
import type { ReadControl } from './score-control'
import { perText } from './per-text'

/** "Ngày thông báo" on a paper that calls itself a notice. @source NĐ 68/2024, Mẫu 07 */
export function isOfNotice({ control, reading }: ReadControl, mau: string | undefined): boolean {
  return (
    asksOfNotice(reading.label) &&
    (control.sections.some((heading) => isNotice(heading)) ||
      (mau === '07' && !control.sections.some((heading) => isOtherNotice(heading))))
  )
}

const asksOfNotice = perText((label) => /\bthong bao\b/u.test(foldedWords(label).join(' ')))
const isOtherNotice = perText((heading) => /\bthong bao \S/u.test(foldedWords(heading).join(' ')))
const isNotice = perText((heading) => /^thong bao (?:\S+ )*ban giao\b/u.test(foldedWords(heading).join(' ')))

function keyOf(one: ReadControl | undefined): FieldKey | undefined {
  return one?.reading.candidate?.keys[0]?.key
}

/** Behind the letter's number, behind the superior body that heads the sheet with the sender between them, or at its very top. */
export function inLetterhead(all: readonly ReadControl[], place: number): boolean {
  const [here, before, second] = [all[place], all[place - 1], all[place - 2]]
  const numbersIt = before?.reading.candidate?.keys[0]
  if (numbersIt?.key === 'letterNumber' && numbersIt.needs === undefined) return true
  if (keyOf(here) === 'letterDate') return isOfTopNumber(all, place)
  if (keyOf(here) !== 'letterNumber') return false
  if (keyOf(before) === 'superiorBody') return true
  return (keyOf(before) === 'organisationName' && keyOf(second) === 'superiorBody') || isTopNumber(all, place)
}

/** The date behind the number; of a date in three boxes the month and the year stand further off. */
function isOfTopNumber(all: readonly ReadControl[], place: number): boolean {
  const isOneOfThree = all[place]?.reading.candidate?.evidence[0]?.source === 'neighbour'
  const steps = isOneOfThree ? [1, 2, 3, 4, 5] : [1, 2, 3]
  return steps.some((step) => isTopNumber(all, place - step))
}

const top = 5
const reach = 3

/**
 * "Số: …" among the first boxes of a sheet, before any heading but the page's title, with a whole date right behind it: "Số: …/… ,
 * ngày … tháng … năm …". @source Nghị định 30/2020/NĐ-CP
 */
function isTopNumber(all: readonly ReadControl[], place: number): boolean {
  const here = all[place]
  if (!here || place >= top || here.control.cell || headingsOf(here).length > 1) return false
  if (!/^\s*số\s*[:.…]*\s*$/iu.test(here.reading.label.normalize('NFC'))) return false
  const behind = all.slice(place + 1, place + 1 + reach + 1)
  return behind.slice(0, reach).some((one, at) => {
    const isInPart = headingsOf(one)[0] === headingsOf(here)[0]
    return isInPart && keyOf(one) === 'letterDate' && isDateline(one, behind[at + 1])
  })
}

/** What every letter has on top heads no part of it. @source Nghị định 30/2020/NĐ-CP */
const isMotto = perText((heading) => /^(?:cong hoa xa hoi|doc lap tu do)\b/u.test(foldedWords(heading).join(' ')))

function headingsOf({ control }: ReadControl): readonly string[] {
  return control.sections.filter((heading) => !isMotto(heading))
}

/** "…, ngày" behind the place, or a day with its month behind it. */
function isDateline({ control }: ReadControl, next: ReadControl | undefined): boolean {
  const opens = control.labels.some(({ text }) => /^\s*,\s*ngày/iu.test(text.normalize('NFC')))
  return opens || next?.control.labels.some(({ text }) => /^\W*tháng\W*$/iu.test(text.normalize('NFC'))) === true
}
