/** 1234 as 1.234. */
const grouped = (count: number) => count.toLocaleString('vi')

/** Words around keeping a certificate as a record. */
export const keeping = {
  known: (name: string) => `Đã có hồ sơ: ${name}`,
  knownSame: 'Hồ sơ đã khớp với chứng thư này.',
  differences: 'Hồ sơ và chứng thư ghi khác nhau. Chọn mục nào lấy theo chứng thư:',
  inRecord: 'Hồ sơ',
  inCertificate: 'Chứng thư',
  empty: '(chưa có)',
  update: (count: number) => (count === 0 ? 'Gắn chứng thư vào hồ sơ' : `Lấy ${count} mục theo chứng thư`),
  updated: 'Đã cập nhật hồ sơ.',
  saveApart: 'Lưu thành hồ sơ khác',
  openRecord: 'Mở hồ sơ',
  saving: 'Đang lưu…',
  over: 'Đã hết hạn: không gia hạn được nữa, hãy đề nghị cấp mới.',
  hasRenewed: 'Hồ sơ ghi chứng thư đã gia hạn một lần. Mỗi chứng thư chỉ được gia hạn một lần (Long An 2025, mục 6a).',
  draftMade: 'Đã tạo đề nghị gia hạn.',
}

/** Words around the pages of the workspace, and of editing anything in it. */
export const workspace = {
  navigation: 'Các trang',
  pages: {
    due: 'Việc cần làm',
    guide: 'Cần làm thủ tục gì?',
    planner: 'Sắp xếp cơ quan',
    requests: 'Đề nghị',
    records: 'Hồ sơ',
    certificates: 'Chứng thư',
    devices: 'Thiết bị',
    history: 'Lịch sử',
    reports: 'Báo cáo',
    settings: 'Thiết lập',
  },
  localOnly: 'Mọi dữ liệu chỉ nằm trên máy này, được khóa kín.',
  unsaved: 'chưa lưu',
  hasUnsaved: 'Có thay đổi chưa lưu',
  allSaved: 'Đã lưu',
  neverSaved: 'Chưa có thay đổi',
  saving: 'Đang lưu…',
  saveKeys: 'Ctrl+S để lưu',
  really: 'Xóa hẳn?',
  reallyYes: 'Xóa hẳn',
  conflict: 'Những chỗ hai bản ghi khác nhau',
  conflictMine: 'Bạn nhập',
  conflictTheirs: 'Bản mới',
  conflictKeepMine: 'Lưu nội dung của tôi',
  conflictTakeTheirs: 'Lấy bản mới, bỏ phần tôi vừa nhập',
  conflictSame: 'Hai bản có nội dung giống nhau. Hãy lưu lần nữa.',
  conflictMore: (count: number) => `và ${count} chỗ khác`,
  nothing: '(để trống)',
  yes: 'có',
  no: 'không',
  notFound: 'Không tìm thấy mục này',
  notFoundNext: 'Có thể mục này đã bị xóa ở cửa sổ khác.',
  backTo: (page: string) => `Về trang ${page}`,
}

/** Words of single fields. */
export const fieldWords = {
  required: 'bắt buộc',
  datePlaceholder: 'ngày/tháng/năm',
  use: (value: string) => `Dùng “${value}”`,
  notChosen: '(chưa chọn)',
  onlySim: (label: string) => `${label} (chỉ với SIM PKI)`,
  choices: {
    TOKEN: 'Thiết bị PKI Token',
    SIM: 'SIM PKI',
    SOFT: 'Chứng thư mềm',
    RSSP: 'Ký số tập trung',
    HSM: 'Thiết bị HSM',
    Viettel: 'Viettel, SIM mới',
    Vinaphone: 'Vinaphone, SIM mới',
    Mobifone: 'Mobifone, SIM mới',
    'Viettel/cs': 'Viettel, chuyển số đang dùng',
    'Vinaphone/cs': 'Vinaphone, chuyển số đang dùng',
    'Mobifone/cs': 'Mobifone, chuyển số đang dùng',
    person: 'Cá nhân',
    organisation: 'Cơ quan, tổ chức',
    service: 'Thiết bị, dịch vụ, phần mềm',
  } as Readonly<Record<string, string>>,
}

