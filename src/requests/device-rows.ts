import { sameText, type FieldValues } from '../fields'
import type { Mau } from '../procedures'
import type { RequestDraft } from './request-draft'
import { subjectName } from './subject-name'

/** What of a certificate tells that a row of a request is about the device that holds it. */
export interface HeldCertificate {
  readonly serial: string
  readonly commonName: string | null
  readonly email: string | null
}

/** One row of a request about a device: its place from 0, whom it names, and the number that it holds already. */
export interface DeviceRow {
  readonly row: number
  readonly who: string
  /** Empty when it holds none. */
  readonly before: string
}

/** Forms with a column for the device's number that speak of a device that is there: Mẫu 05–08. */
const formsOfDevices: readonly Mau[] = ['05', '06', '07', '08']

/** Whether a form asks for the number of a device that is there. */
export function asksForDevice(mau: Mau): boolean {
  return formsOfDevices.includes(mau)
}

/**
 * The rows of a draft that are about the device with these certificates, and hold another number or none. A row is known by the
 * certificate's serial; on Mẫu 06 and 08, which have none, by the certificate's name, and the address where the row has one.
 */
export function rowsOfDevice(
  draft: RequestDraft,
  certificates: readonly HeldCertificate[],
  number: string,
): readonly DeviceRow[] {
  if (!asksForDevice(draft.mau)) return []
  return draft.subjects.flatMap((subject, row) => {
    const before = textIn(subject, 'deviceNumber')
    const isOurs = certificates.some((certificate) => isAbout(subject, certificate))
    return isOurs && before !== number ? [{ row, who: subjectName(subject), before }] : []
  })
}

/** The draft with the number in these rows. */
export function withNumberInRows(draft: RequestDraft, rows: readonly number[], number: string): RequestDraft {
  const subjects = draft.subjects.map((subject, row) =>
    rows.includes(row) ? { ...subject, deviceNumber: number } : subject,
  )
  return { ...draft, subjects }
}

function isAbout(subject: FieldValues, { serial, commonName, email }: HeldCertificate): boolean {
  const named = textIn(subject, 'certificateSerial')
  if (named !== '') return named.replace(/[\s:]/g, '').toUpperCase() === serial
  const name = textIn(subject, 'certificateName')
  if (name === '' || commonName === null || !sameText(name, commonName)) return false
  const address = textIn(subject, 'email')
  return address === '' || email === null || address.toLowerCase() === email.toLowerCase()
}

function textIn(values: FieldValues, key: 'deviceNumber' | 'certificateSerial' | 'certificateName' | 'email'): string {
  return String(values[key] ?? '').trim()
}
