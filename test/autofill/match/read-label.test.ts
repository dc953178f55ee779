import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLabel } from '../../../src/autofill/match/read-label'
import { readName } from '../../../src/autofill/match/read-name'
import { threshold } from '../../../src/autofill/match/score-control'
import { readSection } from '../../../src/autofill/match/read-section'

const taken = (label: string) => readLabel(label).keys.filter(({ score }) => score * 100 >= threshold)
const keysOf = (label: string) => readLabel(label).keys.map(({ key }) => key)

describe('a label names a key', () => {
  test.each([
    ['Họ và tên', ['fullName']],
    ['1.2. Họ và tên (*):', ['fullName']],
    ['HỌ VÀ TÊN NGƯỜI TIẾP NHẬN', ['fullName']],
    ['Số CCCD hoặc CMND', ['citizenId']],
    ['Nhập số định danh cá nhân gồm 12 chữ số', ['citizenId']],
    ['SĐT', ['mobilePhone']],
    ['Địa chỉ thư điện tử công vụ', ['email']],
    ['Địa chỉ tiếp nhận (địa chỉ cơ quan, tổ chức công tác)', ['address']],
    ['Số hiệu chứng thư chữ ký số cũ (nếu có)', ['oldCertificateSerial']],
    ['Số hiệu chứng thư (SIM PKI: ghi cả số điện thoại ký số)', ['certificateSerial']],
    ['Tỉnh/Thành phố', ['province']],
    ['Tổ chức cấp 2', ['organisationLevel2']],
    ['Mã QHNS', ['budgetCode']],
    ['MST', ['taxCode']],
    ['Date of birth', ['dateOfBirth']],
    ['Lí do thu hồi', ['revocationReason']],
    ['Mobile Di động', ['mobilePhone']],
    ['Email người tiếp nhận', ['email']],
    ['Số CCCD chủ thuê bao (cá nhân)', ['citizenId']],
    ['Giấy tờ tùy thân (số, ngày cấp, nơi cấp)', ['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']],
    ['Họ và tên người trực tiếp đến nhận', ['fullName']],
    ['Chức danh người nhận', ['position']],
    ['Người phối hợp thu hồi', ['fullName']],
    ['Cán bộ đến nhận thiết bị', ['fullName']],
    ['Bên nhận', []],
    [', vì lý do', ['revocationReason']],
    [', được cấp chứng thư chữ ký số có số hiệu', ['certificateSerial']],
    [', lưu trong thiết bị số', ['deviceNumber']],
    ['Đã từng có chứng thư? Nhập số hiệu chứng thư cũ', ['oldCertificateSerial']],
    ['a) Thuê bao thứ nhất: Ông (bà)', ['fullName']],
    ['Cơ quan nào cấp thẻ?', ['citizenIdIssuePlace']],
    ['Cơ quan nào cấp chứng thư?', []],
    ['Ký ngày nào?', ['letterDate']],
    ['Nhập nơi cấp, VD: Bộ Công an', ['citizenIdIssuePlace']],
    ['Số nhà, đường, xã/phường, tỉnh', ['address']],
    ['Số nhà, đường, xã/phường', []],
    ['Họ tên (để trống)', []],
    ['Mã số thuế của UBND xã', ['taxCode']],
    ['Số hiệu chứng thư đề nghị gia hạn, thay đổi', ['certificateSerial']],
    ['Mã số chứng thư đã được cấp', ['oldCertificateSerial']],
    ['Token bị mất lúc nào', ['lossDate']],
    ['Anh/chị làm mất token ở đâu?', ['lossPlace']],
    ['Số điện thoại UBND xã', []],
    ['Ngày, tháng, năm bàn giao', ['handoverDate']],
    ['Chứng thư có hiệu lực kể từ', ['certificateNotBefore']],
    ['Tình trạng thiết bị (mới/đã qua sử dụng)', ['deviceCondition']],
    ['Tên đơn vị cấp thứ hai', ['organisationLevel2']],
    ['Họ tên người được cử đi học', []],
    ['SIM PKI (ghi tên nhà mạng, để trống nếu không dùng)', ['simPki']],
  ])('%s', (label, keys) => expect(keysOf(label)).toEqual(keys))
})

describe('what only lengthens a name, and what turns it into another', () => {
  test.each([
    ['Số thiết bị bị hỏng', ['deviceNumber']],
    ['Địa chỉ bị hỏng', []],
    ['Họ tên bị hỏng', []],
    ['Tên chứng thư của thiết bị', ['certificateName']],
    ['Tên cơ quan, tổ chức nơi thuê bao công tác', ['organisationName']],
    ['Số điện thoại nơi thuê bao công tác', []],
    ['Số căn cước theo Luật Căn cước năm 2023', ['citizenId']],
    ['Mã số thuế theo Luật Quản lý thuế', ['taxCode']],
    ['Mã định danh (dạng H01.02.03)', ['organisationCode']],
    ['Mã định danh (12 số)', ['citizenId']],
    ['Loại (Token / SIM)', ['deviceKind']],
    ['Loại (thường, khẩn)', []],
    ['B10. Tỉnh/TP', ['province']],
    ['B1 Họ tên', []],
    ['NgàySinh', ['dateOfBirth']],
    ['Địa chỉ IP camera', []],
    ['Nhập mã ĐVQHNS', ['budgetCode']],
    ['Nhập mã trong hình', []],
    ['So hieu chung thu chu ky so cu', ['oldCertificateSerial']],
    ['Số hiệu sổ chứng thư', []],
  ])('%s', (label, keys) => expect(keysOf(label)).toEqual(keys))

  test('a number of persons and bodies is told by its form, and needs nothing around it then', () => {
    expect(readLabel('Mã định danh').keys[0]?.needs).toBe('person')
    expect(readLabel('Mã định danh (VD: G11.07.05)').keys[0]?.needs).toBeUndefined()
  })
})

