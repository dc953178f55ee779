import { dongThapDepartment, longAnDepartment } from './offices'
import type { ReceiverProfile } from './receiver-profile'

const allToAuthority = 'Phòng VH&TT Thủy Nguyên 2024 mục 2, 4 và 5 (Nộp hồ sơ)'
const dongThapDecision = 'Quyết định của tỉnh Đồng Tháp, tháng 12/2025 (thông tin chép lại)'

/** Everything to the Authority: what holds where a province has not said otherwise. */
export const defaultProfile: ReceiverProfile = {
  id: 'authority',
  name: 'Tất cả gửi Cục',
  certainty: 'sure',
  note: 'Nếu tỉnh đã có văn bản giao Sở Khoa học và Công nghệ nhận một số đề nghị, hãy chọn hoặc tạo nơi nhận khác.',
  noteEnglish: 'If your province has its department take some of the requests, choose or make another profile.',
  routes: [],
  source: allToAuthority,
}

const longAn: ReceiverProfile = {
  id: 'long-an-2025',
  name: 'Long An 2025',
  certainty: 'sure',
  note: 'Theo văn bản tháng 4/2025, trước 1/7/2025: tỉnh Long An nay thuộc Tây Ninh. Hãy hỏi lại nơi nhận hiện nay.',
  noteEnglish: 'From a letter of 4/2025, before 1/7/2025: Long An is part of Tây Ninh now. Ask who receives today.',
  department: longAnDepartment,
  routes: [
    { mau: '04', to: 'department', source: 'SGDĐT Long An 2025 §1, §6' },
    { mau: '06', deviceKind: 'TOKEN', to: 'department', source: 'SGDĐT Long An 2025 §1, §6c' },
    { mau: '06', deviceKind: 'SIM', to: 'authority', source: 'SGDĐT Long An 2025 §6c' },
  ],
  source: 'SGDĐT Long An 2025 §1, §5, §7',
}

const thuyNguyen: ReceiverProfile = {
  id: 'thuy-nguyen-2024',
  name: 'Thủy Nguyên (Hải Phòng) 2024',
  certainty: 'sure',
  note: 'Theo văn bản năm 2024, trước 1/7/2025 (khi còn cấp huyện). Hãy hỏi lại nơi nhận hiện nay.',
  noteEnglish: 'From a letter of 2024, before 1/7/2025, when districts still existed. Ask who receives today.',
  routes: [],
  source: allToAuthority,
}

const dongThap: ReceiverProfile = {
  id: 'dong-thap-2025',
  name: 'Đồng Tháp 2025',
  certainty: 'second-hand',
  note: 'Thông tin chép lại, chưa đọc được văn bản gốc. Hãy đối chiếu với văn bản của tỉnh trước khi gửi.',
  noteEnglish: 'Second-hand: the original was not read. Compare with the decision of the province before sending.',
  department: dongThapDepartment,
  routes: [{ mau: '06', deviceKind: 'TOKEN', to: 'department', source: dongThapDecision }],
  source: dongThapDecision,
}

/** The profiles that the product brings along, the default first. A user's own stand beside them. */
export const shippedProfiles: readonly ReceiverProfile[] = [defaultProfile, longAn, thuyNguyen, dongThap]
