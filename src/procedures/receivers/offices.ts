import type { Office } from './receiver-profile'

/** Cục: the Authority, which issues and revokes, and receives whatever no profile sends elsewhere. */
export const authorityOffice: Office = {
  name: 'Cục Chứng thực số và Bảo mật thông tin, Ban Cơ yếu Chính phủ',
  address: 'Lô CN27A, Khu công nghệ cao Hòa Lạc, Thạch Thất, Hà Nội',
  phones: [{ number: '024.3773.8668', what: 'Điện thoại/Fax' }],
  organisationCode: 'G11.07.05',
  source: 'SGDĐT Long An 2025 §2a',
}

/** The department of Long An as it was before the provinces merged. */
export const longAnDepartment: Office = {
  name: 'Sở Khoa học và Công nghệ tỉnh Long An',
  address:
    'Khối nhà Cơ quan 3 – Khu Trung tâm Chính trị Hành chính tỉnh Long An, Số 04 Đường Song Hành, Phường 6, thành phố Tân An, tỉnh Long An',
  phones: [
    { number: '0272.3524999', what: 'Trung tâm Công nghệ thông tin và Truyền thông (hỗ trợ kỹ thuật)' },
    { number: '0272.3523888', what: 'Phòng Công nghệ và Chuyển đổi số' },
  ],
  note: 'Địa chỉ và điện thoại trước 1/7/2025 (trước khi sáp nhập tỉnh). Hãy kiểm tra lại trước khi gửi.',
  noteEnglish: 'Address and telephones from before 1/7/2025, when provinces were merged. Check them before sending.',
  source: 'SGDĐT Long An 2025 §2b',
}

/** The department of Đồng Tháp. How to reach it stands in no source that we have: the user's to fill in. */
export const dongThapDepartment: Office = {
  name: 'Sở Khoa học và Công nghệ tỉnh Đồng Tháp',
  address: '',
  phones: [],
  note: 'Chưa có địa chỉ và điện thoại trong nguồn đã có. Hãy tạo một bản riêng của cấu hình này rồi điền vào.',
  noteEnglish: 'No source here gives its address or telephones. Make your own copy of this profile and fill them in.',
  source: 'Quyết định của tỉnh Đồng Tháp, tháng 12/2025 (thông tin chép lại)',
}
