import { useMemo, useState } from 'preact/hooks'
import { fields, formatValue } from '../../../fields'
import type { NamedProposal } from '../../../protocol/runtime/import-client'
import { Button } from '../../components/button'
import { Notice } from '../../components/states'
import { useWords } from '../../text/words'
import { PageTurner, pageOf } from '../../components/page-turner'
import type { Compared, ImportWork } from './use-import'

type Choices = ReadonlyMap<number, boolean>

/** What the rows mean for the kept records: differences are accepted one by one or all, doubtful rows are decided. */
export function ComparedPart({ compared, work }: { readonly compared: Compared; readonly work: ImportWork }) {
  const texts = useWords().words.importPage
  const [takesAll, setTakesAll] = useState(false)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [page, setPage] = useState(0)
  const sums = useMemo(() => countKinds(compared.proposals), [compared])
  const open = useMemo(
    () => compared.proposals.filter(({ kind }) => kind === 'update' || kind === 'ambiguous'),
    [compared],
  )
  const isTaken = ({ kind, row }: NamedProposal) => choices.get(row) ?? (kind === 'update' && takesAll)
  const updates = open.filter((one) => one.kind === 'update' && isTaken(one)).length
  const more = open.filter((one) => one.kind === 'ambiguous' && isTaken(one)).length
  const total = sums.new + updates + more
  const takeAll = (isOn: boolean) => {
    setTakesAll(isOn)
    setChoices(
      (before) => new Map([...before].filter(([row]) => open.some((o) => o.row === row && o.kind !== 'update'))),
    )
  }
  return (
    <section class="card">
      <h2>{texts.comparedTitle}</h2>
      <p role="status">{texts.compared(sums.new, sums.update, sums.same, sums.ambiguous)}</p>
      {sums.update > 0 && (
        <label class="tick">
          <input type="checkbox" checked={takesAll} onChange={({ currentTarget }) => takeAll(currentTarget.checked)} />
          <span>{texts.takeAll(sums.update)}</span>
        </label>
      )}
      {open.length > 0 && (
        <ul class="plain-list stack">
          {pageOf(open, page).map((one) => (
            <li key={one.row}>
              <ProposalView
                proposal={one}
                isTaken={isTaken(one)}
                onTake={(isOn) => setChoices((before) => new Map(before).set(one.row, isOn))}
              />
            </li>
          ))}
        </ul>
      )}
      <PageTurner all={open.length} page={page} onPage={setPage} />
      {total === 0 && <Notice title={texts.nothingToStore} />}
      <div class="row">
        <Button
          look="main"
          disabled={total === 0}
          onPress={() => work.store({ takesAll, rows: [...choices].map(([row, isOn]) => ({ row, isTaken: isOn })) })}
        >
          {texts.store(total)}
        </Button>
        <Button onPress={work.back}>{texts.backToList}</Button>
      </div>
      <p class="small muted">{texts.allOrNothing}</p>
    </section>
  )
}

function countKinds(proposals: readonly NamedProposal[]): Record<NamedProposal['kind'], number> {
  const counts = { new: 0, same: 0, update: 0, ambiguous: 0 }
  for (const { kind } of proposals) counts[kind] += 1
  return counts
}

function ProposalView({
  proposal,
  isTaken,
  onTake,
}: {
  readonly proposal: NamedProposal
  readonly isTaken: boolean
  readonly onTake: (isOn: boolean) => void
}) {
  const { words, language } = useWords()
  const texts = words.importPage
  const differences = proposal.kind === 'update' ? proposal.differences : []
  return (
    <fieldset class="import-proposal">
      <label class="tick">
        <input type="checkbox" checked={isTaken} onChange={({ currentTarget }) => onTake(currentTarget.checked)} />
        <span class="strong wrap">
          {proposal.kind === 'update'
            ? texts.takeUpdate(proposal.row, proposal.names?.[0] ?? '')
            : texts.takeDoubtful(proposal.row, (proposal.kind === 'ambiguous' && proposal.names?.join('; ')) || '')}
        </span>
      </label>
      {differences.map(({ key, kept, imported }) => (
        <p key={key} class="small wrap">
          {language === 'vi' ? fields[key].label : fields[key].english}:{' '}
          <del>{kept === undefined ? words.keeping.empty : formatValue(key, kept)}</del> →{' '}
          <ins>{formatValue(key, imported)}</ins>
        </p>
      ))}
    </fieldset>
  )
}