describe('one cell may take several values that belong together', () => {
  test.each([
    ['Số định danh cá nhân/Ngày cấp, nơi cấp', ['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']],
    ['Số CMND/ CCCD/Hộ chiếu;Ngày cấp; nơi cấp', ['citizenId', 'citizenIdIssueDate', 'citizenIdIssuePlace']],
    ['Ngày cấp, nơi cấp', ['citizenIdIssueDate', 'citizenIdIssuePlace']],
  ])('%s', (label, keys) => expect(keysOf(label)).toEqual(keys))

  test('but not any two', () => {
    expect(keysOf('Số điện thoại, email')).toEqual([])
    expect(keysOf('Họ tên, chức vụ')).toEqual([])
  })
})

describe('a label that names something else is refused', () => {
  test.each([
    'Họ tên cha',
    'Họ và tên (của mẹ)',
    'Ngày cấp giấy phép kinh doanh',
    'Số CMND',
    'Mã số bảo hiểm xã hội',
    'Nơi sinh',
    'Quê quán',
    'Tên đăng nhập',
    'Email cá nhân',
    'Cơ quan tiếp nhận',
    'Chức vụ Đảng',
    'Ngày tuyển dụng',
    'Người đại diện',
    'Số điện thoại cố định',
  ])('%s', (label) => expect(keysOf(label)).toEqual([]))
})

describe('wordings of the forms and registers of certificates', () => {
  test.each([
    ['Hộp thư điện tử do cơ quan cấp', 'email'],
    ['E-mail CV', 'email'],
    ['ĐTDĐ', 'mobilePhone'],
    ['SĐT', 'mobilePhone'],
    ['ĐT', 'mobilePhone'],
    ['Citizen ID No.', 'citizenId'],
    ['ID card number', 'citizenId'],
    ['Personal ID', 'citizenId'],
    ['Số ĐDCN', 'citizenId'],
    ['Số CC/CCCD', 'citizenId'],
    ['CMT/Căn cước', 'citizenId'],
    ['Position / Title', 'position'],
    ['Job title', 'position'],
    ['Chức vụ / Vị trí', 'position'],
    ['Department', 'organisationName'],
    ['Organisation/Organization', 'organisationName'],
    ['Agency', 'organisationName'],
    ['Tên CQ', 'organisationName'],
    ['Tên đơn vị trực tiếp quản lý', 'organisationName'],
    ['Cơ quan ban hành', 'organisationName'],
    ['Tax ID', 'taxCode'],
    ['MST tổ chức/doanh nghiệp', 'taxCode'],
    ['Mã số ĐVQHNS', 'budgetCode'],
    ['Mã ĐVQHNS', 'budgetCode'],
    ['Mã cơ quan', 'organisationCode'],
    ['Mã định danh cơ quan', 'organisationCode'],
    ['Cơ quan chủ quản', 'superiorBody'],
    ['Tỉnh/TP trực thuộc TW', 'province'],
    ['Serial number of the certificate', 'certificateSerial'],
    ['Serial CTS', 'certificateSerial'],
    ['Mã chứng thư số', 'certificateSerial'],
    ['Tên chủ thể chứng thư số', 'certificateName'],
    ['Reason for revocation', 'revocationReason'],
    ['Số hiệu TBLKBM', 'deviceNumber'],
    ['Số hiệu thiết bị lưu KBM', 'deviceNumber'],
    ['Mã vạch thiết bị', 'deviceNumber'],
    ['ICCID', 'deviceNumber'],
    ['Số seri token', 'deviceNumber'],
    ['Mã USB token', 'deviceNumber'],
    ['Người ký văn bản', 'signerName'],
    ['Chức danh người ký', 'signerTitle'],
    ['Số/ký hiệu văn bản', 'letterNumber'],
    ['Số CV', 'letterNumber'],
    ['Ngày ban hành', 'letterDate'],
    ['Ngày ký văn bản', 'letterDate'],
    ['Về việc', 'letterSubject'],
    ['Tiêu đề / Trích yếu', 'letterSubject'],
    ['Địa phương', 'province'],
  ])('%s', (label, key) => expect(keysOf(label)).toEqual([key]))
})

