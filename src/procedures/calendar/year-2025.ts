import { law, off, worked } from './special-days'
import type { CalendarYear } from './working-calendar'

const yearly = 'Văn bản 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024'

/** 2025: Tết from Monday 27/1 to Friday 31/1; Friday 2/5 swapped for Saturday 26/4. */
export const year2025: CalendarYear = {
  year: 2025,
  isFinal: true,
  days: [
    off('2025-01-01', 'Tết Dương lịch', law.newYear),
    off('2025-01-27', 'Tết Nguyên đán (28 tháng Chạp)', yearly),
    off('2025-01-28', 'Tết Nguyên đán (29 tháng Chạp)', yearly),
    off('2025-01-29', 'Tết Nguyên đán (mùng 1)', yearly),
    off('2025-01-30', 'Tết Nguyên đán (mùng 2)', yearly),
    off('2025-01-31', 'Tết Nguyên đán (mùng 3)', yearly),
    off('2025-04-07', 'Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)', law.hungKings),
    worked('2025-04-26', 'Làm bù cho Thứ Sáu 02/05/2025', yearly),
    off('2025-04-30', 'Ngày Chiến thắng 30/4', law.victoryDay),
    off('2025-05-01', 'Ngày Quốc tế Lao động 1/5', law.labourDay),
    off('2025-05-02', 'Nghỉ hoán đổi, làm bù Thứ Bảy 26/04/2025', yearly),
    off('2025-09-01', 'Quốc khánh (ngày liền kề)', yearly),
    off('2025-09-02', 'Quốc khánh 2/9', law.nationalDay),
  ],
}
