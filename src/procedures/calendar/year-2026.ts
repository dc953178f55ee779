import { law, off, worked } from './special-days'
import type { CalendarYear } from './working-calendar'

const yearly = 'Thông báo 9441/TB-BNV ngày 16/10/2025'
const newYearSwap = 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025'

/**
 * 2026: Friday 2/1 swapped for Saturday 10/1; Tết from Monday 16/2 to Friday 20/2; Monday 31/8 swapped for Saturday 22/8.
 * Around 30/4 nothing was swapped (Công văn 3383/BNV-CVL), and a swap of 23/11 that was proposed was not taken up: 24/11 is one
 * day off (10065/VPCP-KGVX).
 */
export const year2026: CalendarYear = {
  year: 2026,
  isFinal: true,
  days: [
    off('2026-01-01', 'Tết Dương lịch', law.newYear),
    off('2026-01-02', 'Nghỉ hoán đổi, làm bù Thứ Bảy 10/01/2026', newYearSwap),
    worked('2026-01-10', 'Làm bù cho Thứ Sáu 02/01/2026', newYearSwap),
    off('2026-02-16', 'Tết Nguyên đán (29 tháng Chạp)', yearly),
    off('2026-02-17', 'Tết Nguyên đán (mùng 1)', yearly),
    off('2026-02-18', 'Tết Nguyên đán (mùng 2)', yearly),
    off('2026-02-19', 'Tết Nguyên đán (mùng 3)', yearly),
    off('2026-02-20', 'Tết Nguyên đán (mùng 4)', yearly),
    off('2026-04-26', 'Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)', law.hungKings),
    off('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', `${law.substitute}; Công văn 3383/BNV-CVL ngày 10/4/2026`),
    off('2026-04-30', 'Ngày Chiến thắng 30/4', law.victoryDay),
    off('2026-05-01', 'Ngày Quốc tế Lao động 1/5', law.labourDay),
    worked('2026-08-22', 'Làm bù cho Thứ Hai 31/08/2026', yearly),
    off('2026-08-31', 'Nghỉ hoán đổi, làm bù Thứ Bảy 22/08/2026', yearly),
    off('2026-09-01', 'Quốc khánh (ngày liền kề)', yearly),
    off('2026-09-02', 'Quốc khánh 2/9', law.nationalDay),
    off('2026-11-24', 'Ngày Văn hóa Việt Nam', `${law.cultureDay}; Văn bản 10065/VPCP-KGVX ngày 02/10/2026`),
  ],
}
