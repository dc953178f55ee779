import { fieldDefinition, type FieldKey } from '../../../fields'
import type { Column } from '../../../procedures'
import { useWords } from '../../text/words'

/** What a key is called in the language of the interface. */
export function useKeyName(): (key: FieldKey) => string {
  const { language } = useWords()
  return (key) => fieldDefinition(key)[language === 'vi' ? 'label' : 'english']
}

/** The columns of a form to look at, in the order of the page. */
export function ColumnsTable({ columns, label }: { readonly columns: readonly Column[]; readonly label: string }) {
  const texts = useWords().words.settings.forms
  const keyName = useKeyName()
  return (
    <div class="table-box" role="region" aria-label={label} tabIndex={0}>
      <table class="compact">
        <thead>
          <tr>
            <th scope="col">{texts.number}</th>
            <th scope="col">{texts.header}</th>
            <th scope="col">{texts.keys}</th>
            <th scope="col">{texts.demand}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, group, keys, demand }, place) => (
            <tr key={place}>
              <td class="once">{place + 1}</td>
              <td class="wrap">
                {group !== undefined && <span class="second small muted">{group}</span>}
                {header}
              </td>
              <td class="wrap">
                {keys.length === 0 ? <span class="muted">{texts.noKeys}</span> : keys.map(keyName).join(' · ')}
              </td>
              <td class="wrap">{keys.length === 0 ? '' : texts.demands[demand]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
