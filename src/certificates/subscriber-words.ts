/** A word or words at the beginning of a name, lower case in NFC, with the source of the entry. */
interface NameBeginning {
  readonly words: string
  readonly source: string
}

const stateBodies =
  'usual beginnings of the names of state and Party bodies; letters of Long An 2025 and Thủy Nguyên 2024'
const publicUnits =
  'usual beginnings of the names of public service units; letters of Long An 2025 and Thủy Nguyên 2024'
const families = 'the commonest family names of Vietnam; general knowledge, so used only together with other signs'

/** Words that begin the name of a body and of no person. "Đoàn" (a family name too) and "Ban" alone are left out. */
export const bodyBeginnings: readonly NameBeginning[] = [
  ...entries(
    stateBodies,
    'bộ, sở, cục, tổng cục, chi cục, vụ, ủy ban, ubnd, hđnd, hội đồng nhân dân, văn phòng, phòng',
  ),
  ...entries(
    stateBodies,
    'ban quản lý, ban chỉ huy, ban tổ chức, ban tuyên giáo, ban cơ yếu, thanh tra, kho bạc, công an',
  ),
  ...entries(stateBodies, 'tòa án, viện kiểm sát, đảng ủy, tỉnh ủy, thành ủy, huyện ủy, mặt trận, liên đoàn, bảo hiểm'),
  ...entries(stateBodies, 'hải quan, thuế, đội thuế, hội nông dân, hội cựu chiến binh, hội liên hiệp'),
  ...entries(publicUnits, 'trường, đại học, học viện, bệnh viện, trung tâm, trạm y tế, quỹ, công ty, tổng công ty'),
]

/** Family names, which stand first in a personal name. */
export const familyNames: readonly NameBeginning[] = [
  ...entries(families, 'nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đinh'),
  ...entries(
    families,
    'trịnh, trương, lương, lưu, mai, đào, tô, tạ, cao, hà, vương, thái, lâm, phùng, nông, triệu, chu',
  ),
]

function entries(source: string, list: string): NameBeginning[] {
  return list.split(', ').map((words) => ({ words, source }))
}
