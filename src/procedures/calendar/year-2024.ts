import { law, off, worked } from './special-days'
import type { CalendarYear } from './working-calendar'

const yearly = 'Văn bản 8662/VPCP-KGVX năm 2023; Thông báo 5015/TB-LĐTBXH ngày 22/11/2023'
const swap = 'Văn bản 2450/VPCP-KGVX ngày 12/4/2024; Thông báo 1570/TB-BLĐTBXH năm 2024'

/** 2024: Tết from Thursday 8/2 to Wednesday 14/2; Monday 29/4 swapped for Saturday 4/5. */
export const year2024: CalendarYear = {
  year: 2024,
  isFinal: true,
  days: [
    off('2024-01-01', 'Tết Dương lịch', law.newYear),
    off('2024-02-08', 'Tết Nguyên đán (29 tháng Chạp)', yearly),
    off('2024-02-09', 'Tết Nguyên đán (30 tháng Chạp)', yearly),
    off('2024-02-10', 'Tết Nguyên đán (mùng 1)', yearly),
    off('2024-02-11', 'Tết Nguyên đán (mùng 2)', yearly),
    off('2024-02-12', 'Tết Nguyên đán (mùng 3)', yearly),
    off('2024-02-13', 'Nghỉ bù Tết Nguyên đán', yearly),
    off('2024-02-14', 'Nghỉ bù Tết Nguyên đán', yearly),
    off('2024-04-18', 'Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)', law.hungKings),
    off('2024-04-29', 'Nghỉ hoán đổi, làm bù Thứ Bảy 04/05/2024', swap),
    off('2024-04-30', 'Ngày Chiến thắng 30/4', law.victoryDay),
    off('2024-05-01', 'Ngày Quốc tế Lao động 1/5', law.labourDay),
    worked('2024-05-04', 'Làm bù cho Thứ Hai 29/04/2024', swap),
    off('2024-09-02', 'Quốc khánh 2/9', law.nationalDay),
    off('2024-09-03', 'Quốc khánh (ngày liền kề)', yearly),
  ],
}
