import { formatDate } from '../../fields'
import type { Deadline, SkippedDay } from './working-calendar'

const names = {
  issue: { vietnamese: 'Thời hạn cấp chứng thư chữ ký số', english: 'Issue of the certificate' },
  'hand-back': { vietnamese: 'Thời hạn giao nộp thiết bị lưu khóa bí mật', english: 'Handing the key device back' },
} as const satisfies Record<Deadline['what'], { vietnamese: string; english: string }>

/** Says in sentences how a deadline was counted: the days counted, the days skipped and why, the rule, and what is not certain. */
export function explainDeadline(deadline: Deadline): { readonly message: string; readonly english: string } {
  return { message: inVietnamese(deadline), english: inEnglish(deadline) }
}

function inVietnamese({ what, workingDays, from, due, counted, skipped, uncertainYears, source }: Deadline): string {
  const days = counted.map((date, index) => `ngày thứ ${index + 1} là ${formatDate(date)}`)
  const sentences = [
    `${names[what].vietnamese}: ${twoDigits(workingDays)} ngày làm việc, đến hết ngày ${formatDate(due)}.`,
    `Tính từ ${formatDate(from)} (không kể ngày này): ${days.join('; ')}.`,
  ]
  if (skipped.length > 0) sentences.push(`Bỏ qua ${skipped.length} ngày: ${listed(skipped, (why) => why)}.`)
  sentences.push(`Căn cứ: ${source}.`)
  if (uncertainYears.length > 0) {
    const years = uncertainYears.join(', ')
    sentences.push(
      `Lưu ý: lịch nghỉ, ngày hoán đổi năm ${years} chưa chốt; hãy đối chiếu thông báo nghỉ lễ của năm đó.`,
    )
  }
  return sentences.join(' ')
}

function inEnglish({ what, workingDays, from, due, counted, skipped, uncertainYears, source }: Deadline): string {
  const days = counted.map((date, index) => `day ${index + 1} is ${formatDate(date)}`)
  const sentences = [
    `${names[what].english}: ${twoDigits(workingDays)} working days, until the end of ${formatDate(due)}.`,
    `From ${formatDate(from)} (not counted itself): ${days.join('; ')}.`,
  ]
  if (skipped.length > 0) {
    const number = skipped.length === 1 ? '1 day' : `${skipped.length} days`
    sentences.push(`Skipped ${number}: ${listed(skipped, englishWeekend)}.`)
  }
  sentences.push(`Rule: ${source}.`)
  if (uncertainYears.length > 0) {
    const years = uncertainYears.join(', ')
    sentences.push(`Note: the days off and swapped days of ${years} are not final; check that year's announcement.`)
  }
  return sentences.join(' ')
}

/** Deadlines are written with two digits in the decree: "03 ngày làm việc". */
function twoDigits(days: number): string {
  return String(days).padStart(2, '0')
}

function listed(skipped: readonly SkippedDay[], say: (why: string) => string): string {
  return skipped.map(({ date, why }) => `${formatDate(date)} (${say(why)})`).join(', ')
}

/** Weekend words in English; holidays keep the Vietnamese name of the announcements. */
function englishWeekend(why: string): string {
  return why.replace(/^Thứ Bảy(?=,|$)/, 'Saturday').replace(/^Chủ Nhật(?=,|$)/, 'Sunday')
}
