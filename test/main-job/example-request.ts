import type { RequestDraft } from '../../src/requests'

/** The receiver of every example request. Invented, like all people here. */
const receiver = {
  fullName: 'Nguyễn Thị Mẫu',
  citizenId: '031185000123',
  citizenIdIssueDate: '2021-05-10',
  citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  position: 'Văn thư',
  mobilePhone: '0912345678',
  email: 'mau.nt@example.gov.vn',
  address: 'Số 1 đường Ví Dụ, phường Mẫu, thành phố Hải Phòng',
}

const agency = {
  organisationName: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
  superiorBody: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG',
  letterPlace: 'Mẫu',
  signerTitle: 'CHỦ TỊCH',
  signerName: 'Lê Thị Ví Dụ',
}

const person = { organisationName: 'Ủy ban nhân dân phường Mẫu', position: 'Chuyên viên' }

/** A request for new certificates of two persons: one on a PKI Token, one on a SIM with its number moved. */
export const issueRequest: RequestDraft = {
  mau: '01',
  receiver,
  subjects: [
    {
      ...person,
      fullName: 'Trần Văn Thử',
      dateOfBirth: '1985-03-12',
      citizenId: '031085000456',
      citizenIdIssueDate: '2021-06-11',
      citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      email: 'thu.tv@example.gov.vn',
      province: 'Hải Phòng',
      mobilePhone: '0987654321',
      oldCertificateSerial: '2A05F812673607B0',
      deviceKind: 'SIM',
      simPki: 'Viettel/cs',
    },
    {
      ...person,
      fullName: 'Phạm Thị Thí Dụ',
      dateOfBirth: '1990-12-01',
      citizenId: '031190000789',
      citizenIdIssueDate: '2022-01-02',
      citizenIdIssuePlace: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      email: 'du.pt@example.gov.vn',
      province: 'Hải Phòng',
      mobilePhone: '0977777777',
      deviceKind: 'TOKEN',
    },
  ],
  agency,
  letter: {
    letterNumber: '12/UBND-VP',
    letterDate: '2026-03-02',
    letterSubject: 'Đề nghị cấp chứng thư chữ ký số cho cá nhân',
  },
}

/** What a renewal request holds beside the certificates that were read. */
export const renewalRequest: RequestDraft = {
  mau: '04',
  receiver,
  subjects: [],
  agency,
  letter: {
    letterNumber: '13/UBND-VP',
    letterDate: '2026-03-02',
    letterSubject: 'Đề nghị gia hạn, thay đổi thông tin chứng thư chữ ký số',
  },
}
