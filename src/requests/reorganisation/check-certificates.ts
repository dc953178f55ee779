import { isIsoDate } from '../../fields'
import { groupEntries } from './group-entries'
import { holdsCertificate, textOf, type Holder } from './held-certificate'
import type { ReorganisationInput, SheetPlace } from './plan-input'
import { planProblem } from './plan-problem'
import { planSources } from './reasons'
import type { PlanProblem } from './reorganisation-plan'

interface NamedHolder {
  readonly name: string
  readonly citizenId: string
  readonly serial: string
  readonly notAfter: string
  readonly isHeld: boolean
  readonly isDenied: boolean
  readonly place: SheetPlace | undefined
}

/** What is wrong with the certificates of bodies and people: given to two, contradictory, without serial or last day. */
export function checkCertificates({ oldBodies, people }: ReorganisationInput): PlanProblem[] {
  const holders = [
    ...oldBodies.map((body) => namedHolder(body.name, body)),
    ...people.map((person) => namedHolder(textOf(person.values, 'fullName'), person)),
  ]
  const held = holders.filter(({ isHeld }) => isHeld)
  return [
    ...repeatedSerials(holders),
    ...holders.flatMap(contradictions),
    ...serialsMissing(held.filter(({ serial }) => serial === '')),
    ...expiriesUnknown(held.filter(({ notAfter }) => notAfter === '')),
  ]
}

/** What is asked of each holder, read once. */
function namedHolder(name: string, holder: Holder & { readonly place?: SheetPlace }): NamedHolder {
  const { values, place } = holder
  return {
    name,
    citizenId: textOf(values, 'citizenId'),
    serial: textOf(values, 'certificateSerial'),
    notAfter: textOf(values, 'certificateNotAfter'),
    isHeld: holdsCertificate(holder),
    isDenied: holder.holdsCertificate === false,
    place,
  }
}

function repeatedSerials(holders: readonly NamedHolder[]): PlanProblem[] {
  const groups = groupEntries(
    holders.filter((holder) => holder.serial !== ''),
    (holder) => holder.serial.toUpperCase(),
  )
  return [...groups]
    .filter(([, group]) => group.length > 1 && new Set(group.map(ownerOf)).size > 1)
    .map(([serial, group]) =>
      planProblem('error', 'CERTIFICATE_REPEATED', {
        vi: `số hiệu chứng thư ${serial} được ghi cho ${group.length} nơi (${names(group)}). Mỗi chứng thư chỉ của một thuê bao, hãy sửa lại.`,
        en: `the serial ${serial} is given to ${group.length} (${names(group)}). A certificate has one subscriber.`,
        at: group,
      }),
    )
}

function ownerOf({ name, citizenId }: NamedHolder): string {
  return citizenId || name
}

function names(group: readonly NamedHolder[]): string {
  const shown = group.slice(0, 3).map(({ name }) => `“${name}”`)
  return shown.join(', ') + (group.length > shown.length ? ', …' : '')
}

function contradictions(holder: NamedHolder): PlanProblem[] {
  const { name, serial, notAfter, isDenied } = holder
  if (isDenied && serial !== '')
    return [
      planProblem('error', 'CERTIFICATE_CONTRADICTS', {
        vi: `“${name}” được ghi là chưa có chứng thư nhưng lại có số hiệu chứng thư. Hãy sửa một trong hai.`,
        en: `“${name}” is said to hold no certificate, but a serial is given. Correct one of them.`,
        at: [holder],
      }),
    ]
  if (notAfter === '' || isIsoDate(notAfter)) return []
  return [
    planProblem('error', 'EXPIRY_INVALID', {
      vi: `ngày hết hạn “${notAfter}” của “${name}” không có thật hoặc viết chưa đúng. Hãy nhập đủ ngày, tháng và năm 4 chữ số.`,
      en: `the last day “${notAfter}” of “${name}” does not exist or is not well-formed.`,
      at: [holder],
    }),
  ]
}

function serialsMissing(holders: readonly NamedHolder[]): PlanProblem[] {
  if (holders.length === 0) return []
  return [
    planProblem('warning', 'SERIAL_MISSING', {
      vi: `${holders.length} chứng thư chưa có số hiệu (${names(holders)}). Hãy bổ sung trước khi gửi.`,
      en: `${holders.length} certificates have no serial (${names(holders)}). Add it before sending.`,
      at: holders,
    }),
  ]
}

function expiriesUnknown(holders: readonly NamedHolder[]): PlanProblem[] {
  if (holders.length === 0) return []
  return [
    planProblem('warning', 'EXPIRY_UNKNOWN', {
      vi: `${holders.length} chứng thư chưa có ngày hết hạn (${names(holders)}), nên chưa kiểm tra được điều kiện còn ít nhất 30 ngày để thay đổi. Hãy bổ sung.`,
      en: `${holders.length} certificates have no last day (${names(holders)}); the 30 days needed for a change could not be checked. Add it.`,
      at: holders,
      source: planSources.change,
    }),
  ]
}
