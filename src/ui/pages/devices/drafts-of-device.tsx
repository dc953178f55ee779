import { useState } from 'preact/hooks'
import type { Certificate } from '../../../certificates'
import { Button } from '../../components/button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Notice } from '../../components/states'
import { useLoaded, useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { draftsOfDevice, fillNumber, type DraftOfDevice } from './kept-device-numbers'

interface DraftsProps {
  readonly number: string
  readonly own: readonly Certificate[]
}

/** Requests that are being written about this device and don't hold its number: the clerk ticks where it is to go. */
export function DraftsOfDevice({ number, own }: DraftsProps) {
  const services = useServices()
  const serials = own.map(({ serial }) => serial).join()
  const [drafts, reload] = useLoaded(() => draftsOfDevice(services, own, number), [services, serials, number])
  const [task, run] = useTask<number>()
  const { words } = useWords()
  const fill = (drafts: readonly DraftOfDevice[], chosen: ReadonlySet<string>) =>
    void run(async () => {
      let count = 0
      for (const one of drafts) {
        const rows = one.rows.map(({ row }) => row).filter((row) => chosen.has(nameOf(one, row)))
        if (rows.length > 0) await fillNumber(services, one, rows, number)
        count += rows.length
      }
      reload()
      return count
    })
  return (
    <>
      {drafts.state === 'failed' && <ErrorNotice error={drafts.error} onRetry={reload} />}
      {drafts.state === 'done' && drafts.value.length > 0 && (
        <Rows
          key={drafts.value.map(({ saved }) => `${saved.id}/${saved.version}`).join()}
          drafts={drafts.value}
          isBusy={task.state === 'running'}
          onFill={(chosen) => fill(drafts.value, chosen)}
        />
      )}
      {task.state === 'done' && <Notice tone="good" title={words.deviceNumber.drafts.filled(task.value)} />}
      {task.state === 'failed' && <ErrorNotice error={task.error} onRetry={reload} />}
    </>
  )
}

const nameOf = ({ saved }: DraftOfDevice, row: number) => `${saved.id}/${row}`

function Rows({
  drafts,
  isBusy,
  onFill,
}: {
  readonly drafts: readonly DraftOfDevice[]
  readonly isBusy: boolean
  readonly onFill: (chosen: ReadonlySet<string>) => void
}) {
  const { words } = useWords()
  const texts = words.deviceNumber.drafts
  // What holds a number already is for the clerk to tick: one of the two is wrong.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        drafts.flatMap((one) => one.rows.filter(({ before }) => before === '').map(({ row }) => nameOf(one, row))),
      ),
  )
  const tick = (name: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, name] : [...chosen].filter((one) => one !== name)))
  return (
    <fieldset class="stack tight">
      <legend class="small strong">{texts.title}</legend>
      {drafts.flatMap((one) =>
        one.rows.map(({ row, who, before }) => (
          <label key={nameOf(one, row)} class="tick">
            <input
              type="checkbox"
              checked={chosen.has(nameOf(one, row))}
              onChange={(event) => tick(nameOf(one, row), event.currentTarget.checked)}
            />
            <span>
              {texts.row(one.saved.draft.mau, who)} {before !== '' && <em>{texts.holds(before)}</em>}
            </span>
          </label>
        )),
      )}
      <div class="row">
        <Button disabled={isBusy || chosen.size === 0} onPress={() => onFill(chosen)}>
          {texts.fill(chosen.size)}
        </Button>
      </div>
    </fieldset>
  )
}
