import { Button } from './button'
import { useWords } from '../text/words'

const rowsOfPage = 100

/** The rows of one page of a long list. @param page from 0 */
export function pageOf<Row>(rows: readonly Row[], page: number): readonly Row[] {
  return rows.slice(page * rowsOfPage, (page + 1) * rowsOfPage)
}

/** Which rows are seen, and buttons to the page before and after; nothing for a list of one page. */
export function PageTurner({
  all,
  page,
  onPage,
  perPage = rowsOfPage,
}: {
  readonly all: number
  readonly page: number
  readonly onPage: (page: number) => void
  readonly perPage?: number
}) {
  const texts = useWords().words.importPage
  if (all <= perPage) return null
  const last = Math.ceil(all / perPage) - 1
  return (
    <div class="row">
      <Button disabled={page === 0} onPress={() => onPage(page - 1)}>
        {texts.before}
      </Button>
      <span class="small muted" role="status">
        {texts.span(page * perPage + 1, Math.min(all, (page + 1) * perPage), all)}
      </span>
      <Button disabled={page >= last} onPress={() => onPage(page + 1)}>
        {texts.after}
      </Button>
    </div>
  )
}
