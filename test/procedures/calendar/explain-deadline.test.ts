import { describe, expect, it } from 'vitest'
import {
  explainDeadline,
  handBackDeadline,
  issueDeadline,
  shippedCalendar,
  unknownDurations,
} from '../../../src/procedures'

describe('a deadline explains itself', () => {
  it('in Vietnamese and English, day by day, with its rule', () => {
    expect(explainDeadline(issueDeadline('2026-03-05', shippedCalendar))).toEqual({
      message:
        'Thời hạn cấp chứng thư chữ ký số: 03 ngày làm việc, đến hết ngày 10/03/2026. ' +
        'Tính từ 05/03/2026 (không kể ngày này): ngày thứ 1 là 06/03/2026; ngày thứ 2 là 09/03/2026; ngày thứ 3 là 10/03/2026. ' +
        'Bỏ qua 2 ngày: 07/03/2026 (Thứ Bảy), 08/03/2026 (Chủ Nhật). Căn cứ: NĐ 68/2024 Điều 11.',
      english:
        'Issue of the certificate: 03 working days, until the end of 10/03/2026. ' +
        'From 05/03/2026 (not counted itself): day 1 is 06/03/2026; day 2 is 09/03/2026; day 3 is 10/03/2026. ' +
        'Skipped 2 days: 07/03/2026 (Saturday), 08/03/2026 (Sunday). Rule: NĐ 68/2024 Điều 11.',
    })
  })

  it('names holidays, and says nothing of skipped days when there are none', () => {
    const overHolidays = explainDeadline(handBackDeadline('2026-04-24', shippedCalendar))
    expect(overHolidays.message).toContain('26/04/2026 (Chủ Nhật, Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch))')
    expect(overHolidays.english).toContain('26/04/2026 (Sunday, Giỗ Tổ Hùng Vương')
    expect(overHolidays.message).toContain('Thời hạn giao nộp thiết bị lưu khóa bí mật: 05 ngày làm việc')
    const plain = explainDeadline(issueDeadline('2026-03-02', shippedCalendar))
    expect(plain.message).not.toContain('Bỏ qua')
    expect(plain.english).not.toContain('Skipped')
  })

  it('tells when the days off of a year are not settled', () => {
    const { message, english } = explainDeadline(issueDeadline('2027-12-30', shippedCalendar))
    expect(message).toContain('năm 2027, 2028 chưa chốt')
    expect(english).toContain('2027, 2028 are not final')
    expect(explainDeadline(issueDeadline('2026-03-02', shippedCalendar)).message).not.toContain('Lưu ý')
  })
})

describe('what no source sets a time for', () => {
  it('is renewal, change, revocation and recovery, and shows no number', () => {
    expect(unknownDurations.map(({ purpose }) => purpose)).toEqual(['renew', 'change', 'revoke', 'recover'])
    for (const { text, textEnglish, name, nameEnglish } of unknownDurations) {
      expect(text).toBe('không quy định trong nguồn đã có')
      expect([text, textEnglish, name, nameEnglish].join(' ')).not.toMatch(/\d/)
    }
  })
})
