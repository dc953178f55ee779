import { fields } from '../../fields'
import { columnLetter, type Sheet } from '../sheet'
import type { ListColumn } from './list-column'
import { listFinding, type ListFinding } from './list-finding'

const fewestDates = 2
const dayFirst = /^(?:1[3-9]|2\d|3[01])[/.-]\d{1,2}[/.-]\d{4}$/
const monthFirst = /^\d{1,2}[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{4}$/

/**
 * Days that a spreadsheet program of American habit took for months. Either only days up to 12 became dates in a column and later ones stayed
 * text (13/05/1985), so that the dates have day and month changed over; or the whole column was written month first (05/13/1985), so that
 * days up to 12 look right and are not. Nobody can see it from one cell.
 */
export function swappedDates(sheet: Sheet, columns: readonly ListColumn[], places: readonly number[]): ListFinding[] {
  return columns.flatMap(({ place, heading, keys }): ListFinding[] => {
    const [key] = keys
    if (!key || keys.length > 1 || fields[key].type !== 'date') return []
    const cells = places.flatMap((at) => sheet.rows[at]?.[place] ?? [])
    const texts = cells.flatMap(({ kind, text }) => (kind === 'text' ? [text] : []))
    const days = cells.filter(({ kind }) => kind === 'date').map(({ text }) => Number(text.slice(8, 10)))
    const areHalved = days.length >= fewestDates && days.every((day) => day <= 12)
    if (areHalved && texts.some((text) => dayFirst.test(text))) return [halved(columnLetter(place), heading, key)]
    const areMonthFirst = texts.some((text) => monthFirst.test(text)) && !texts.some((text) => dayFirst.test(text))
    return areMonthFirst ? [turned(columnLetter(place), heading, key)] : []
  })
}

type Key = NonNullable<ListFinding['key']>

function halved(letter: string, heading: string, key: Key): ListFinding {
  return listFinding(
    'warning',
    'DATES_MAY_BE_SWAPPED',
    { key },
    {
      vi: `Cột ${letter} “${heading}”: các ô là ngày đều có ngày từ 1 đến 12, các ô còn lại là chữ. Có thể Excel đã đảo ngày và tháng; hãy đối chiếu vài dòng với giấy tờ.`,
      en: `Column ${letter} “${heading}”: all cells that are dates have days 1 to 12, the others are text. Excel may have changed day and month over; compare some rows with the papers.`,
    },
  )
}

function turned(letter: string, heading: string, key: Key): ListFinding {
  return listFinding(
    'warning',
    'DATES_MAY_BE_SWAPPED',
    { key },
    {
      vi: `Cột ${letter} “${heading}” có vẻ ghi tháng trước ngày (kiểu Mỹ), nên những ngày từ 1 đến 12 có thể bị đọc đảo. Hãy định dạng lại cột thành ngày/tháng/năm trong Excel rồi chọn lại tệp.`,
      en: `Column ${letter} “${heading}” seems to be written month first, so that days 1 to 12 may be read the wrong way round. Format the column as day/month/year in Excel and choose the file again.`,
    },
  )
}
