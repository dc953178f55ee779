import type { Letter, LetterColumn, LetterPart } from '../../../requests'
import { useWords } from '../../text/words'

/** The letter as the Word file has it, drawn from the same data. Its remark stands outside of the sheet. */
export function LetterPreview({ letter }: { readonly letter: Letter }) {
  const { papers } = useWords().words
  const { head, title, addressee, opening, parts, closing, remark } = letter
  return (
    <div class="stack">
      {remark !== undefined && (
        <p class="small letter-remark">
          {papers.remark}: {remark}
        </p>
      )}
      <div class={`letter-sheet ${letter.list.page}`} lang="vi">
        <div class="letter-columns">
          <div>
            {head.superiorBody !== undefined && <p>{head.superiorBody}</p>}
            <p class="letter-ruled short strong">{head.body}</p>
            <p>{head.number}</p>
            {head.about !== undefined && <p>{head.about}</p>}
          </div>
          <div>
            <p class="strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
            <p class="letter-ruled strong">Độc lập - Tự do - Hạnh phúc</p>
            {head.placeAndDay !== undefined && <p class="letter-day">{head.placeAndDay}</p>}
          </div>
        </div>
        {title && (
          <p class="letter-title strong">
            {title.kind}
            <br />
            {title.about}
          </p>
        )}
        {addressee !== undefined && <p class="letter-title">Kính gửi: {addressee}</p>}
        <Prose texts={opening} />
        {parts.map((part) => (
          <Part key={part.number} part={part} />
        ))}
        <List letter={letter} />
        <Prose texts={closing} />
        <Foot letter={letter} />
      </div>
    </div>
  )
}

function Prose({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text} class="letter-prose">
          {text}
        </p>
      ))}
    </>
  )
}

function Part({ part: { number, title, lines } }: { readonly part: LetterPart }) {
  const [only, ...others] = lines
  const heading = `${number}. ${title}`
  if (only && others.length === 0)
    return (
      <p class="letter-prose">
        <span class="strong">{heading}</span>: {only.value}
      </p>
    )
  return (
    <>
      <p class="letter-prose strong">{heading}</p>
      {lines.map(({ label, value }) => (
        <p key={label} class="letter-prose">
          - {label}: {value}
        </p>
      ))}
    </>
  )
}

function List({ letter: { list } }: { readonly letter: Letter }) {
  const whole = list.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)
  return (
    <>
      <p class="letter-prose strong">
        {list.number}. {list.title}
      </p>
      <p class="letter-prose">{list.quantity}</p>
      <table class={`letter-list points-${list.letterPoints}`}>
        <colgroup>
          {list.columns.map(({ header, widthMm }) => (
            <col key={header} width={`${Math.round((widthMm / whole) * 1000) / 10}%`} />
          ))}
        </colgroup>
        <Header columns={list.columns} />
        <tbody>
          {list.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((lines, place) => (
                <td key={place} class={list.columns[place]?.align}>
                  {lines.map((line, at) => (
                    <div key={at}>{line}</div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Header({ columns }: { readonly columns: readonly LetterColumn[] }) {
  const hasGroups = columns.some(({ group }) => group !== undefined)
  const isFirst = (place: number) => columns[place - 1]?.group !== columns[place]?.group
  const span = (from: number) => {
    const end = columns.findIndex(({ group }, place) => place > from && group !== columns[from]?.group)
    return (end < 0 ? columns.length : end) - from
  }
  return (
    <thead>
      <tr>
        {columns.map(({ group, header }, place) =>
          group === undefined ? (
            <th key={header} scope="col" rowSpan={hasGroups ? 2 : 1}>
              {header}
            </th>
          ) : isFirst(place) ? (
            <th key={header} scope="colgroup" colSpan={span(place)}>
              {group}
            </th>
          ) : null,
        )}
      </tr>
      {hasGroups && (
        <tr>
          {columns
            .filter(({ group }) => group !== undefined)
            .map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
        </tr>
      )}
    </thead>
  )
}

function Foot({ letter: { copies, signatures } }: { readonly letter: Letter }) {
  return (
    <div class="letter-columns">
      {copies.length > 0 && (
        <div class="letter-copies">
          <p class="strong letter-day">Nơi nhận:</p>
          {copies.map((line) => (
            <p key={line}>- {line}</p>
          ))}
        </div>
      )}
      {signatures.map(({ title, note, name }) => (
        <div key={title}>
          <p class="strong">{title}</p>
          <p class="letter-day">{note}</p>
          <p class="letter-name strong">{name === '' ? '………………………' : name}</p>
        </div>
      ))}
    </div>
  )
}
