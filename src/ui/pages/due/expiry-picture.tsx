import type { IsoDate } from '../../../fields'
import { expiriesByMonth, type ExpiryMonth, type LastingCertificate } from '../../../requests'
import { useWords } from '../../text/words'

const [columnWidth, barWidth, chartHeight, top] = [64, 36, 120, 18]
/** Units with a colour of their own; the others share the last. */
const ownColours = 4

/** How many certificates end in each of the next twelve months, in the colours of their bodies; a sentence says the same. */
export function ExpiryPicture({
  certificates,
  today,
}: {
  readonly certificates: readonly LastingCertificate[]
  readonly today: IsoDate
}) {
  const texts = useWords().words.due
  const months = expiriesByMonth(certificates, today, 12)
  const units = biggestUnits(months)
  const most = Math.max(1, ...months.map(({ total }) => total))
  const text = texts.pictureText(
    months
      .filter(({ total }) => total > 0)
      .map(({ month, total }) => `${texts.month(month.slice(5), month.slice(0, 4))}: ${total}`)
      .join('; '),
  )
  const hasOthers = months.some((month) => month.units.some(({ unit }) => !units.includes(unit)))
  return (
    <section class="card stack">
      <h2>{texts.pictureTitle}</h2>
      <svg class="expiry-picture" role="img" aria-label={text} viewBox={`0 0 ${columnWidth * 12} ${chartHeight + 44}`}>
        {months.map((month, place) => (
          <Month key={month.month} month={month} x={place * columnWidth} most={most} units={units} />
        ))}
      </svg>
      <ul class="plain-list row expiry-units">
        {units.map((unit, place) => (
          <li key={unit} class="small">
            <span class={`swatch unit-${place}`} aria-hidden="true" /> {unit === '' ? texts.noUnit : unit}
          </li>
        ))}
        {hasOthers && (
          <li class="small">
            <span class={`swatch unit-${ownColours}`} aria-hidden="true" /> {texts.otherUnits}
          </li>
        )}
      </ul>
      <p class="small muted">{text}</p>
    </section>
  )
}

function biggestUnits(months: readonly ExpiryMonth[]): string[] {
  const counts = new Map<string, number>()
  for (const { units } of months) for (const { unit, count } of units) counts.set(unit, (counts.get(unit) ?? 0) + count)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, ownColours)
    .map(([unit]) => unit)
}

function Month({
  month: { month, total, units },
  x,
  most,
  units: coloured,
}: {
  readonly month: ExpiryMonth
  readonly x: number
  readonly most: number
  readonly units: readonly string[]
}) {
  const middle = x + columnWidth / 2
  const base = top + chartHeight
  let reached = base
  return (
    <g>
      <line x1={x} x2={x + columnWidth} y1={base} y2={base} class="axis" />
      {units.map(({ unit, count }) => {
        const height = (count / most) * chartHeight
        reached -= height
        const colour = coloured.indexOf(unit)
        return (
          <rect
            key={unit}
            class={`unit-${colour < 0 ? ownColours : colour}`}
            x={middle - barWidth / 2}
            y={reached}
            width={barWidth}
            height={height}
          />
        )
      })}
      {total > 0 && (
        <text x={middle} y={reached - 4}>
          {total}
        </text>
      )}
      <text x={middle} y={base + 18}>
        {`${month.slice(5)}/${month.slice(0, 4)}`}
      </text>
    </g>
  )
}
