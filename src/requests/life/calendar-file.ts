import type { IsoDate } from '../../fields'

/** A day to put into somebody's calendar. */
export interface CalendarEvent {
  /** Permanent for the same thing, so that a second import replaces the first. */
  readonly uid: string
  readonly day: IsoDate
  readonly title: string
}

const mostOctets = 75

/**
 * The days as an iCalendar file: whole-day events, lines folded at 75 octets, text escaped. `DTEND` is the day after, which is not part of
 * the event. @param madeAt ISO time in UTC @source RFC 5545 sections 3.1, 3.3.11, 3.6.1
 */
export function calendarFile(events: readonly CalendarEvent[], madeAt: string): string {
  const stamp = madeAt.replace(/\.\d+/, '').replace(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tro ly Chung thu//VI',
    ...events.flatMap(({ uid, day, title }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${dayAfter(day).replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** No character is cut in two: a fold stands between code points. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length
    if (octets + size > mostOctets) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n')
}

function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
