import { useState } from 'preact/hooks'
import { damagedIn, repairable, type StoreCheck, type StoreRepair } from '../../../protocol/runtime/check-client'
import { Button } from '../../components/button'
import { ConfirmButton } from '../../components/confirm-button'
import { useServices } from '../../components/services-context'
import { ErrorNotice, Loading, Notice } from '../../components/states'
import { useTask } from '../../components/use-task'
import { useWords } from '../../text/words'
import { PartTable } from './part-table'

/** "Kiểm tra dữ liệu": opens everything that is kept, says what is damaged, and what to do about it. */
export function CheckCard() {
  const texts = useWords().words.check
  const { store } = useServices()
  const [checking, run] = useTask<StoreCheck>()
  const [done, setDone] = useState<string>()
  const check = () => {
    setDone(undefined)
    void run(() => store.check())
  }
  const [repairing, runRepair] = useTask<undefined>()
  const repair = (how: StoreRepair, rows: number) =>
    void runRepair(async () => {
      const after = await store.repair(how, rows)
      setDone(how === 'remove' ? texts.removed(rows) : texts.accepted(rows))
      await run(() => Promise.resolve(after))
      return undefined
    })
  const isBusy = checking.state === 'running' || repairing.state === 'running'
  return (
    <section class="card" aria-labelledby="check-title">
      <h2 id="check-title">{texts.title}</h2>
      <p class="muted">{texts.what}</p>
      <div class="row">
        <Button disabled={isBusy} onPress={check}>
          {texts.run}
        </Button>
      </div>
      {checking.state === 'running' && <Loading text={texts.running} />}
      {checking.state === 'failed' && <ErrorNotice error={checking.error} onRetry={check} />}
      {repairing.state === 'running' && <Loading text={texts.repairing} />}
      {repairing.state === 'failed' && <ErrorNotice error={repairing.error} onRetry={check} />}
      {done !== undefined && <Notice tone="good" title={done} />}
      {checking.state === 'done' && <Outcome check={checking.value} isBusy={isBusy} onRepair={repair} />}
    </section>
  )
}

interface CheckedProps {
  readonly check: StoreCheck
  readonly isBusy: boolean
  readonly onRepair: (how: StoreRepair, rows: number) => void
}

function Outcome({ check, isBusy, onRepair }: CheckedProps) {
  const { words } = useWords()
  const texts = words.check
  const { parts, damagedLists, wrongIndex, names } = check
  const damaged = parts.reduce((sum, part) => sum + damagedIn(part), 0)
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  const index = wrongIndex > 0 && <Notice tone="warning" title={texts.wrongIndex} />
  if (damaged === 0 && damagedLists === 0)
    return (
      <>
        <Notice tone="good" title={texts.good(rows)} />
        {index}
      </>
    )
  const columns = ['rows', 'unreadable', 'unproven', 'missing'] as const
  const shownNames = names.map((name) => name || words.recordsPage.unnamed).join(', ')
  return (
    <>
      <Notice tone="error" title={damaged > 0 ? texts.bad(damaged) : texts.badLists}>
        {damaged > 0 && damagedLists > 0 && <p>{texts.badLists}</p>}
        {shownNames !== '' && <p class="wrap">{texts.names(shownNames)}</p>}
      </Notice>
      {index}
      <div class="table-box" role="region" aria-label={texts.title} tabIndex={0}>
        <PartTable
          heading={texts.part}
          parts={parts.map(({ part }) => part)}
          columns={columns}
          nameOf={(part) => texts.parts[part]}
          titleOf={(column) => texts[column]}
          countOf={(part, column) => parts.find((one) => one.part === part)?.[column] ?? 0}
        />
      </div>
      <div>
        <p class="strong">{texts.nextTitle}</p>
        <ol>
          {texts.next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <Repairs check={check} isBusy={isBusy} onRepair={onRepair} />
    </>
  )
}

/** What can be done about damage without a backup: said plainly what is lost, asked once more, and restoring offered first. */
function Repairs({ check, isBusy, onRepair }: CheckedProps) {
  const texts = useWords().words.check
  const rows = repairable(check)
  const repairs = [
    { how: 'accept', title: texts.acceptTitle, what: texts.acceptWhat, apply: texts.accept },
    { how: 'remove', title: texts.removeTitle, what: texts.removeWhat, apply: texts.remove },
  ] as const
  return (
    <>
      {repairs
        .filter(({ how }) => rows[how] > 0)
        .map(({ how, title, what, apply }) => (
          <div key={how} class="edit-frame">
            <h3>{title(rows[how])}</h3>
            <p>{what}</p>
            <div class="row">
              <Button look="main" onPress={() => document.getElementById('restore-title')?.scrollIntoView()}>
                {texts.toRestore}
              </Button>
              <ConfirmButton
                name={apply(rows[how])}
                disabled={isBusy}
                {...(how === 'accept' && { question: texts.acceptReally, yes: texts.acceptYes })}
                onConfirm={() => onRepair(how, rows[how])}
              >
                {apply(rows[how])}
              </ConfirmButton>
            </div>
          </div>
        ))}
    </>
  )
}
