import type { RequestDraft } from '../../src/requests'
import { issueRequest, renewalRequest } from '../main-job/example-request'

const receiver = {
  ...issueRequest.receiver,
  organisationName: 'Ủy ban nhân dân phường Mẫu',
  province: 'Hải Phòng',
}

const revoked = {
  certificateName: 'Trần Văn Thử',
  taxCode: '0200123456',
  budgetCode: '1012345',
  email: 'thu.tv@example.gov.vn',
  certificateSerial: '2A05F812673607B0',
  deviceNumber: '2006A1B2C3',
  note: 'Đã bàn giao',
}

/** A full request for each form that the practice portal has. All people in them are invented. */
export const practiceRequests: Readonly<Record<string, RequestDraft>> = {
  '01': { ...issueRequest, receiver },
  '02': {
    ...issueRequest,
    mau: '02',
    receiver,
    subjects: [
      {
        organisationName: 'Ủy ban nhân dân phường Mẫu',
        address: 'Số 1 đường Ví Dụ, phường Mẫu',
        taxCode: '0200123456',
        budgetCode: '1012345',
        province: 'Hải Phòng',
        email: 'phuongmau@example.gov.vn',
        deviceKind: 'TOKEN',
      },
      {
        organisationName: 'Trung tâm Phục vụ hành chính công phường Mẫu',
        address: 'Số 3 đường Ví Dụ, phường Mẫu',
        taxCode: '0200123457',
        budgetCode: '1012346',
        province: 'Hồ Chí Minh',
        email: 'hcc.phuongmau@example.gov.vn',
        deviceKind: 'HSM',
      },
    ],
  },
  '04': {
    ...renewalRequest,
    receiver,
    subjects: [
      {
        certificateName: 'Trần Văn Thử',
        certificateSerial: '2A05F812673607B0',
        email: 'thu.tv@example.gov.vn',
        changeWhat: 'Chức vụ',
        changeTo: 'Phó Chánh Văn phòng',
        wantsRenewal: true,
        wantsChange: true,
      },
      {
        certificateName: 'Phạm Thị Thí Dụ',
        certificateSerial: '2A05F812673607B1',
        email: 'du.pt@example.gov.vn',
        wantsRenewal: true,
        wantsChange: false,
      },
    ],
  },
  '05': {
    ...renewalRequest,
    mau: '05',
    receiver,
    subjects: [
      { ...revoked, revocationReason: 'Nghỉ hưu, thôi việc hoặc từ trần' },
      { ...revoked, certificateSerial: '2A05F812673607B1', revocationReason: 'Thiết bị hỏng hoặc thất lạc' },
    ],
  },
  '06': {
    ...renewalRequest,
    mau: '06',
    receiver,
    subjects: ['2006A1B2C3', '2006A1B2C4'].map((deviceNumber) => ({
      deviceNumber,
      certificateName: 'Trần Văn Thử',
      organisationName: 'Ủy ban nhân dân phường Mẫu',
      email: 'thu.tv@example.gov.vn',
    })),
  },
}
