import { law, off } from './special-days'
import type { CalendarYear } from './working-calendar'

const yearly = 'Văn bản 10065/VPCP-KGVX ngày 02/10/2026'

/**
 * 2027: Tết from Thursday 4/2 to Wednesday 10/2 and Quốc khánh on 2/9 and 3/9 are decided; 1/5, a Saturday, is made up by law.
 * Not final: days may still be swapped during the year, as they were in each year before.
 */
export const year2027: CalendarYear = {
  year: 2027,
  isFinal: false,
  days: [
    off('2027-01-01', 'Tết Dương lịch', law.newYear),
    off('2027-02-04', 'Tết Nguyên đán (28 tháng Chạp)', yearly),
    off('2027-02-05', 'Tết Nguyên đán (29 tháng Chạp)', yearly),
    off('2027-02-06', 'Tết Nguyên đán (mùng 1)', yearly),
    off('2027-02-07', 'Tết Nguyên đán (mùng 2)', yearly),
    off('2027-02-08', 'Tết Nguyên đán (mùng 3)', yearly),
    off('2027-02-09', 'Nghỉ bù Tết Nguyên đán', yearly),
    off('2027-02-10', 'Nghỉ bù Tết Nguyên đán', yearly),
    off('2027-04-16', 'Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)', law.hungKings),
    off('2027-04-30', 'Ngày Chiến thắng 30/4', law.victoryDay),
    off('2027-05-01', 'Ngày Quốc tế Lao động 1/5', law.labourDay),
    off('2027-05-03', 'Nghỉ bù Ngày Quốc tế Lao động 1/5', law.substitute),
    off('2027-09-02', 'Quốc khánh 2/9', law.nationalDay),
    off('2027-09-03', 'Quốc khánh (ngày liền kề)', yearly),
    off('2027-11-24', 'Ngày Văn hóa Việt Nam', law.cultureDay),
  ],
}
