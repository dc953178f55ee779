import { vietnamDate } from '../../certificates'
import {
  dateParts,
  daysBetween,
  formatDate,
  isoDate,
  type FieldValues,
  type IsoDate,
  type SubscriberKind,
} from '../../fields'
import { dateIn, type RowFacts } from './row-facts'

/** The fewest days that a certificate must have left to be renewed or changed. @source SGDĐT Long An 2025 §6a, §6b */
export const fewestDaysLeft = 30

/** The most years for which a certificate is issued. @source NĐ 68/2024 Điều 9 */
export const mostYearsIssued = 5

/** The first and last day of a row's certificate in Vietnam's calendar: the certificate's own, else the typed ones. */
export function validityOf(
  values: FieldValues,
  { certificate }: Pick<RowFacts, 'certificate'>,
): { readonly notBefore?: IsoDate | undefined; readonly notAfter?: IsoDate | undefined } {
  return {
    notBefore: dayOf(certificate?.notBefore) ?? dateIn(values, 'certificateNotBefore'),
    notAfter: dayOf(certificate?.notAfter) ?? dateIn(values, 'certificateNotAfter'),
  }
}

/** The day in Vietnam of a certificate's time; undefined for a text that is no time. */
export function dayOf(isoTime: string | undefined): IsoDate | undefined {
  return isoTime === undefined || Number.isNaN(Date.parse(isoTime)) ? undefined : vietnamDate(isoTime)
}

/** Days from today to a row's last day: 0 on that day, negative after it; undefined when the last day is not known. */
export function daysLeftOf(values: FieldValues, facts: RowFacts): number | undefined {
  const { notAfter } = validityOf(values, facts)
  return notAfter === undefined ? undefined : daysBetween(facts.today, notAfter)
}

/** Tells whether a certificate is valid for longer than one is ever issued for; false when a day is not known. */
export function isLongerThanIssued(values: FieldValues, facts: Pick<RowFacts, 'certificate'>): boolean {
  const { notBefore, notAfter } = validityOf(values, facts)
  if (notBefore === undefined || notAfter === undefined) return false
  return notAfter > yearsLater(notBefore, mostYearsIssued)
}

// Five years from 29 February end on 1 March: nobody is told of a renewal for one day.
function yearsLater(date: IsoDate, years: number): IsoDate {
  const { year, month, day } = dateParts(date)
  const later = Number(year) + years
  return isoDate(later, Number(month), Number(day)) ?? isoDate(later, 3, 1) ?? '9999-12-31'
}

/** How long a certificate has left, as part of a sentence: "chỉ còn 12 ngày (đến hết 01/03/2026)". */
export function timeLeft(daysLeft: number, notAfter: IsoDate): { readonly vi: string; readonly en: string } {
  const day = formatDate(notAfter)
  if (daysLeft < 0)
    return {
      vi: `đã hết hạn từ sau ngày ${day}, cách đây ${-daysLeft} ngày`,
      en: `expired ${-daysLeft} days ago (last day ${day})`,
    }
  if (daysLeft === 0) return { vi: `hết hạn ngay hôm nay (${day})`, en: `expires today (${day})` }
  return { vi: `chỉ còn ${daysLeft} ngày (đến hết ngày ${day})`, en: `has only ${daysLeft} days left (until ${day})` }
}

const issueForms: Readonly<Record<SubscriberKind, string>> = { person: '01', organisation: '02', service: '03' }

/** What is done when a certificate can't be kept: it is issued anew, on the form of the subscriber's kind. */
export function issueAnew(kind: SubscriberKind | undefined): { readonly vi: string; readonly en: string } {
  if (kind)
    return { vi: `đề nghị cấp mới theo Mẫu ${issueForms[kind]}`, en: `ask for a new one on form ${issueForms[kind]}` }
  return {
    vi: 'đề nghị cấp mới theo Mẫu 01 (cá nhân), Mẫu 02 (cơ quan, tổ chức) hoặc Mẫu 03 (thiết bị, dịch vụ, phần mềm)',
    en: 'ask for a new one on form 01 (person), 02 (organisation) or 03 (device, service, software)',
  }
}
