/** How forms and lists shorten words, and the words in full. */
export interface ShortForm {
  readonly short: string
  readonly full: string
  readonly source: string
}

function shortened(source: string, pairs: Readonly<Record<string, string>>): ShortForm[] {
  return Object.entries(pairs).map(([short, full]) => ({ short, full, source }))
}

/**
 * Short forms that stand for one thing on the forms. What stands for several (CV: chức vụ, công văn, công vụ) is not here.
 * A blank in `short` is any sign between letters: C.vụ, C/vụ.
 */
export const shortForms: readonly ShortForm[] = [
  ...shortened('usual in headings of lists, first letter and last word', {
    'C vụ': 'chức vụ',
    'C danh': 'chức danh',
    'C quan': 'cơ quan',
    'Đ vị': 'đơn vị',
    'Đ thoại': 'điện thoại',
    'Đ chỉ': 'địa chỉ',
    'G chú': 'ghi chú',
    'H tên': 'họ tên',
    'T phố': 'thành phố',
    'S lượng': 'số lượng',
    'S hiệu': 'số hiệu',
    'Đ ký': 'đăng ký',
    'T bị': 'thiết bị',
    'T trạng': 'tình trạng',
  }),
  ...shortened('usual short forms of administrative lists', {
    CQ: 'cơ quan',
    ĐV: 'đơn vị',
    TC: 'tổ chức',
    CB: 'cán bộ',
    CBCC: 'cán bộ, công chức',
    CBCCVC: 'cán bộ, công chức, viên chức',
    CCVC: 'công chức, viên chức',
    DN: 'doanh nghiệp',
    Cty: 'công ty',
    TP: 'thành phố',
    TW: 'trung ương',
    ĐT: 'điện thoại',
    DĐ: 'di động',
    'di đg': 'di động',
    ĐC: 'địa chỉ',
    HVT: 'họ và tên',
    TB: 'thiết bị',
    TBLKBM: 'thiết bị lưu khóa bí mật',
    LKBM: 'lưu khóa bí mật',
    'Mã ĐD': 'mã định danh',
    'Số ĐD': 'số định danh',
    SH: 'số hiệu',
    'Thư ĐT': 'thư điện tử',
    KBM: 'khóa bí mật',
    CTS: 'chứng thư',
    CTCKS: 'chứng thư',
    CKS: 'chữ ký số',
    QHNS: 'quan hệ ngân sách',
    GH: 'gia hạn',
    TĐ: 'thay đổi',
    barcode: 'mã vạch',
    ĐK: 'đăng ký',
    QĐ: 'quyết định',
    VB: 'văn bản',
    BB: 'biên bản',
    SL: 'số lượng',
    'K/h': 'ký hiệu',
    Sđt: 'số điện thoại',
    'N sinh': 'ngày sinh',
    'Ng sinh': 'ngày sinh',
    'Ng cấp': 'ngày cấp',
    PM: 'phần mềm',
    DV: 'dịch vụ',
    Org: 'organisation',
    server: 'máy chủ',
  }),
]
