import { forms, type FormDefinition, type Mau } from '../../../procedures'
import type { Words } from '../../text/vi'
import { useWords } from '../../text/words'
import { PlaceLink } from './place-link'

interface FormGroup {
  readonly title: keyof Words['requests']['groups']
  readonly maus: readonly Mau[]
}

/** The nine forms by what they are for, as a clerk thinks of them. */
const groups: readonly FormGroup[] = [
  { title: 'issue', maus: ['01', '02', '03'] },
  { title: 'renewOrChange', maus: ['04', '05', '06'] },
  { title: 'handOver', maus: ['07', '08', '09'] },
]

/** Begins a request: the nine forms, each with when to take it, and the way to the guide for who is not sure. */
export function NewRequest({ isBusy, onCreate }: { readonly isBusy: boolean; readonly onCreate: (mau: Mau) => void }) {
  const { requests } = useWords().words
  return (
    <section class="stack" aria-label={requests.newTitle}>
      <div class="row apart">
        <h2>{requests.newTitle}</h2>
        <p>
          {requests.notSure} <PlaceLink place="guide">{requests.notSureLink}</PlaceLink>
        </p>
      </div>
      <div class="form-groups">
        {groups.map(({ title, maus }) => (
          <div key={title} class="card">
            <h3>{requests.groups[title]}</h3>
            <ul class="plain-list stack tight">
              {maus.map((mau) => (
                <li key={mau}>
                  <FormChoice form={forms[mau]} isBusy={isBusy} onCreate={onCreate} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function FormChoice({
  form: { mau, shortName },
  isBusy,
  onCreate,
}: {
  readonly form: FormDefinition
  readonly isBusy: boolean
  readonly onCreate: (mau: Mau) => void
}) {
  const { words } = useWords()
  return (
    <div class="form-choice">
      <button
        type="button"
        class="link"
        aria-label={words.requests.create(mau, shortName)}
        aria-describedby={`new-${mau}`}
        disabled={isBusy}
        onClick={() => onCreate(mau)}
      >
        {words.requests.formNamed(mau, shortName)}
      </button>
      <span class="small muted" id={`new-${mau}`}>
        {words.requests.descriptions[mau]}
      </span>
    </div>
  )
}