/** Words of the page of records and of its editor. */
export const recordsPage = {
  search: 'Tìm theo tên, cơ quan, số định danh, số hiệu…',
  kind: 'Loại',
  kinds: { person: 'Cá nhân', organisation: 'Cơ quan, tổ chức', service: 'Thiết bị, dịch vụ, phần mềm' },
  found: ({ person, organisation, service }: Readonly<Record<'person' | 'organisation' | 'service', number>>) => {
    const parts = [
      person > 0 ? `${grouped(person)} người` : '',
      organisation > 0 ? `${grouped(organisation)} cơ quan, tổ chức` : '',
      service > 0 ? `${grouped(service)} thiết bị, dịch vụ, phần mềm` : '',
    ]
    return `Tìm thấy ${parts.filter((part) => part !== '').join('; ')}`
  },
  firstShown: (count: number) => `hiện ${count} đầu tiên, gõ thêm để tìm tiếp`,
  filters: {
    allKinds: 'Mọi loại hồ sơ',
    certificates: {
      all: 'Mọi chứng thư',
      within: (days: string) => `Hết hạn trong ${days} ngày tới`,
      ended: 'Đã hết hạn',
      none: 'Chưa có chứng thư',
    },
    inOpenRequest: 'Chỉ hồ sơ đang có đề nghị chưa xong',
  },
  building: ({ done, total }: { readonly done: number; readonly total: number }) =>
    `Đang chuẩn bị việc tìm kiếm: xong ${Math.floor((100 * done) / total)} %`,
  buildingNext:
    'Việc này chỉ làm một lần sau khi cập nhật phần mềm. Danh sách bên dưới chưa đủ, nhưng đã dùng được; hồ sơ sẽ hiện thêm dần.',
  unreadable: (count: number) => `${count} hồ sơ không đọc được`,
  unreadableNext:
    'Dữ liệu của các hồ sơ này trên máy đã bị hỏng hoặc bị thay. Hãy khôi phục từ bản sao lưu gần nhất trong phần Cài đặt.',
  add: 'Thêm hồ sơ',
  addKind: (kind: string) => `Thêm: ${kind}`,
  emptyTitle: 'Chưa có hồ sơ nào',
  emptyNext: 'Cách nhanh nhất: mở tệp chứng thư hoặc cắm thiết bị, rồi bấm “Lưu thành hồ sơ”.',
  noMatchTitle: 'Không có hồ sơ nào khớp',
  noMatchNext: 'Thử ít chữ hơn hoặc bỏ bớt điều kiện lọc; gõ không dấu cũng được.',
  clear: 'Xem tất cả hồ sơ',
  columns: { pick: 'Chọn', name: 'Tên', kind: 'Loại', certificate: 'Chứng thư' },
  pickNamed: (name: string) => `Chọn ${name}`,
  pickAll: 'Chọn cả trang này',
  unnamed: '(chưa có tên)',
  noCertificate: 'chưa có',
  until: (day: string) => `đến ${day}`,
  picked: (count: number) => `Đã chọn ${count} hồ sơ`,
  makeNamed: (mau: string, name: string) => `Tạo Mẫu ${mau}: ${name}`,
  makeOthers: 'Mẫu khác',
  mixedKinds: 'Bạn chọn nhiều loại thuê bao. Muốn cấp mới (Mẫu 01, 02, 03), hãy chọn riêng từng loại.',
  tooLate: (count: number) =>
    `${count} chứng thư đã chọn còn dưới 30 ngày hoặc đã hết hạn: không gia hạn được, hãy đề nghị cấp mới.`,
  newRecord: 'Hồ sơ mới',
  removeRecord: 'Xóa hồ sơ',
  inRequests: (count: number) => `Hồ sơ này đang có trong ${count} đề nghị chưa kết thúc`,
  inRequestsNext: 'Sửa hoặc xóa hồ sơ ở đây không làm thay đổi các đề nghị đó.',
  sections: { who: 'Thông tin', body: 'Cơ quan', certificate: 'Chứng thư và thiết bị', notes: 'Ghi chú' },
}

/** Words of the page of certificates. */
export const certificatesPage = {
  drop: 'Thả tệp chứng thư vào đây',
  dropKinds: 'Tệp .cer, .crt, .pem, .p7b; nhiều tệp một lúc cũng được.',
  choose: 'Chọn tệp…',
  never: 'Tệp chỉ được đọc trên máy này. Không chọn tệp .p12 hoặc .pfx.',
  reading: (done: number, files: number) => `Đang đọc tệp… ${done} / ${files}`,
  summary: (files: number, certificates: number, failed: number) =>
    `Đã đọc ${files} tệp: ${certificates} chứng thư${failed > 0 ? `, ${failed} tệp không đọc được` : ''}.`,
  clear: 'Xóa kết quả',
  alsoWrong: 'Trong tệp còn phần không đọc được',
}

/** Words of the page of history. */
export const historyPage = {
  intro: 'Mỗi lần điền trang được ghi lại: điền ô nào, để lại ô nào. Giá trị đã điền không được ghi.',
  emptyTitle: 'Chưa có lần điền nào',
  emptyNext: 'Sau khi điền trang từ bảng bên, kết quả sẽ hiện ở đây.',
  columns: { when: 'Lúc', form: 'Mẫu', who: 'Điền cho', page: 'Trang', counts: 'Kết quả' },
  filled: (count: number) => `${count} ô đã điền`,
  skipped: (count: number) => `${count} ô để nguyên`,
  remaining: (count: number) => `${count} thuê bao chưa có chỗ trên trang`,
  remainingShort: (count: number) => `còn ${count} thuê bao`,
  undone: (when: string) => `Đã hoàn tác lúc ${when}`,
  undoneShort: 'đã hoàn tác',
  closed: 'đã có chứng thư mới',
  closedFor: (some: number, all: number) => `đã có chứng thư mới: ${some}/${all} người`,
  answer: (who: string, serial: string, when: string) => `${who}: đã có chứng thư mới số hiệu ${serial} (${when})`,
  openNamed: (when: string) => `Xem lần điền lúc ${when}`,
  detailTitle: (when: string) => `Lần điền lúc ${when}`,
  receiver: 'Người tiếp nhận',
  field: 'Ô trên trang',
  meaning: 'Thông tin',
  outcome: 'Kết quả',
  isFilled: 'Đã điền',
  took: (seconds: string) => `${seconds} giây`,
  duration: 'Thời gian điền',
  onlySome: 'Chỉ xem ô để nguyên',
}