describe('words that mean ours only beside what they belong to', () => {
  test.each([
    ['Ngày cấp', 'identity'],
    ['Nơi cấp', 'identity'],
    ['Date of issue', 'identity'],
    ['Issued by', 'identity'],
    ['Số', 'letter'],
    ['Subject', 'letter'],
    ['Serial', 'certificate'],
    ['Số serial', 'certificate'],
    ['Ngày hết hạn', 'certificate'],
    ['Hiệu lực từ', 'certificate'],
    ['Valid to', 'certificate'],
    ['Loại thuê bao', 'certificate'],
    ['Lý do', 'revocation'],
    ['Tình trạng', 'device'],
    ['Ngày mất', 'device'],
    ['Số mã vạch', 'device'],
    ['Số lượng', 'device'],
    ['Nơi nhận (địa chỉ cơ quan)', 'receiver'],
    ['Thiết bị LKBM', 'subjectRow'],
    ['CV', 'subjectRow'],
    ['CQ', 'subjectRow'],
  ])('%s needs %s', (label, need) => expect(readLabel(label).keys.map(({ needs }) => needs)).toEqual([need]))
})

describe('words that look like ours', () => {
  test.each([
    'Mã tỉnh/thành phố',
    'Mã đơn vị',
    'Mã đơn vị công tác',
    'Đơn vị hành chính',
    'Đơn vị tiền tệ',
    'Email 2',
    'Số điện thoại phụ',
    'Ghi chú của người tiếp nhận',
    'Lý do từ chối',
    'Người bàn giao',
    'Chủ thể ký số',
    'Đơn vị cấp chứng thư',
    'Nhà cung cấp chứng thư số',
    'Thời hạn hiệu lực chứng thư',
    'Mã số doanh nghiệp',
    'Số quyết định',
    'Họ tên kế toán trưởng',
    'Nơi nhận hồ sơ',
    'Hồ sơ',
    'CC',
    'Ngày cấp chứng thư số',
    'Cơ quan cấp giấy phép',
    'Ngày cấp bằng',
  ])('%s', (label) => expect(taken(label)).toEqual([]))
})

describe('a heading says whose data follow', () => {
  test.each([
    ['Người được giao nhận thiết bị', 'receiver'],
    ['Cán bộ làm đầu mối', 'receiver'],
    ['Người sử dụng chứng thư', 'subject'],
    ['Chủ sở hữu chứng thư', 'subject'],
    ['Cá nhân được đề nghị cấp', 'subject'],
    ['Người thụ hưởng', 'subject'],
    ['Danh mục chứng thư', 'subject'],
    ['Bảng kê', 'subject'],
    ['Thông tin doanh nghiệp', 'agency'],
    ['Bên nộp', 'foreign'],
    ['Người yêu cầu', 'foreign'],
    ['Thành phần hồ sơ', 'foreign'],
    ['Người phê duyệt', 'foreign'],
    ['Người duyệt', 'foreign'],
    ['Lãnh đạo phụ trách', 'foreign'],
    ['Người tạo yêu cầu', 'foreign'],
    ['Cán bộ tiếp dân', 'foreign'],
    ['Kế toán', 'foreign'],
    ['Chủ tài khoản', 'foreign'],
    ['Tài khoản của người thụ hưởng', 'foreign'],
    ['Phần dành cho cơ quan có thẩm quyền', 'foreign'],
    ['Dành cho Cục', 'foreign'],
    ['Bước 1: Ai đi nhận?', 'receiver'],
    ['Ai sẽ nhận Token?', 'receiver'],
    ['Cán bộ phụ trách giao nộp thiết bị', 'receiver'],
    ['Liên hệ thu hồi', 'receiver'],
    ['Người xin cấp chứng thư', 'subject'],
  ])('%s: %s', (heading, role) => expect(readSection(heading)?.role).toBe(role))
})

test('both Unicode forms and both tone placements read the same', () => {
  for (const label of ['Địa chỉ thư điện tử công vụ', 'Số hiệu thiết bị lưu khóa bí mật', 'Uỷ quyền', 'Ủy quyền'])
    expect(readLabel(label.normalize('NFD'))).toEqual(readLabel(label.normalize('NFC')))
  expect(keysOf('Số hiệu thiết bị lưu khoá bí mật')).toEqual(['deviceNumber'])
})

test('names that programs give are read whole or not at all', () => {
  const key = (name: string) => readName(name).keys[0]?.key
  expect(key('txtHoTen')).toBe('fullName')
  expect(key('ctl00$Main$txt_ngay_sinh')).toBe('dateOfBirth')
  expect(key('soDienThoai')).toBe('mobilePhone')
  expect(key('orgLevel1')).toBe('organisationLevel1')
  expect(key('toChucCap4')).toBe('organisationLevel4')
  expect(key('hoTen2')).toBeUndefined()
  expect(key('ngaysinhcha')).toBeUndefined()
  expect(key('field_17')).toBeUndefined()
})

test('no text makes reading throw, and scores stay between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      const reading = readLabel(text)
      return reading.keys.every(({ score }) => score > 0 && score <= 1)
    }),
    { numRuns: 10_000 },
  )
})
