import { SourceNote } from '../../components/source-note'
import { Notice } from '../../components/states'
import type { SheetFault } from '../../sheet-service'
import { useWords } from '../../text/words'
import { MoreRows } from './more-rows'
import { useShown } from './use-shown'

/** More doubts than these are behind a fold. */
const doubtsShown = 3

/** What must be corrected, then what should be looked at: each with its rows, in words, and its source. */
export function FaultLists({
  faults,
  errorsTitle,
  errorsNext,
  doubtsTitle,
}: {
  readonly faults: readonly SheetFault[]
  readonly errorsTitle: (count: number) => string
  readonly errorsNext?: string
  readonly doubtsTitle: (count: number) => string
}) {
  const errors = faults.filter(({ severity }) => severity === 'error')
  const doubts = faults.filter(({ severity }) => severity !== 'error')
  return (
    <>
      {errors.length > 0 && (
        <Notice tone="error" title={errorsTitle(errors.length)}>
          <FaultList faults={errors} />
          {errorsNext !== undefined && <p class="strong">{errorsNext}</p>}
        </Notice>
      )}
      {doubts.length > 0 && (
        <div class="notice warning">
          <details open={doubts.length <= doubtsShown}>
            <summary class="strong">{doubtsTitle(doubts.length)}</summary>
            <FaultList faults={doubts} />
          </details>
        </div>
      )}
    </>
  )
}

function FaultList({ faults }: { readonly faults: readonly SheetFault[] }) {
  const { language } = useWords()
  const { shown, next, more } = useShown(faults, 'faults')
  return (
    <>
      <ul class="faults">
        {shown.map(({ code, message, english, source }, at) => (
          <li key={`${code}/${at}`} class="wrap">
            {capitalised(language === 'vi' ? message : english)} <SourceNote source={source} isMarked={false} />
          </li>
        ))}
      </ul>
      <MoreRows shown={shown.length} all={faults.length} next={next} onMore={more} />
    </>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
