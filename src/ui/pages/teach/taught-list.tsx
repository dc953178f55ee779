import type { TaughtField, TaughtPresence, TaughtState } from '../../../autofill/match'
import { ConfirmButton } from '../../components/confirm-button'
import { Badge } from '../../components/states'
import { useWords } from '../../text/words'
import { textOfMeaning } from './meaning'

const tones = { found: 'good', unseen: 'plain', doubt: 'warning', missing: 'error' } as const satisfies Record<
  TaughtPresence,
  string
>

/** Taught fields with their meaning, whether they are there, and a way to forget each. */
export function TaughtList({
  fields,
  states,
  onForget,
}: {
  readonly fields: readonly TaughtField[]
  /** Absent for pages that are not open. */
  readonly states?: readonly TaughtState[]
  readonly onForget: (id: string) => void
}) {
  const { words, language } = useWords()
  return (
    <ul class="plain-list stack tight">
      {fields.map((field) => {
        const presence = states?.find((state) => state.field.id === field.id)?.presence
        const label = field.label === '' ? words.teach.unnamed : field.label
        return (
          <li key={field.id} class="taught-line">
            <span class="wrap">
              <span class="strong">{label}</span>
              <br />
              <span class="small muted">{textOfMeaning(field, words, language)}</span>
            </span>
            {field.page.mau !== undefined && <Badge>{words.teach.list.mau(field.page.mau)}</Badge>}
            {presence && <Badge tone={tones[presence]}>{words.teach.presence[presence]}</Badge>}
            <ConfirmButton name={words.teach.list.forgetNamed(label)} onConfirm={() => onForget(field.id)}>
              {words.teach.list.forget}
            </ConfirmButton>
          </li>
        )
      })}
    </ul>
  )
}
