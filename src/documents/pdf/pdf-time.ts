import { textBetween } from './pdf-characters'

const written = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/

/**
 * A time as PDF writes it, `D:20260302143000+07'00'`, as ISO text in UTC to the second (ISO 32000-1 §7.9.4). Without an offset it is taken as
 * UTC. Undefined for what is no time.
 */
export function timeOfPdf(bytes: Uint8Array): string | undefined {
  const found = written.exec(textBetween(bytes, 0, Math.min(bytes.length, 40)))
  if (!found) return undefined
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, hours, minutes] = found
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(local)) return undefined
  const offsetMs = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000 * (sign === '-' ? -1 : 1)
  return `${new Date(local - offsetMs).toISOString().slice(0, 19)}Z`
}
