import type { Settings } from '../../src/protocol/runtime/settings'
import type { AgencyRecord, CertificateFacts } from '../../src/records'
import type { HistoryEntry, KeptDraft } from '../../src/requests'

/** Names, numbers and addresses that must never be found in a raw row. */
export const personal = [
  'Trần Văn Thử',
  'thutv@example.gov.vn',
  '031085000123',
  '4A01020304050607',
  'Nguyễn Thị Mẫu',
  '0310.3773000',
]

/** The SHA-256 of the invented certificate. */
export const sha256 = 'ab'.repeat(32)

/** An invented person's record; anything may be changed. */
export function exampleRecord(changes: Partial<AgencyRecord> = {}): AgencyRecord {
  return {
    id: 'record-1',
    kind: 'person',
    values: {
      fullName: 'Trần Văn Thử',
      email: 'thutv@example.gov.vn',
      citizenId: '031085000123',
      certificateSerial: '4A01020304050607',
    },
    certificates: [sha256],
    createdAt: '2026-03-02T01:00:00.000Z',
    changedAt: '2026-03-02T01:00:00.000Z',
    source: 'certificate-file',
    ...changes,
  }
}

/** Facts of an invented certificate. */
export const exampleFacts: CertificateFacts = {
  sha256,
  serial: '4A01020304050607',
  commonName: 'Trần Văn Thử',
  email: 'thutv@example.gov.vn',
  organisation: ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'SỞ VÍ DỤ'],
  province: 'Hải Phòng',
  subject: [{ oid: '2.5.4.3', value: 'Trần Văn Thử' }],
  issuer: [{ oid: '2.5.4.3', value: 'CA ví dụ G2' }],
  notBefore: '2025-01-10T02:00:00Z',
  notAfter: '2030-01-09T20:00:00Z',
  isCa: false,
  generation: null,
  keyAlgorithm: 'RSA',
  keyBits: 3072,
  signatureAlgorithm: 'sha256WithRSAEncryption',
}

/** An invented draft; anything may be changed. */
export function exampleDraft(changes: Partial<KeptDraft> = {}): KeptDraft {
  return {
    id: 'draft-1',
    draft: {
      mau: '04',
      receiver: { fullName: 'Nguyễn Thị Mẫu' },
      subjects: [{ certificateName: 'Trần Văn Thử', certificateSerial: '4A01020304050607', wantsRenewal: true }],
      agency: {},
      letter: {},
    },
    createdAt: '2026-03-02T01:00:00.000Z',
    changedAt: '2026-03-02T02:00:00.000Z',
    ...changes,
  }
}

/** An invented history entry; anything may be changed. */
export function exampleEntry(changes: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: 'entry-1',
    at: '2026-03-02T03:00:00.000Z',
    mau: '04',
    who: ['Trần Văn Thử'],
    receiverName: 'Nguyễn Thị Mẫu',
    page: { title: 'Gia hạn chứng thư', path: '/#/mau-04' },
    fields: [
      { label: 'Số hiệu chứng thư', keys: ['certificateSerial'], role: 'subject', row: 0, outcome: 'filled' },
      { label: 'Mã xác nhận', keys: [], outcome: 'skipped', reason: 'never-filled' },
    ],
    counts: { filled: 1, skipped: 1, remaining: 0 },
    fillMs: 41.3,
    ...changes,
  }
}

/** Invented settings: a profile, a year and columns of one's own. */
export const exampleSettings: Settings = {
  profileId: 'own-1',
  ownProfiles: [
    {
      id: 'own-1',
      name: 'Tỉnh Mẫu',
      certainty: 'user',
      note: 'Theo công văn của tỉnh.',
      department: {
        name: 'Sở Khoa học và Công nghệ tỉnh Mẫu',
        address: 'Số 1 Đường Mẫu',
        phones: [{ number: '0310.3773000', what: 'Văn phòng' }],
        organisationCode: 'H99.12',
        source: 'Người dùng nhập',
      },
      routes: [{ mau: '06', deviceKind: 'TOKEN', to: 'department', source: 'Người dùng nhập' }],
      source: 'Người dùng nhập',
    },
  ],
  ownCalendarYears: [
    {
      year: 2027,
      isFinal: true,
      days: [{ date: '2027-01-01', kind: 'off', why: 'Tết Dương lịch', source: 'Người dùng nhập' }],
    },
  ],
  formEdits: [
    {
      mau: '07',
      columns: [
        {
          keys: ['deviceNumber'],
          header: 'Số hiệu thiết bị',
          demand: 'device',
          keyDemands: { deviceNumber: 'device' },
        },
        { keys: [], header: 'Ký nhận', demand: 'optional', group: 'Thuê bao' },
      ],
      note: 'Đã đối chiếu.',
    },
  ],
  taughtFields: [
    {
      id: 'taught-1',
      page: { path: '/ho-so/#', mau: '01' },
      fingerprint: {
        labels: ['o so 7'],
        kind: 'text',
        section: 'nguoi tiep nhan',
        column: '',
        names: ['oSo'],
        place: 0,
        count: 1,
      },
      label: 'Ô số 7',
      keys: ['fullName'],
      role: 'receiver',
      rowRule: 'only',
      taughtAt: '2026-03-02T03:00:00.000Z',
      version: 1,
    },
  ],
  deviceNumbers: [
    {
      manufacturer: 'Example',
      model: 'M',
      serial: '00C0FFEE',
      number: 'PKI-0042',
      certificateSerials: ['2A05F812673607B0'],
      confirmedAt: '2026-03-02T03:00:00.000Z',
    },
  ],
  protection: { lockAfterMinutes: 5, remindAfterDays: 7, lastBackupAt: '2026-03-01T03:00:00.000Z' },
  listMappings: [
    {
      headings: 'ho ten|ghi chu',
      columns: [
        { place: 0, key: 'fullName' },
        { place: 1, key: null },
      ],
    },
  ],
  apartRecords: [['record-1', 'record-2']],
}
